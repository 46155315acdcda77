-- Utterances whose one printing stands in another already: the quoted parts of a mixed attribution
-- are matched one by one, and most match nothing.
WITH ranked AS (
  SELECT c.root_id, z.occurrences, row_number() OVER (
      PARTITION BY c.article_id, c.attribution_id
      ORDER BY z.articles DESC, z.occurrences DESC, z.utterance_id
    ) AS choice
  FROM ranked_occurrences c JOIN utterance_sizes z ON z.root_id = c.root_id
)
SELECT root_id FROM ranked WHERE choice > 1 AND occurrences = 1
