-- An asking's day may now be followed by + and a number, for questions asked besides the day's own, and by ~ for rehearsals.
-- closes_at moves when a question is closed early.

-- Only shown to the staff; nobody's answer is kept.
ALTER TABLE asking ADD COLUMN rehearsal SMALLINT NOT NULL DEFAULT 0;

-- Why it was taken back, so that its answers count for nothing.
ALTER TABLE asking ADD COLUMN withdrawn TEXT;
