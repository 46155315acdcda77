-- Where each utterance was printed: each attribution once, by the part that prints most of it. What
-- reads as the shown text is identical if it has the same brackets and ellipses.
WITH ranked AS (
  SELECT m.root_id, p.article_id, p.attribution_id, p.speaker_id, p.place AS first_place,
    CASE WHEN m.kind = 'identical' AND p.surface <> s.surface THEN 'variant' ELSE m.kind END
      AS relation, m.score, m.place, p.credited,
    row_number() OVER (
      PARTITION BY m.root_id, p.article_id, p.attribution_id
      ORDER BY m.lesser, m.kind = 'contained', m.score DESC, m.number, p.part
    ) AS choice
  FROM printings p
  JOIN shared_members m ON m.variant_id = p.variant_id
  JOIN variant_spellings s ON s.variant_id = m.root_id
)
SELECT root_id, article_id, attribution_id, speaker_id, first_place, relation, score, place, credited
FROM ranked
WHERE choice = 1
