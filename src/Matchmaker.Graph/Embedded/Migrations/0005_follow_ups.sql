-- Follow-ups are records of their own. Those that engagements hold in their bodies are moved by the program (FollowUpMigration), through the
-- ledger, so that the audit trail tells of it; the rows that pointed at them are not needed any more.
DROP TABLE follow_up;

CREATE TABLE follow_up (
    id      TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    body    TEXT NOT NULL,
    about   TEXT NOT NULL AS (body ->> 'about') STORED,
    due_on  TEXT NOT NULL AS (body ->> 'dueOn') STORED,
    is_done INTEGER NOT NULL AS ((body ->> 'doneAt') IS NOT NULL) STORED
) STRICT;
CREATE INDEX follow_up_by_subject ON follow_up (about, due_on, id);
CREATE INDEX follow_up_by_due ON follow_up (due_on, id);
CREATE INDEX follow_up_open ON follow_up (due_on, id) WHERE is_done = 0;

-- Empty after the move: a start looks there and finds nothing to do.
CREATE INDEX engagement_with_follow_ups ON engagement (id) WHERE json_array_length(body, '$.followUps') > 0;
