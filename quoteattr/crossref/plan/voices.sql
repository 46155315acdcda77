-- Who says each wording.
SELECT DISTINCT p.wording_id, p.text_id, p.speaker_id, w.first_day, w.last_day
FROM printings p JOIN wordings w ON w.wording_id = p.wording_id
WHERE p.speaker_id IS NOT NULL
