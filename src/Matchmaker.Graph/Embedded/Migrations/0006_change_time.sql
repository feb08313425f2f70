-- Lists of what was changed since a time look here alone, and never at the bodies.
CREATE INDEX change_by_time ON change (kind, at, record_id);
