-- How the text "other" relates to the text "one", each relation told from either side.
SELECT a AS one, b AS other, kind, score, place FROM edges WHERE kind <> 'altered'
UNION ALL
SELECT b, a, CASE kind WHEN 'contained' THEN 'fuller' WHEN 'fuller' THEN 'contained' ELSE kind END,
  score, place
FROM edges WHERE kind <> 'altered'
