-- Every matched part of an attribution, with who says it and when, and whether it is a stock phrase,
-- which many may say. Who is "vague" may be somebody whom others name: nobody is told, or "critics".
SELECT p.article_id, p.attribution_id, p.part, p.text_id, p.surface, p.printed, a.pieces, a."day",
  coalesce(nullif(a.outlet, ''), concat('article ', a.article_id)) AS outlet, s.speaker_id, n.name,
  coalesce(n.kind, 'unnamed') IN ('unnamed', 'group') AS vague,
  concat(coalesce(nullif(a.published, ''), '~'), chr(31), a.article_id, chr(31),
    a.attribution_id) AS place,
  t.bits, a.place IS NOT NULL OR a.elsewhere AS credited,
  t.bits < $needed OR (t.content <= $stock_words AND t.bits < $stock_bits) AS stock
FROM parts p
JOIN texts t ON t.text_id = p.text_id
JOIN attributions a ON a.article_id = p.article_id AND a.attribution_id = p.attribution_id
LEFT JOIN speakers s ON s.article_id = a.article_id AND s.entity_id = a.speaker_id
LEFT JOIN people n ON n.speaker_id = s.speaker_id
WHERE t.role <> 'context'
