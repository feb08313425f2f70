-- API tokens of accounts.
CREATE TABLE api_token (
    id         TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body       TEXT NOT NULL,
    account    TEXT NOT NULL AS (body ->> 'account') STORED,
    expires_on TEXT NOT NULL AS (body ->> 'expiresOn') STORED,
    is_revoked INTEGER NOT NULL AS ((body ->> 'revokedAt') IS NOT NULL) STORED,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX api_token_by_account ON api_token (account, created_at DESC, id);
