-- Courses that an instructor has started: nothing is posted before.
CREATE TABLE term (
    course     TEXT   NOT NULL PRIMARY KEY,
    started_at BIGINT NOT NULL
);

-- Who is in which course.
CREATE TABLE membership (
    student   BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    course    TEXT   NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (student, course)
) ${clustered};

-- The course that a student's direct messages are about.
CREATE TABLE chosen_course (
    student BIGINT NOT NULL PRIMARY KEY REFERENCES account (number) ON DELETE CASCADE,
    course  TEXT   NOT NULL
);

-- Students who think that a key is wrong.
CREATE TABLE key_doubt (
    asking   BIGINT NOT NULL REFERENCES asking (number),
    student  BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (asking, student)
) ${clustered};

-- What instructors did, and what was done to accounts. The account stays null where it was never met or is forgotten.
CREATE TABLE audit (
    number  ${new_number},
    at      BIGINT NOT NULL,
    course  TEXT   NOT NULL,
    account BIGINT REFERENCES account (number) ON DELETE SET NULL,
    act     TEXT   NOT NULL,
    detail  TEXT   NOT NULL
);

CREATE INDEX audit_of_course ON audit (course, number);
