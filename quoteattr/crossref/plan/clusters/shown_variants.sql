-- The variant that the text of each cluster is taken from: a quote before a claim, whose words may be
-- the writer's; the one that most printings are related to; of these the longest that two independent outlets print, else the most printed, the root
-- before others, the earliest.
WITH related AS (
  SELECT m.root_id, m.variant_id, sum(o.printings) AS printings
  FROM cluster_members m
  JOIN text_relations e ON e.one = m.text_id
  JOIN cluster_members o ON o.text_id = e.other AND o.root_id = m.root_id
  GROUP BY m.root_id, m.variant_id
),
alike AS (
  SELECT root_id, text_id, sum(printings) AS printings
  FROM cluster_members GROUP BY root_id, text_id
),
ranked AS (
  SELECT m.root_id, m.variant_id, m.text_id, row_number() OVER (
      PARTITION BY m.root_id
      ORDER BY w.role = 'claim', coalesce(r.printings, 0) + s.printings DESC,
        w.outlets < $outlets, CASE WHEN w.outlets < $outlets THEN 0 ELSE -w.length END,
        w.printings DESC, m.variant_id <> m.root_id, w.first_place, w.length DESC, m.number
    ) AS choice
  FROM cluster_members m
  JOIN text_variants w ON w.variant_id = m.variant_id
  JOIN alike s ON s.root_id = m.root_id AND s.text_id = m.text_id
  LEFT JOIN related r ON r.root_id = m.root_id AND r.variant_id = m.variant_id
)
SELECT root_id, variant_id, text_id FROM ranked WHERE choice = 1
