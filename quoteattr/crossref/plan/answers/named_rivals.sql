-- Printings of what two people are said to have said: those that name the utterance's speaker, and
-- those that name another. ``other_name`` is the one whom the printing does not name.
WITH told AS (
  SELECT c.root_id, c.article_id, c.attribution_id, c.speaker_id, p.name, p.aliases, a.source_text
  FROM ranked_occurrences c
  JOIN people p ON p.speaker_id = c.speaker_id AND p.kind = 'person'
  JOIN attributions a ON a.article_id = c.article_id AND a.attribution_id = c.attribution_id
),
rival AS (
  SELECT DISTINCT t.root_id, t.speaker_id AS rival_id, t.name AS rival_name,
    s.speaker_id AS teller_id, p.name AS teller_name
  FROM told t
  JOIN majority_speakers s ON s.root_id = t.root_id AND s.speaker_id <> t.speaker_id
  JOIN people p ON p.speaker_id = s.speaker_id AND p.kind = 'person'
)
SELECT r.root_id, r.rival_id, t.speaker_id, t.article_id, t.attribution_id, t.name, t.aliases,
  t.source_text, CASE WHEN t.speaker_id = r.rival_id THEN r.teller_name ELSE r.rival_name END
    AS other_name
FROM rival r
JOIN told t ON t.root_id = r.root_id AND t.speaker_id IN (r.rival_id, r.teller_id)
