-- Format 3. When a line of the roster was said last, in milliseconds since 1970, so that rosters from
-- several computers come to the same in any order. Lines of older records are older than any other.
ALTER TABLE assignments ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
