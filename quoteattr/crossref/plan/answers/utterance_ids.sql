-- The id of each utterance: one that a printing of it keeps, or one made of the root's words, and
-- for a stock phrase, or where another has that id by now, of its first place.
WITH kept AS (
  SELECT m.root_id, min_by(g.utterance_id, concat(g.place, g.utterance_id)) AS utterance_id
  FROM given_ids g
  JOIN printings p ON p.text_id = g.text_id AND p.place = g.place
  JOIN members m ON m.variant_id = p.variant_id
  GROUP BY m.root_id
),
made AS (
  SELECT m.root_id, w.variant_id, w.text_id, w.first_place, t.role, t.forms,
    concat('u-', substr(md5(concat(t.role, chr(31),
      CASE WHEN w.stock THEN w.first_place ELSE '' END, chr(31), t.forms)), 1, 16)) AS utterance_id
  FROM members m
  JOIN text_variants w ON w.variant_id = m.variant_id
  JOIN texts t ON t.text_id = w.text_id
  WHERE NOT m.lesser
)
SELECT m.variant_id AS root_id, m.text_id, m.first_place, CASE
    WHEN k.utterance_id IS NOT NULL THEN k.utterance_id
    WHEN x.utterance_id IS NULL THEN m.utterance_id
    ELSE concat('u-', substr(md5(concat(m.role, chr(31), m.first_place, chr(31), m.forms)), 1, 16))
  END AS utterance_id
FROM made m
LEFT JOIN kept k ON k.root_id = m.root_id
LEFT JOIN (SELECT DISTINCT utterance_id FROM kept) x ON x.utterance_id = m.utterance_id
