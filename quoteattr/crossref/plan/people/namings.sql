-- People of whom any number of articles say the same: how many, the first of them and the last, and
-- whether any of them speaks.
WITH alike AS (
  SELECT name, kind, gender, aliases, roles, kb_id, month, resolved, beside, judged, count(*) AS times,
    min((article_id, entity_id)) AS first_key, max((article_id, entity_id)) AS last_key,
    bool_or(speaks) AS speaks
  FROM person_mentions
  GROUP BY name, kind, gender, aliases, roles, kb_id, month, resolved, beside, judged
)
SELECT row_number() OVER (ORDER BY first_key) AS naming_id, alike.* FROM alike
