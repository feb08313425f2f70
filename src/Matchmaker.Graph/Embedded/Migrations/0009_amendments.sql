-- What waits for staff: projects in review, and open or paused ones whose amendment is.
ALTER TABLE project ADD COLUMN amendment_state TEXT AS (body ->> '$.amendment.state') VIRTUAL;
CREATE INDEX project_awaiting_review ON project (created_at DESC, id)
    WHERE state = 'IN_REVIEW' OR amendment_state = 'IN_REVIEW';
