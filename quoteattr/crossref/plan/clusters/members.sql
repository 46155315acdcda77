-- Every variant with the utterance that it is printed for, as it was told by the words; a claim that
-- reports a quote is printed for that quote's.
SELECT m.variant_id, m.text_id, m.number, coalesce(k.root_id, m.root_id) AS root_id,
  m.lesser OR k.root_id IS NOT NULL AS lesser,
  CASE WHEN k.root_id IS NULL THEN m.kind ELSE 'reported' END AS kind,
  CASE WHEN k.root_id IS NULL THEN m.score ELSE k.score END AS score,
  CASE WHEN k.root_id IS NULL THEN m.place ELSE '' END AS place
FROM told_members m LEFT JOIN reported_links k ON k.claim_id = m.root_id
