-- People whom firms name to be called, and who was told of them.
CREATE TABLE contact (
    id          TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body        TEXT NOT NULL,
    firm        TEXT NOT NULL AS (body ->> 'firm') STORED,
    first       INTEGER NOT NULL AS (body ->> 'first') STORED,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_firm ON contact (firm, first DESC, recorded_at, id);

CREATE TABLE contact_reading (
    id      TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body    TEXT NOT NULL,
    firm    TEXT NOT NULL AS (body ->> 'firm') STORED,
    read_at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_reading_by_firm ON contact_reading (firm, read_at DESC, id);

-- Whether anybody signs in for a firm.
CREATE INDEX account_by_firm ON account (body ->> 'firm');
