-- Every message that is not a reply, one row for each part at each address.
-- An address is kind:platform:id, with a channel's id written space/channel.
CREATE TABLE posting (
    number          ${new_number},
    posting_key     TEXT     NOT NULL,
    address         TEXT     NOT NULL,
    part            INTEGER  NOT NULL,
    -- The number of part 0; null there.
    first_part      BIGINT REFERENCES posting (number) ON DELETE CASCADE,
    course          TEXT     NOT NULL,
    content         TEXT     NOT NULL,
    asking          BIGINT REFERENCES asking (number),
    -- A section's path or a notice's text.
    detail          TEXT,
    state           TEXT     NOT NULL,
    decided_at      BIGINT   NOT NULL,
    latest_at       BIGINT   NOT NULL,
    next_at         BIGINT   NOT NULL,
    claimed_at      BIGINT,
    attempts        INTEGER  NOT NULL DEFAULT 0,
    message         TEXT,
    -- Where the message stands, if not at the address itself.
    message_address TEXT,
    withdrawn       TEXT,
    -- How often it was marked to be drawn again, and how many of these marks what is shown has caught up with.
    mark            BIGINT   NOT NULL DEFAULT 0,
    drawn           BIGINT   NOT NULL DEFAULT 0,
    -- Whether the close of its asking was noted.
    closed          SMALLINT NOT NULL DEFAULT 0,
    UNIQUE (posting_key, address, part)
);

CREATE INDEX posting_unsettled ON posting (decided_at) WHERE state IN ('WAITING', 'CLAIMED', 'UNKNOWN');
CREATE INDEX posting_stale ON posting (number) WHERE drawn < mark;
CREATE INDEX posting_open ON posting (number) WHERE content = 'question' AND closed = 0;
CREATE INDEX posting_of_first ON posting (first_part);
CREATE INDEX posting_of_asking ON posting (asking);
CREATE INDEX posting_of_course ON posting (course, part);
CREATE INDEX posting_of_address ON posting (address);
