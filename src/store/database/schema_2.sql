-- Format 2: typed words go once a practice is over, unless the person wants them kept.
ALTER TABLE profiles ADD COLUMN keeps_typed INTEGER NOT NULL DEFAULT 0;

-- When the typed words of a practice were replaced by blanks; nothing while they may be there.
ALTER TABLE practices ADD COLUMN blanked INTEGER;
