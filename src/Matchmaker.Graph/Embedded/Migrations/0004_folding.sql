-- Names that are told apart by more than case, width and script; filled, as the texts that searches look in, by the program (Folding).
ALTER TABLE account ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';
CREATE INDEX account_by_folded_name ON account (folded_name);

-- Under which folding the folded texts were made: one row, none before the first.
CREATE TABLE folding (
    fingerprint TEXT NOT NULL
) STRICT;
