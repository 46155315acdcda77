-- Components of linked variants, to begin with: each variant with the least of its neighbours.
SELECT node, min(label) AS label
FROM (
  SELECT a AS node, least(a, b) AS label FROM links WHERE kind <> 'altered'
  UNION ALL
  SELECT b AS node, least(a, b) AS label FROM links WHERE kind <> 'altered'
) seen
GROUP BY node
