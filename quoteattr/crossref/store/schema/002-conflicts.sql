-- Version 2: which printings name another than the utterance's speaker is worked out once, with the
-- other answers, and these anew.

ALTER TABLE occurrences ADD COLUMN conflict BOOLEAN;
COMMENT ON COLUMN occurrences.conflict IS 'Whether it names a person who cannot be the utterance''s speaker';
UPDATE store SET value = value + 1 WHERE name = 'revision';
