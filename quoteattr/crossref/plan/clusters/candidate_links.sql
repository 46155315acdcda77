-- The relations that may hold in this corpus, and which of them the words alone prove. A claim is a
-- misquote of nothing, and shares a run with quotes alone, of its own speaker, and with no mere term.
SELECT e.a, e.b, e.kind, e.score, e.bits, e.bits >= $needed
  + CASE WHEN e.kind = 'overlapping' THEN $own_words_bits ELSE 0 END
  AND ((x.role = 'quote' AND y.role = 'quote') OR e.kind IN ('identical', 'variant')) AS proved
FROM edges e
JOIN texts x ON x.text_id = e.a
JOIN texts y ON y.text_id = e.b
WHERE (x.role = 'quote' AND y.role = 'quote') OR e.kind IN ('identical', 'variant')
  OR (e.kind <> 'altered' AND e.bits >= $nameless_bits AND (x.role = 'quote' OR y.role = 'quote'))
