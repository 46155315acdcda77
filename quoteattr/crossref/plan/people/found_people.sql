-- The people who speak: those whom namings mean, and where these are others each, all who are like
-- the first.
SELECT speaker_id, name, kind, gender, aliases, roles, kb_id, steps FROM firsts
WHERE speaker_id IN (SELECT speaker_id FROM found_speakers)
UNION ALL
SELECT s.speaker_id, f.name, f.kind, f.gender, f.aliases, f.roles, f.kb_id, f.steps
FROM meant m
JOIN firsts f ON f.speaker_id = m.speaker_id
JOIN found_speakers s ON s.naming_id = m.naming_id AND s.speaker_id <> m.speaker_id
WHERE m.apart
