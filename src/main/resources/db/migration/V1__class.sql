-- Instants are milliseconds since 1970-01-01T00:00Z, days are ISO dates, and 0 and 1 mean no and yes.
-- What differs between databases is a placeholder, set where the migrations are run.

-- Who somebody is on a platform. Only this table leads from a person to a number.
CREATE TABLE account (
    number      ${new_number},
    platform    TEXT NOT NULL,
    external_id TEXT NOT NULL,
    UNIQUE (platform, external_id)
);

-- How a student appears in class. The skeleton is the same for names that could be confused.
CREATE TABLE profile (
    student   BIGINT   NOT NULL PRIMARY KEY REFERENCES account (number) ON DELETE CASCADE,
    name      TEXT     NOT NULL,
    skeleton  TEXT     NOT NULL UNIQUE,
    named     SMALLINT NOT NULL DEFAULT 0,
    hidden    SMALLINT NOT NULL DEFAULT 0,
    noticed   SMALLINT NOT NULL DEFAULT 0,
    joined_at BIGINT   NOT NULL
);

-- A question as it was when it was used. The version stands for what is graded; copies of one version may still differ,
-- say in their explanation, so each content is kept once, under its digest.
CREATE TABLE question_copy (
    number   ${new_number},
    question TEXT NOT NULL,
    version  TEXT NOT NULL,
    type     TEXT NOT NULL,
    digest   TEXT NOT NULL UNIQUE,
    content  TEXT NOT NULL
);

-- A course was asked a question for the slot of a day.
CREATE TABLE asking (
    number        ${new_number},
    course        TEXT   NOT NULL,
    day           TEXT   NOT NULL,
    opens_at      BIGINT NOT NULL,
    closes_at     BIGINT NOT NULL,
    question_copy BIGINT NOT NULL REFERENCES question_copy (number),
    option_order  TEXT   NOT NULL,
    UNIQUE (course, day)
);

-- One answer per student and asking. The student is no reference: the answers of someone who was forgotten stay, under a
-- number that is in no other table.
CREATE TABLE answer (
    asking      BIGINT           NOT NULL REFERENCES asking (number),
    student     BIGINT           NOT NULL,
    raw         TEXT,
    outcome     TEXT             NOT NULL,
    mark        DOUBLE PRECISION NOT NULL,
    reason      TEXT             NOT NULL,
    answered_at BIGINT           NOT NULL,
    self_mark   SMALLINT,
    PRIMARY KEY (asking, student)
) ${clustered};

-- Askings that someone answered before being forgotten, as keyed hashes, until they close.
CREATE TABLE spent_asking (
    asking     BIGINT NOT NULL REFERENCES asking (number),
    hash       TEXT   NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (asking, hash)
) ${clustered};

-- A question shown to one student for practice, and how it went.
CREATE TABLE practice_round (
    number        ${new_number},
    student       BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    course        TEXT   NOT NULL,
    question_copy BIGINT NOT NULL REFERENCES question_copy (number),
    option_order  TEXT   NOT NULL,
    shown_at      BIGINT NOT NULL,
    outcome       TEXT,
    answered_at   BIGINT
);

CREATE INDEX practice_round_of_student ON practice_round (student, course);
