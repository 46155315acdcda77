-- How the text "other" relates to the text "one", each relation told from either side, and where in
-- "one" the words stand that both print.
SELECT a AS one, b AS other, kind, score, place, start_a AS start_one, end_a AS end_one
FROM edges WHERE kind <> 'altered'
UNION ALL
SELECT b, a, CASE kind WHEN 'contained' THEN 'fuller' WHEN 'fuller' THEN 'contained' ELSE kind END,
  score, place, start_b, end_b
FROM edges WHERE kind <> 'altered'
