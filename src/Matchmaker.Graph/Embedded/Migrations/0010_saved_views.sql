-- Lists as accounts want to find them again, each for its owner, a firm or all staff.
CREATE TABLE saved_view (
    id      TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body    TEXT NOT NULL,
    account TEXT NOT NULL AS (body ->> 'account') STORED,
    firm    TEXT AS (body ->> 'firm') STORED,
    name    TEXT NOT NULL AS (body ->> 'name') STORED,
    list    TEXT NOT NULL AS (body ->> 'list') STORED,
    sharing TEXT NOT NULL AS (body ->> 'sharing') STORED
) STRICT;
CREATE INDEX saved_view_by_account ON saved_view (account, name, id);
CREATE INDEX saved_view_by_firm ON saved_view (firm, name, id) WHERE sharing = 'FIRM';
CREATE INDEX saved_view_of_staff ON saved_view (name, id) WHERE sharing = 'STAFF';
