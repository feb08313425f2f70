-- The offer that an engagement asked: whoever asked it goes on reading it, and is told its poster once both agree.
ALTER TABLE engagement ADD COLUMN offer TEXT AS (body ->> 'offer') VIRTUAL;
CREATE INDEX engagement_by_offer ON engagement (offer, poster) WHERE offer IS NOT NULL;
