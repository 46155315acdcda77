-- Who says each variant.
SELECT DISTINCT p.variant_id, p.text_id, p.speaker_id, w.first_day, w.last_day
FROM printings p JOIN text_variants w ON w.variant_id = p.variant_id
WHERE p.speaker_id IS NOT NULL
