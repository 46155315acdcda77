-- The quote that each claim's utterance reports: one, the best, so that claims chain nothing together.
WITH ranked AS (
  SELECT claim_id, root_id, score,
    row_number() OVER (PARTITION BY claim_id ORDER BY score DESC, bits DESC, root_id) AS choice
  FROM cluster_reports
)
SELECT claim_id, root_id, score FROM ranked WHERE choice = 1
