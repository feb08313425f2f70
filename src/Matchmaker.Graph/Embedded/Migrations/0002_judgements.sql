-- What people say of candidates: each account its marks, staff their rulings.
CREATE TABLE mark (
    id        TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body      TEXT NOT NULL,
    account   TEXT NOT NULL AS (body ->> 'account') STORED,
    candidate TEXT NOT NULL AS (body ->> 'candidate') STORED
) STRICT;
CREATE INDEX mark_by_account ON mark (account, candidate);

CREATE TABLE ruling (
    id      TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body    TEXT NOT NULL,
    project TEXT NOT NULL AS (body ->> 'project') STORED
) STRICT;
CREATE INDEX ruling_by_project ON ruling (project);
