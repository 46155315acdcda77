-- The spelling of each variant: one that no speech tag interrupts, the one that most articles print,
-- the earliest among equals.
WITH spelt AS (
  SELECT variant_id, printed, surface, min(pieces) > 1 AS joined, count(*) AS times,
    min(place) AS first_place
  FROM printings
  GROUP BY variant_id, printed, surface
),
ranked AS (
  SELECT variant_id, printed, surface, row_number() OVER (
      PARTITION BY variant_id ORDER BY joined, times DESC, first_place, printed
    ) AS choice
  FROM spelt
)
SELECT variant_id, printed, surface FROM ranked WHERE choice = 1
