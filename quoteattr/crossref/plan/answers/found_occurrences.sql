-- Their printings, misquotes beside them: each pair once, beside the utterance of more articles, or
-- the earlier one.
WITH altered AS (
  SELECT x.*
  FROM altered_occurrences x
  JOIN found_utterances u ON u.root_id = x.root_id
  LEFT JOIN found_utterances o ON o.root_id = x.other_root
  WHERE o.root_id IS NULL OR u.articles > o.articles OR (u.articles = o.articles
    AND concat(u.first_place, u.utterance_id) <= concat(o.first_place, o.utterance_id))
)
SELECT u.root_id, u.utterance_id, o.article_id, o.attribution_id, o.relation, o.score, o.place,
  o.speaker_id, o.first_place, c.root_id IS NOT NULL AS conflict
FROM found_utterances u
JOIN (
  SELECT root_id, article_id, attribution_id, relation, score, place, speaker_id, first_place
  FROM ranked_occurrences
  UNION ALL
  SELECT root_id, article_id, attribution_id, relation, score, place, speaker_id, first_place
  FROM altered
) o ON o.root_id = u.root_id
LEFT JOIN conflicting_occurrences c ON c.root_id = o.root_id AND c.article_id = o.article_id
  AND c.attribution_id = o.attribution_id
