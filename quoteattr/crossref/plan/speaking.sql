-- Everyone who speaks, article by article.
SELECT article_id, entity_id, name, kind, gender, aliases, roles, kb_id
FROM entities
WHERE EXISTS (SELECT 1 FROM attributions a
  WHERE a.article_id = entities.article_id AND a.speaker_id = entities.entity_id)
