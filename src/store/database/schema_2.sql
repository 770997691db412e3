-- Format 2. What each finished practice shows, kept once when it ends so that reports need no replay;
-- practices of format 1 are filled in when a report first asks. No typed word is in these tables.
CREATE TABLE evidence (
    practice    INTEGER PRIMARY KEY REFERENCES practices (number) ON DELETE CASCADE,
    form        INTEGER NOT NULL,
    turns       INTEGER NOT NULL,
    calm_first  REAL NOT NULL,
    calm_last   REAL NOT NULL,
    calm_lowest REAL NOT NULL,
    trust_first REAL NOT NULL,
    trust_last  REAL NOT NULL
) STRICT;

CREATE TABLE evidence_skills (
    practice INTEGER NOT NULL REFERENCES evidence (practice) ON DELETE CASCADE,
    skill    TEXT NOT NULL,
    called   INTEGER NOT NULL,
    met      INTEGER NOT NULL,
    PRIMARY KEY (practice, skill)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_points (
    practice INTEGER NOT NULL REFERENCES evidence (practice) ON DELETE CASCADE,
    turn     INTEGER NOT NULL,
    calm     REAL NOT NULL,
    trust    REAL NOT NULL,
    code     TEXT NOT NULL,
    PRIMARY KEY (practice, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_phrases (
    practice INTEGER NOT NULL REFERENCES evidence (practice) ON DELETE CASCADE,
    code     TEXT NOT NULL,
    times    INTEGER NOT NULL,
    hurt     INTEGER NOT NULL,
    PRIMARY KEY (practice, code)
) STRICT, WITHOUT ROWID;

-- Who is to practise what, by name, since somebody may not have a profile yet.
CREATE TABLE assignments (
    number   INTEGER PRIMARY KEY,
    person   TEXT NOT NULL COLLATE NOCASE,
    in_group TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
    task     TEXT NOT NULL, -- a scenario's id, or skill:NAME
    due      TEXT NOT NULL DEFAULT '', -- a day such as 2025-03-31, or empty
    UNIQUE (person, in_group, task)
) STRICT;
CREATE INDEX assignments_of_group ON assignments (in_group, person);

-- People who let the trainer see more than what they completed.
CREATE TABLE sharing (
    profile TEXT PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    since   INTEGER NOT NULL
) STRICT;

-- What a human being says instead of a machine score; the score itself stays as it is.
CREATE TABLE overrides (
    number   INTEGER PRIMARY KEY,
    practice INTEGER NOT NULL REFERENCES practices (number) ON DELETE CASCADE,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    by_whom  TEXT NOT NULL,
    reason   TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX overrides_of_practice ON overrides (practice, number);
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
    words     TEXT NOT NULL,
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX parked_of_practice ON parked (practice);
CREATE INDEX parked_of_profile ON parked (profile);
-- Format 2: typed words go once a practice is over, unless the person wants them kept.
ALTER TABLE profiles ADD COLUMN keeps_typed INTEGER NOT NULL DEFAULT 0;

-- When the typed words of a practice were replaced by blanks; nothing while they may be there.
ALTER TABLE practices ADD COLUMN blanked INTEGER;
