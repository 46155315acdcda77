-- The spelling of each variant that most articles print, the earliest among equals.
WITH spelt AS (
  SELECT variant_id, printed, count(*) AS times, min(place) AS first_place
  FROM printings
  GROUP BY variant_id, printed
),
ranked AS (
  SELECT variant_id, printed,
    row_number() OVER (PARTITION BY variant_id ORDER BY times DESC, first_place, printed) AS choice
  FROM spelt
)
SELECT variant_id, printed FROM ranked WHERE choice = 1
