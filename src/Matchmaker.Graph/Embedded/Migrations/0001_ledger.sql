-- Every record has a row here, so that references can point at any kind.
CREATE TABLE record (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;

-- A table for each kind: the body is the truth; what can be read from it is generated, the rest is written beside it.
CREATE TABLE source (
    id   TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE district (
    id   TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE chain (
    id   TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE link (
    id    TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body  TEXT NOT NULL,
    chain TEXT NOT NULL AS (body ->> 'chain') STORED
) STRICT;
CREATE INDEX link_by_chain ON link (chain);

CREATE TABLE tier_rule (
    id   TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE firm (
    id           TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body         TEXT NOT NULL,
    name         TEXT NOT NULL AS (body ->> 'nameZh') STORED,
    district     TEXT AS (body ->> 'district') STORED,
    library      TEXT NOT NULL AS (body ->> 'library') STORED,
    confirmed_on TEXT AS (body ->> 'confirmedOn') STORED,
    search       TEXT NOT NULL
) STRICT;
CREATE INDEX firm_by_name ON firm (name, id);
CREATE INDEX firm_by_confirmed ON firm (coalesce(confirmed_on, '') DESC, id);
CREATE INDEX firm_by_district ON firm (district);

CREATE TABLE firm_position (
    firm TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    link TEXT NOT NULL REFERENCES link (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (firm, link)
) STRICT, WITHOUT ROWID;
CREATE INDEX firm_position_by_link ON firm_position (link, firm);

CREATE TABLE firm_leads (
    firm  TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    chain TEXT NOT NULL REFERENCES chain (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (firm, chain)
) STRICT, WITHOUT ROWID;
CREATE INDEX firm_leads_by_chain ON firm_leads (chain, firm);

CREATE TABLE account (
    id   TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    name TEXT NOT NULL AS (body ->> 'name') STORED
) STRICT;
CREATE INDEX account_by_name ON account (name, id);

CREATE TABLE project (
    id         TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body       TEXT NOT NULL,
    kind       TEXT NOT NULL AS (body ->> 'kind') STORED,
    type       TEXT NOT NULL AS (body ->> 'type') STORED,
    posted_by  TEXT AS (body ->> 'postedBy') STORED,
    anonymous  INTEGER NOT NULL AS (body ->> 'anonymous') STORED,
    visibility TEXT NOT NULL AS (body ->> 'visibility') STORED,
    state      TEXT NOT NULL AS (body ->> 'state') STORED,
    deadline   TEXT AS (body ->> 'deadline') STORED,
    created_at TEXT NOT NULL,
    search     TEXT NOT NULL
) STRICT;
CREATE INDEX project_by_created ON project (created_at DESC, id);
CREATE INDEX project_by_deadline ON project (coalesce(deadline, '~'), id);
CREATE INDEX project_by_poster ON project (posted_by);

CREATE TABLE project_link (
    project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    link    TEXT NOT NULL REFERENCES link (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (project, link)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_link_by_link ON project_link (link, project);

CREATE TABLE engagement (
    id               TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body             TEXT NOT NULL,
    project          TEXT NOT NULL AS (body ->> 'project') STORED,
    poster           TEXT AS (body ->> 'poster') STORED,
    firm             TEXT NOT NULL AS (body ->> 'firm') STORED,
    stage            TEXT NOT NULL AS (body ->> 'stage') STORED,
    owner            TEXT AS (body ->> 'owner') STORED,
    reply_by         TEXT NOT NULL AS (body ->> 'replyBy') STORED,
    created_at       TEXT NOT NULL,
    last_activity_at TEXT NOT NULL,
    next_due         TEXT
) STRICT;
CREATE INDEX engagement_by_project ON engagement (project);
CREATE INDEX engagement_by_firm ON engagement (firm, project);
CREATE INDEX engagement_by_poster ON engagement (poster);
CREATE INDEX engagement_by_due ON engagement (coalesce(next_due, '~'), id);
CREATE INDEX engagement_by_created ON engagement (created_at DESC, id);
CREATE INDEX engagement_unanswered ON engagement (reply_by, id) WHERE stage = 'PROPOSED';

CREATE TABLE follow_up (
    engagement TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
    id         TEXT NOT NULL,
    PRIMARY KEY (engagement, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_by_id ON follow_up (id);

CREATE TABLE outcome (
    engagement TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
    id         TEXT NOT NULL,
    signed_on  TEXT NOT NULL,
    PRIMARY KEY (engagement, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_by_id ON outcome (id);
CREATE INDEX outcome_by_day ON outcome (signed_on);

CREATE TABLE event (
    id        TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body      TEXT NOT NULL,
    district  TEXT AS (body ->> 'district') STORED,
    starts_at TEXT NOT NULL,
    ends_at   TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_start ON event (starts_at DESC, id);

CREATE TABLE event_chain (
    event TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    chain TEXT NOT NULL REFERENCES chain (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (event, chain)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_chain_by_chain ON event_chain (chain, event);

-- What a record cannot do without, whatever its kind.
CREATE TABLE reference (
    from_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    to_id   TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_by_target ON reference (to_id, from_id);

CREATE TABLE unique_key (
    key       TEXT PRIMARY KEY,
    record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX unique_key_by_record ON unique_key (record_id);

-- The audit trail and the change feed; rows are only ever added. body is null where the record was removed.
CREATE TABLE change (
    revision  INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    at        TEXT NOT NULL,
    "by"      TEXT NOT NULL,
    by_name   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    record_id TEXT NOT NULL,
    version   INTEGER NOT NULL,
    body      TEXT,
    PRIMARY KEY (revision, position)
) STRICT;
CREATE UNIQUE INDEX change_by_record ON change (record_id, revision DESC);

CREATE TABLE carried_out (
    account            TEXT NOT NULL,
    client_mutation_id TEXT NOT NULL,
    revision           INTEGER NOT NULL,
    ids                TEXT NOT NULL,
    PRIMARY KEY (account, client_mutation_id)
) STRICT, WITHOUT ROWID;
