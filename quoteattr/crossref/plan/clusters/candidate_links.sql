-- The relations that may hold in this corpus, and which of them the words alone prove. A claim is no
-- part of a quote, and a misquote of nothing.
SELECT e.a, e.b, e.kind, e.score, e.bits, e.bits >= $needed
  + CASE WHEN e.kind = 'joined' THEN $own_words_bits ELSE 0 END AS proved
FROM edges e
JOIN texts x ON x.text_id = e.a
JOIN texts y ON y.text_id = e.b
WHERE (x.role = 'quote' AND y.role = 'quote') OR e.kind IN ('identical', 'variant')
