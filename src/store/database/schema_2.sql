-- Format 2. What waits to be told to the organisation's learning record store: one row a step,
-- written with the step. Statements are made of the step's events when they are sent.
CREATE TABLE outbox (
    number   INTEGER PRIMARY KEY,
    profile  TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    practice INTEGER NOT NULL REFERENCES practices (number) ON DELETE CASCADE,
    step     INTEGER NOT NULL,
    shares   TEXT NOT NULL, -- what the site's policy allowed when it happened
    sent     INTEGER,       -- when it had arrived; nothing while it waits
    UNIQUE (practice, step)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (number) WHERE sent IS NULL;
CREATE INDEX outbox_of_profile ON outbox (profile);

-- Statements that were refused, with the words of whoever refused them.
CREATE TABLE parked (
    statement TEXT PRIMARY KEY,
    profile   TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    practice  INTEGER NOT NULL REFERENCES practices (number) ON DELETE CASCADE,
    step      INTEGER NOT NULL,
    body      TEXT NOT NULL,
    words     TEXT NOT NULL,
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX parked_of_practice ON parked (practice);
CREATE INDEX parked_of_profile ON parked (profile);
