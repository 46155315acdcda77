-- Every variant with the utterance that it is printed for, and how it relates to what is shown for
-- that: the variant "root_id". What has no relation to it is an utterance by itself.
WITH told AS (
  SELECT m.variant_id, m.text_id, m.number, s.variant_id AS shown_id,
    CASE WHEN m.text_id = s.text_id THEN 'identical' ELSE coalesce(e.kind, u.kind) END AS kind,
    CASE WHEN m.text_id = s.text_id THEN 1.0 ELSE coalesce(e.score, u.score) END AS score,
    CASE WHEN m.text_id = s.text_id THEN '' ELSE coalesce(e.place, u.place) END AS place
  FROM cluster_members m
  JOIN shown_variants s ON s.root_id = m.root_id
  LEFT JOIN text_relations e ON e.one = s.text_id AND e.other = m.text_id
  LEFT JOIN untold_relations u ON u.a = s.text_id AND u.b = m.text_id AND u.kind <> 'altered'
)
SELECT variant_id, text_id, number, CASE WHEN kind IS NULL THEN variant_id ELSE shown_id END AS root_id,
  kind IS NOT NULL AND variant_id <> shown_id AS lesser, coalesce(kind, 'identical') AS kind,
  coalesce(score, 1.0) AS score, coalesce(place, '') AS place
FROM told
