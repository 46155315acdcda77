-- How each of them is named. Who a user has judged of by id is named so alone.
SELECT s.article_id, s.entity_id, s.speaks, s.name, s.kind, s.gender, s.aliases, s.roles, s.kb_id, s.month,
  s.resolved, b.names AS beside, v.id AS judged
FROM mentioned_people s
LEFT JOIN co_mentions b ON b.article_id = s.article_id AND b.entity_id = s.entity_id
LEFT JOIN (SELECT a AS id FROM verdicts UNION SELECT b AS id FROM verdicts) v
  ON v.id = concat(s.article_id, '#', s.entity_id)
