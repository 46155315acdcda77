-- Which of the people each article's speaker is; where those of one naming are others each, with
-- an id as ``name_local`` makes it.
SELECT s.article_id, s.entity_id, n.naming_id,
  CASE WHEN m.apart THEN concat(s.article_id, '#', s.entity_id) ELSE m.speaker_id END AS speaker_id
FROM person_mentions s
JOIN namings n ON n.name = s.name AND n.kind = s.kind AND n.aliases = s.aliases
  AND n.roles = s.roles AND n.gender IS NOT DISTINCT FROM s.gender
  AND n.kb_id IS NOT DISTINCT FROM s.kb_id
  AND n.month IS NOT DISTINCT FROM s.month AND n.resolved = s.resolved
  AND n.beside IS NOT DISTINCT FROM s.beside AND n.judged IS NOT DISTINCT FROM s.judged
JOIN meant m ON m.naming_id = n.naming_id
WHERE s.speaks
