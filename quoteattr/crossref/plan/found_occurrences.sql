-- Their printings, misquotes beside them.
SELECT u.root_id, u.utterance_id, o.article_id, o.attribution_id, o.relation, o.score, o.place,
  o.speaker_id, o.first_place
FROM found_utterances u
JOIN (SELECT * FROM counted UNION ALL SELECT * FROM misquoted) o ON o.root_id = u.root_id
