-- One round: the least label among a variant's neighbours, and that of its own label.
SELECT node, min(label) AS label
FROM (
  SELECT k.a AS node, n.label FROM links k JOIN labels n ON n.node = k.b WHERE k.kind <> 'altered'
  UNION ALL
  SELECT k.b AS node, n.label FROM links k JOIN labels n ON n.node = k.a WHERE k.kind <> 'altered'
  UNION ALL
  SELECT x.node, y.label FROM labels x JOIN labels y ON y.node = x.label
) seen
GROUP BY node
