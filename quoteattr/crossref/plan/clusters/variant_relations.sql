-- How each lesser variant relates to the root, or else to the first member that it is related to.
WITH related AS (
  SELECT a AS one, b AS other, kind, score, place FROM edges WHERE kind <> 'altered'
  UNION ALL
  SELECT b, a, kind, score, place FROM edges WHERE kind <> 'altered'
),
found AS (
  SELECT m.variant_id, o.lesser, o.number, e.kind, e.score, e.place
  FROM members m
  JOIN related e ON e.one = m.text_id
  JOIN members o ON o.text_id = e.other AND o.root_id = m.root_id
  WHERE m.lesser
  UNION ALL
  SELECT m.variant_id, o.lesser, o.number, 'identical', 1.0, ''
  FROM members m
  JOIN members o ON o.text_id = m.text_id AND o.root_id = m.root_id
  WHERE m.lesser AND o.variant_id <> m.variant_id
),
ranked AS (
  SELECT found.*, row_number() OVER (PARTITION BY variant_id ORDER BY lesser, number) AS choice
  FROM found
)
SELECT variant_id, kind, score, place FROM ranked WHERE choice = 1
