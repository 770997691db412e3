-- Format 1. Order is by number everywhere: times are for people, and clocks are set back.
CREATE TABLE profiles (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE COLLATE NOCASE,
    created INTEGER NOT NULL
) STRICT;

-- What was played, word for word, once for each text: old practices replay after the file changed.
CREATE TABLE scenarios (
    sha256 TEXT PRIMARY KEY,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE practices (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    profile       TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    scenario      TEXT NOT NULL,
    version       INTEGER NOT NULL,
    sha256        TEXT NOT NULL REFERENCES scenarios (sha256),
    seed          TEXT NOT NULL, -- decimal, because integers here end at 2^63
    model         INTEGER NOT NULL,
    program       TEXT NOT NULL,
    started       INTEGER NOT NULL,
    ended         INTEGER,
    ending        TEXT,
    verdict       TEXT,
    csat          REAL,
    csat_uncapped REAL,
    felt_effort   REAL,
    churn         REAL,
    recommend     REAL,
    order_index   REAL,
    hints         INTEGER,
    stars         INTEGER,
    withdrawn     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX practices_of_profile ON practices (profile, number);
CREATE INDEX practices_of_source ON practices (sha256);

-- One row a turn: the command (none for the beginning) and its events, one JSON object a line.
CREATE TABLE steps (
    practice INTEGER NOT NULL REFERENCES practices (number) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    command  TEXT,
    events   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (practice, number)
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
