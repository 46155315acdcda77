-- Version 1 of the store: facts, which are added to, and answers, which are worked out from them.

CREATE TABLE store (name VARCHAR, value BIGINT);
COMMENT ON TABLE store IS 'Numbers about the store itself';
COMMENT ON COLUMN store.name IS '"version" of this schema; "revision", one higher with every change; "answered", the revision that the answers are of';
COMMENT ON COLUMN store.value IS 'The number';

CREATE TABLE articles (
  number BIGINT,
  article_id VARCHAR,
  title VARCHAR,
  outlet VARCHAR,
  published VARCHAR,
  url VARCHAR,
  text VARCHAR,
  warnings VARCHAR[],
  unattributed STRUCT("start" INTEGER, "end" INTEGER, reason VARCHAR)[],
  digest VARCHAR
);
COMMENT ON TABLE articles IS 'The articles; of those known by rows of quotes alone, text and digest are NULL';
COMMENT ON COLUMN articles.number IS 'The order of adding';
COMMENT ON COLUMN articles.article_id IS 'The id that the article was given';
COMMENT ON COLUMN articles.title IS 'As given';
COMMENT ON COLUMN articles.outlet IS 'As given';
COMMENT ON COLUMN articles.published IS 'As given; what begins with an ISO date is understood';
COMMENT ON COLUMN articles.url IS 'As given';
COMMENT ON COLUMN articles.text IS 'The untouched text, into which all spans point';
COMMENT ON COLUMN articles.warnings IS 'What could not be done in extracting, and where';
COMMENT ON COLUMN articles.unattributed IS 'Words in quotation marks that quote nobody, or whose speaker is unclear';
COMMENT ON COLUMN articles.digest IS 'A hash of the whole extraction: the same again changes nothing';

CREATE TABLE attributions (
  article_id VARCHAR,
  attribution_id VARCHAR,
  elsewhere BOOLEAN,
  place INTEGER,
  kind VARCHAR,
  act VARCHAR,
  text VARCHAR,
  content STRUCT("start" INTEGER, "end" INTEGER)[],
  cue STRUCT("start" INTEGER, "end" INTEGER)[],
  source STRUCT("start" INTEGER, "end" INTEGER)[],
  quoted STRUCT("start" INTEGER, "end" INTEGER)[],
  pieces INTEGER,
  source_text VARCHAR,
  speaker_id VARCHAR,
  via_id VARCHAR,
  confidence DOUBLE,
  speaker_confidence DOUBLE,
  steps VARCHAR[],
  outlet VARCHAR,
  published VARCHAR,
  "day" INTEGER
);
COMMENT ON TABLE attributions IS 'Who said what in each article, and the rows of quotes found elsewhere';
COMMENT ON COLUMN attributions.article_id IS 'The article';
COMMENT ON COLUMN attributions.attribution_id IS 'The id within the article; rows from elsewhere have "row-" and a hash, quotations whose speaker is unclear "unclear-" and their place';
COMMENT ON COLUMN attributions.elsewhere IS 'Whether it was added as a row of quotes found elsewhere';
COMMENT ON COLUMN attributions.place IS 'The order within the article; NULL for rows from elsewhere and where the speaker is unclear';
COMMENT ON COLUMN attributions.kind IS 'direct, mixed or indirect';
COMMENT ON COLUMN attributions.act IS 'say, ask, believe, want or show';
COMMENT ON COLUMN attributions.text IS 'The words of the content';
COMMENT ON COLUMN attributions.content IS 'Spans of what is said, in code points of the article''s text, end exclusive';
COMMENT ON COLUMN attributions.cue IS 'Spans of the cue';
COMMENT ON COLUMN attributions.source IS 'Spans of the words that name the speaker';
COMMENT ON COLUMN attributions.quoted IS 'Spans of the content in quotation marks';
COMMENT ON COLUMN attributions.pieces IS 'The number of spans of the content';
COMMENT ON COLUMN attributions.source_text IS 'The words that name the speaker';
COMMENT ON COLUMN attributions.speaker_id IS 'The entity of the article who speaks; NULL where nobody was linked';
COMMENT ON COLUMN attributions.via_id IS 'The entity of the article who reports another''s words';
COMMENT ON COLUMN attributions.confidence IS 'The probability that content and source are right';
COMMENT ON COLUMN attributions.speaker_confidence IS 'The probability that, if they are, the speaker is this entity; 0 where nobody was linked';
COMMENT ON COLUMN attributions.steps IS 'Why it stands, in order';
COMMENT ON COLUMN attributions.outlet IS 'The article''s outlet, or the row''s';
COMMENT ON COLUMN attributions.published IS 'The article''s date, or the row''s, as given';
COMMENT ON COLUMN attributions.day IS 'That date in days since 1970-01-01; NULL where it is none';

CREATE TABLE entities (
  article_id VARCHAR,
  entity_id VARCHAR,
  elsewhere BOOLEAN,
  place INTEGER,
  name VARCHAR,
  kind VARCHAR,
  gender VARCHAR,
  aliases VARCHAR[],
  roles VARCHAR[],
  mentions STRUCT("start" INTEGER, "end" INTEGER)[],
  kb_id VARCHAR,
  steps VARCHAR[]
);
COMMENT ON TABLE entities IS 'Who is named in each article';
COMMENT ON COLUMN entities.article_id IS 'The article';
COMMENT ON COLUMN entities.entity_id IS 'The id within the article';
COMMENT ON COLUMN entities.elsewhere IS 'Whether a row of quotes named them';
COMMENT ON COLUMN entities.place IS 'The order within the extraction; NULL for speakers that only an attribution names';
COMMENT ON COLUMN entities.name IS 'The fullest name in the article';
COMMENT ON COLUMN entities.kind IS 'person, organization, group or unnamed';
COMMENT ON COLUMN entities.gender IS 'female, male or other; NULL where the article leaves it open';
COMMENT ON COLUMN entities.aliases IS 'Other names in the article';
COMMENT ON COLUMN entities.roles IS 'What the article calls them';
COMMENT ON COLUMN entities.mentions IS 'Spans of the article''s text';
COMMENT ON COLUMN entities.kb_id IS 'The id in a knowledge base';
COMMENT ON COLUMN entities.steps IS 'What made the mentions one entity, in order';

CREATE TABLE verdicts (a VARCHAR, b VARCHAR, same BOOLEAN);
COMMENT ON TABLE verdicts IS 'Names of which the user said that they are one person, or two';
COMMENT ON COLUMN verdicts.a IS 'A name';
COMMENT ON COLUMN verdicts.b IS 'Another name';
COMMENT ON COLUMN verdicts.same IS 'Whether they are one person';

CREATE TABLE parts (
  article_id VARCHAR,
  attribution_id VARCHAR,
  part INTEGER,
  elsewhere BOOLEAN,
  text_id BIGINT,
  surface BIGINT,
  printed VARCHAR
);
COMMENT ON TABLE parts IS 'What each attribution is found by: part 0 is the whole, parts 1 and on what a mixed one quotes';
COMMENT ON COLUMN parts.article_id IS 'The article';
COMMENT ON COLUMN parts.attribution_id IS 'The attribution';
COMMENT ON COLUMN parts.part IS 'The number of the part';
COMMENT ON COLUMN parts.elsewhere IS 'As of the attribution';
COMMENT ON COLUMN parts.text_id IS 'The text that it reads as';
COMMENT ON COLUMN parts.surface IS 'A hash of the words with brackets and ellipses, case aside';
COMMENT ON COLUMN parts.printed IS 'The words as printed, outer marks aside';

CREATE TABLE texts (
  text_id BIGINT,
  role VARCHAR,
  digest BIGINT,
  surface BIGINT,
  forms VARCHAR,
  marks VARCHAR,
  printed VARCHAR,
  length INTEGER,
  content INTEGER,
  bits DOUBLE
);
COMMENT ON TABLE texts IS 'Different texts: printings with the same words in the forms they are matched by';
COMMENT ON COLUMN texts.text_id IS 'The number of the text';
COMMENT ON COLUMN texts.role IS 'quote; claim, which has no marks; context, a whole mixed attribution, which is searched and not matched';
COMMENT ON COLUMN texts.digest IS 'A hash of the forms';
COMMENT ON COLUMN texts.surface IS 'That of the printing in "printed"';
COMMENT ON COLUMN texts.forms IS 'The words to match by, one character for each';
COMMENT ON COLUMN texts.marks IS 'What was printed beside each word of "printed", one letter for each: capital, brackets, mark before';
COMMENT ON COLUMN texts.printed IS 'One printing of it, the first in the order of code points';
COMMENT ON COLUMN texts.length IS 'The number of words';
COMMENT ON COLUMN texts.content IS 'The number of words that are more than grammar';
COMMENT ON COLUMN texts.bits IS 'The evidence in all its words';

CREATE TABLE keys (
  key BIGINT, text_id BIGINT, left_word TINYINT, right_word TINYINT, probed BOOLEAN
);
COMMENT ON TABLE keys IS 'Hashes of neighbouring words, by which texts with words in common are found';
COMMENT ON COLUMN keys.key IS 'The hash';
COMMENT ON COLUMN keys.text_id IS 'A text that has the words';
COMMENT ON COLUMN keys.left_word IS 'The nearest content word before these words, hashed to a number from 1 to 31; 0 where there is none, where the text is short, or has the words in several places';
COMMENT ON COLUMN keys.right_word IS 'The nearest content word behind these words, in the same way';
COMMENT ON COLUMN keys.probed IS 'Whether the text was looked up by it: one of its rarest, or had by no other text then';

CREATE TABLE words (key BIGINT, text_id BIGINT);
COMMENT ON TABLE words IS 'The full-text index: hashes of single words that are more than grammar';
COMMENT ON COLUMN words.key IS 'The hash';
COMMENT ON COLUMN words.text_id IS 'A text that has the word';

CREATE TABLE edges (
  a BIGINT,
  b BIGINT,
  kind VARCHAR,
  score DOUBLE,
  bits DOUBLE,
  place VARCHAR,
  start_a INTEGER,
  end_a INTEGER,
  start_b INTEGER,
  end_b INTEGER
);
COMMENT ON TABLE edges IS 'Texts that are related, whoever says them and whenever: facts, of which the answers make use';
COMMENT ON COLUMN edges.a IS 'A text';
COMMENT ON COLUMN edges.b IS 'A text with a higher number';
COMMENT ON COLUMN edges.kind IS 'how b relates to a: identical, variant, contained, fuller, overlapping or altered';
COMMENT ON COLUMN edges.score IS 'The share of the shorter one''s evidence that both print';
COMMENT ON COLUMN edges.bits IS 'The evidence in what both print';
COMMENT ON COLUMN edges.place IS 'Where the text that is a part of the other stands in it: start, middle or end';
COMMENT ON COLUMN edges.start_a IS 'The word of a that the shared stretch begins with, from 0';
COMMENT ON COLUMN edges.end_a IS 'The word that it ends before';
COMMENT ON COLUMN edges.start_b IS 'The word of b that it begins with';
COMMENT ON COLUMN edges.end_b IS 'The word that it ends before';

CREATE TABLE given_ids (text_id BIGINT, place VARCHAR, utterance_id VARCHAR);
COMMENT ON TABLE given_ids IS 'The ids that utterances were given, each kept by one printing';
COMMENT ON COLUMN given_ids.text_id IS 'The text of the printing';
COMMENT ON COLUMN given_ids.place IS 'Its date, article and attribution';
COMMENT ON COLUMN given_ids.utterance_id IS 'The id';

CREATE TABLE people (
  speaker_id VARCHAR,
  name VARCHAR,
  kind VARCHAR,
  gender VARCHAR,
  aliases VARCHAR[],
  roles VARCHAR[],
  kb_id VARCHAR,
  steps VARCHAR[]
);
COMMENT ON TABLE people IS 'Answers: the speakers of all articles together';
COMMENT ON COLUMN people.speaker_id IS 'The id in the whole corpus';
COMMENT ON COLUMN people.name IS 'The name that most articles print';
COMMENT ON COLUMN people.kind IS 'person, organization, group or unnamed';
COMMENT ON COLUMN people.gender IS 'female, male or other, as the articles agree; NULL where it is open';
COMMENT ON COLUMN people.aliases IS 'Other names in print';
COMMENT ON COLUMN people.roles IS 'What articles call them';
COMMENT ON COLUMN people.kb_id IS 'The id in a knowledge base';
COMMENT ON COLUMN people.steps IS 'What made the names one';

CREATE TABLE speakers (article_id VARCHAR, entity_id VARCHAR, speaker_id VARCHAR);
COMMENT ON TABLE speakers IS 'Answers: which of the people each article''s speaker is';
COMMENT ON COLUMN speakers.article_id IS 'The article';
COMMENT ON COLUMN speakers.entity_id IS 'The entity of the article';
COMMENT ON COLUMN speakers.speaker_id IS 'The id in the whole corpus';

CREATE TABLE utterances (
  number BIGINT,
  utterance_id VARCHAR,
  text VARCHAR,
  speaker_id VARCHAR,
  articles BIGINT,
  occurrences BIGINT
);
COMMENT ON TABLE utterances IS 'Answers: the acts of speech';
COMMENT ON COLUMN utterances.number IS 'The order: most-printed first';
COMMENT ON COLUMN utterances.utterance_id IS 'The id, which is kept once it was given';
COMMENT ON COLUMN utterances.text IS 'The fullest text that is to be trusted, as some paper printed it';
COMMENT ON COLUMN utterances.speaker_id IS 'Whom most printings name';
COMMENT ON COLUMN utterances.articles IS 'The number of articles that print it';
COMMENT ON COLUMN utterances.occurrences IS 'The number of printings';

CREATE TABLE occurrences (
  utterance_id VARCHAR,
  number BIGINT,
  article_id VARCHAR,
  attribution_id VARCHAR,
  relation VARCHAR,
  score DOUBLE,
  place VARCHAR,
  speaker_id VARCHAR,
  conflict BOOLEAN
);
COMMENT ON TABLE occurrences IS 'Answers: where each utterance was printed';
COMMENT ON COLUMN occurrences.utterance_id IS 'The utterance';
COMMENT ON COLUMN occurrences.number IS 'The utterance''s number';
COMMENT ON COLUMN occurrences.article_id IS 'The article';
COMMENT ON COLUMN occurrences.attribution_id IS 'The attribution in it';
COMMENT ON COLUMN occurrences.relation IS 'to the text that is shown: identical, variant, contained, fuller, overlapping, or reported of a claim in other words; altered, a possible misquote, is not counted';
COMMENT ON COLUMN occurrences.score IS 'The share of the shorter one''s evidence that both print';
COMMENT ON COLUMN occurrences.place IS 'Where the one that is a part of the other stands in it: start, middle or end';
COMMENT ON COLUMN occurrences.speaker_id IS 'Whom this article names';
COMMENT ON COLUMN occurrences.conflict IS 'Whether it names a person who cannot be the utterance''s speaker';

INSERT INTO store VALUES ('revision', 0), ('answered', -1);
