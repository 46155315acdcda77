-- Every matched part of an attribution, with who says it and when, and its wording: the text, or
-- for a stock phrase, which many may say, the text from one speaker within a run of near days.
WITH said AS (
  SELECT p.article_id, p.attribution_id, p.part, p.text_id, p.surface, p.printed, a.pieces, a."day",
    coalesce(nullif(a.outlet, ''), concat('article ', a.article_id)) AS outlet, s.speaker_id,
    concat(coalesce(nullif(a.published, ''), '~'), chr(31), a.article_id, chr(31),
      a.attribution_id) AS place,
    t.content <= $stock_words OR t.bits < $needed AS stock
  FROM parts p
  JOIN texts t ON t.text_id = p.text_id
  JOIN attributions a ON a.article_id = p.article_id AND a.attribution_id = p.attribution_id
  LEFT JOIN speakers s ON s.article_id = a.article_id AND s.entity_id = a.speaker_id
  WHERE t.role <> 'context'
),
dated AS (
  SELECT said.*, coalesce(speaker_id, place) AS voice,
    coalesce("day", min("day") OVER (PARTITION BY text_id, coalesce(speaker_id, place)), 0)
      AS likely_day
  FROM said
  WHERE stock
),
gaps AS (
  SELECT dated.*, CASE WHEN likely_day - lag(likely_day) OVER (
      PARTITION BY text_id, voice ORDER BY likely_day, place, part
    ) > $near_days THEN 1 ELSE 0 END AS gap
  FROM dated
),
runs AS (
  SELECT gaps.*, sum(gap) OVER (
      PARTITION BY text_id, voice ORDER BY likely_day, place, part ROWS UNBOUNDED PRECEDING
    ) AS run
  FROM gaps
)
SELECT article_id, attribution_id, part, text_id, surface, printed, pieces, "day", outlet,
  speaker_id, place, stock,
  text_id * $wordings + dense_rank() OVER (PARTITION BY text_id ORDER BY voice, run) AS wording_id
FROM runs
UNION ALL
SELECT article_id, attribution_id, part, text_id, surface, printed, pieces, "day", outlet,
  speaker_id, place, stock, text_id * $wordings AS wording_id
FROM said
WHERE NOT stock
