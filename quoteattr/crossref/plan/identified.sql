-- The id of each utterance: one that a printing of it keeps, or one made of the root's words, and
-- for a stock phrase of its first place.
WITH kept AS (
  SELECT m.root_id, min_by(g.utterance_id, concat(g.place, g.utterance_id)) AS utterance_id
  FROM given_ids g
  JOIN printings p ON p.text_id = g.text_id AND p.place = g.place
  JOIN members m ON m.wording_id = p.wording_id
  GROUP BY m.root_id
)
SELECT w.wording_id AS root_id, w.text_id, w.first_place, coalesce(k.utterance_id, concat('u-',
    substr(md5(concat(t.role, chr(31), CASE WHEN w.stock THEN w.first_place ELSE '' END, chr(31),
      t.forms)), 1, 16))) AS utterance_id
FROM members m
JOIN wordings w ON w.wording_id = m.wording_id
JOIN texts t ON t.text_id = w.text_id
LEFT JOIN kept k ON k.root_id = m.root_id
WHERE NOT m.lesser
