-- From when to when nothing is posted by itself.
CREATE TABLE term_pause (
    course     TEXT   NOT NULL,
    paused_at  BIGINT NOT NULL,
    resumed_at BIGINT,
    PRIMARY KEY (course, paused_at)
) ${clustered};

-- What was to be posted by itself on a day, and was not.
CREATE TABLE skipped_occasion (
    course   TEXT   NOT NULL,
    day      TEXT   NOT NULL,
    kind     TEXT   NOT NULL,
    why      TEXT   NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (course, day, kind)
) ${clustered};

-- Sections whose summaries the class was shown; without a day where an instructor posted it.
CREATE TABLE shown_section (
    number   ${new_number},
    course   TEXT   NOT NULL,
    day      TEXT,
    section  TEXT   NOT NULL,
    shown_at BIGINT NOT NULL,
    UNIQUE (course, day)
);

-- Asked although it was asked before, because there was nothing new: it counts for nothing.
ALTER TABLE asking ADD COLUMN repeated SMALLINT NOT NULL DEFAULT 0;
