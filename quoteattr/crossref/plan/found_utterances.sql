-- The utterances.
SELECT z.root_id, z.utterance_id, s.text, t.speaker_id, z.articles, z.occurrences, z.first_place
FROM sized z
JOIN shown s ON s.root_id = z.root_id
LEFT JOIN tellers t ON t.root_id = z.root_id
WHERE NOT EXISTS (SELECT 1 FROM repeated r WHERE r.root_id = z.root_id)
