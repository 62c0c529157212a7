-- Keys that instructors have corrected. What was asked and how it was judged stays as it is; corrections are applied when
-- it is read. One that was undone is kept, and applied no more.
CREATE TABLE key_correction (
    number    ${new_number},
    course    TEXT   NOT NULL,
    from_copy BIGINT NOT NULL REFERENCES question_copy (number),
    to_copy   BIGINT NOT NULL REFERENCES question_copy (number),
    policy    TEXT   NOT NULL,
    made_at   BIGINT NOT NULL,
    undone_at BIGINT
);

CREATE INDEX key_correction_standing ON key_correction (course, number) WHERE undone_at IS NULL;

-- Whom a correction touches, and whether they know: DUE, TOLD, or UNDONE since they were told.
CREATE TABLE key_correction_news (
    student    BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    correction BIGINT NOT NULL REFERENCES key_correction (number),
    asking     BIGINT NOT NULL REFERENCES asking (number),
    state      TEXT   NOT NULL,
    PRIMARY KEY (student, correction, asking)
) ${clustered};

CREATE INDEX key_correction_news_of_correction ON key_correction_news (correction);
