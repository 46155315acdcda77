-- The keys that each fresh text is looked up by: its rarest, as long as few enough texts are found;
-- and the rarest of those that are too common to follow.
WITH rare AS (
  SELECT f.key, f.text_id,
    row_number() OVER (PARTITION BY f.text_id ORDER BY c.texts, f.key) AS place,
    sum(c.texts) OVER (
      PARTITION BY f.text_id ORDER BY c.texts, f.key ROWS UNBOUNDED PRECEDING
    ) AS found
  FROM fresh_keys f JOIN key_counts c ON c.key = f.key
  WHERE c.texts <= $most_texts
),
heavy AS (
  SELECT f.key, f.text_id,
    row_number() OVER (PARTITION BY f.text_id ORDER BY c.texts, f.key) AS place
  FROM fresh_keys f JOIN key_counts c ON c.key = f.key
  WHERE c.texts > $most_texts
)
SELECT key, text_id, FALSE AS heavy FROM rare
WHERE place = 1 OR (place <= $probes AND found <= $budget)
UNION ALL
SELECT key, text_id, TRUE AS heavy FROM heavy WHERE place <= $heavy_probes
