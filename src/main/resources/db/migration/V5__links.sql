-- Accounts that are one student; an account that is a student by itself has no row. The student is the number of the first
-- account, which has a row as well. Answers, practice and profiles stay under the accounts' own numbers.
CREATE TABLE link (
    account BIGINT NOT NULL PRIMARY KEY REFERENCES account (number) ON DELETE CASCADE,
    student BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    since   BIGINT NOT NULL
) ${clustered};

CREATE INDEX link_of_student ON link (student);

-- On the way to a link. The code is kept as a keyed hash until it is typed; handles go with the row.
CREATE TABLE link_offer (
    number         ${new_number},
    first_account  BIGINT   NOT NULL UNIQUE REFERENCES account (number) ON DELETE CASCADE,
    first_handle   TEXT     NOT NULL,
    code_hash      TEXT     UNIQUE,
    second_account BIGINT   UNIQUE REFERENCES account (number) ON DELETE CASCADE,
    second_handle  TEXT,
    agreed         SMALLINT NOT NULL DEFAULT 0,
    expires_at     BIGINT   NOT NULL
);

-- Wrong codes of the last hour.
CREATE TABLE link_try (
    number   ${new_number},
    account  BIGINT NOT NULL REFERENCES account (number) ON DELETE CASCADE,
    tried_at BIGINT NOT NULL
);

CREATE INDEX link_try_of_account ON link_try (account);

-- What an account is told with its next private reply.
CREATE TABLE link_news (
    account  BIGINT NOT NULL PRIMARY KEY REFERENCES account (number) ON DELETE CASCADE,
    event    TEXT   NOT NULL,
    platform TEXT   NOT NULL
) ${clustered};
