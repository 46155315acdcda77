-- What utterances are ordered by.
SELECT c.root_id, i.utterance_id, count(DISTINCT c.article_id) AS articles,
  count(*) AS occurrences, min(c.first_place) AS first_place
FROM ranked_occurrences c JOIN utterance_ids i ON i.root_id = c.root_id
GROUP BY c.root_id, i.utterance_id
