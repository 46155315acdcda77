-- Printings that name another than the utterance's speaker, where some printing names that one.
SELECT DISTINCT x.root_id, x.article_id, x.attribution_id
FROM named_rivals x
JOIN named_rivals y ON y.root_id = x.root_id AND y.rival_id = x.rival_id
  AND y.speaker_id <> y.rival_id
WHERE x.speaker_id = x.rival_id
