-- The people: those whom namings mean, and all who are like the first of a naming.
SELECT speaker_id, name, kind, aliases, roles, kb_id, steps FROM firsts
UNION ALL
SELECT s.speaker_id, f.name, f.kind, f.aliases, f.roles, f.kb_id, f.steps
FROM found_speakers s JOIN firsts f ON f.speaker_id = s.like_id
WHERE s.speaker_id <> s.like_id
