-- What was carried out under the id: an id stands for one mutation and one input. NULL in rows that were written before.
ALTER TABLE carried_out ADD COLUMN mutation TEXT;
ALTER TABLE carried_out ADD COLUMN fingerprint TEXT;
