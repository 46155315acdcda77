-- What utterances are ordered by, and whether any printing tells that somebody said it.
SELECT c.root_id, i.utterance_id, count(DISTINCT c.article_id) AS articles,
  count(*) AS occurrences, min(c.first_place) AS first_place, bool_or(c.credited) AS credited
FROM ranked_occurrences c JOIN utterance_ids i ON i.root_id = c.root_id
GROUP BY c.root_id, i.utterance_id
