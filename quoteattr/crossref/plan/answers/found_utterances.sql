-- The utterances: of quotations whose speaker is unclear, those that others print too.
SELECT z.root_id, z.utterance_id, s.text, t.speaker_id, z.articles, z.occurrences, z.first_place
FROM utterance_sizes z
JOIN canonical_texts s ON s.root_id = z.root_id
LEFT JOIN majority_speakers t ON t.root_id = z.root_id
WHERE z.credited AND NOT EXISTS (SELECT 1 FROM repeated_utterances r WHERE r.root_id = z.root_id)
  AND NOT EXISTS (SELECT 1 FROM furniture f WHERE f.root_id = z.root_id)
