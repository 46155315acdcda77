-- Their printings, misquotes beside them.
SELECT u.root_id, u.utterance_id, o.article_id, o.attribution_id, o.relation, o.score, o.place,
  o.speaker_id, o.first_place, c.root_id IS NOT NULL AS conflict
FROM found_utterances u
JOIN (SELECT * FROM ranked_occurrences UNION ALL SELECT * FROM altered_occurrences) o ON o.root_id = u.root_id
LEFT JOIN conflicting_occurrences c ON c.root_id = o.root_id AND c.article_id = o.article_id
  AND c.attribution_id = o.attribution_id
