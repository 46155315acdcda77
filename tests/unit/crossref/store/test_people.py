"""A store merges what is said of speakers, once for all articles that say the same.

Its people are those that merging every article's speakers one by one gives.
"""

from random import Random

import duckdb
import pytest

from quoteattr.crossref import Corpus
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.speakers import merge_entities

SAID = "We will."
# Full names, surnames that one or several bear, initials, spellings, and one name in two fields.
PEOPLE = (
    *("Bill Clinton", "Hillary Clinton", "Chelsea Clinton", "Clinton", "CLINTON", "Mrs. Clinton"),
    *("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelenskiy", "Dubois-Kerr", "A. Lee"),
    *("Marguerite Dubois Kerr", "Michael Brown", "MICHAEL BROWN", "Brown", "Ann Lee", "Lee"),
)
OTHERS = (
    ("organization", ("WHO", "the WHO", "World Health Organization")),
    ("group", ("diplomats", "The Beatles")),
    ("unnamed", ("a senior official", "officials")),
)
ROLES = ("midfielder", "finance minister", "president", "striker")
VERDICTS = {
    "nobody has judged": (),
    "a surname that several bear is one of them": [("Clinton", "Bill Clinton", True)],
    "the unnamed are someone": [("a senior official", "Ann Lee", True)],
    "two surnames are one, and nobody else": [("Clinton", "Brown", True)],
    "a name is tied to nobody": [("officials", "Nobody Here", True)],
    "spellings are two": [("Volodymyr Zelensky", "Volodymyr Zelenskyy", False)],
}
FOUND_PEOPLE = "SELECT speaker_id, name, kind, gender, aliases, roles, kb_id, steps FROM people"
FOUND_SPEAKERS = "SELECT article_id, entity_id, speaker_id FROM speakers"


def draw_entity(id_, drawn):
    """Return someone; most are people without a role, as in news."""
    kind, names = drawn.choice(OTHERS) if drawn.random() < 0.3 else ("person", PEOPLE)
    full = ("World Health Organization",) if kind == "organization" else (drawn.choice(PEOPLE),)
    return Entity(
        id_,
        drawn.choice(names),
        kind,
        gender=drawn.choice((None, "female", "male")) if kind == "person" else None,
        aliases=full if drawn.random() < 0.2 else (),
        roles=(drawn.choice(ROLES),) if drawn.random() < 0.3 else (),
        kb_id=drawn.choice((None, None, None, "Q1", "Q2")),
    )


def make_article(number, drawn):
    """Return an article in which some speak and one is only named."""
    *speakers, silent = (draw_entity(f"e{n}", drawn) for n in range(drawn.randint(2, 4)))
    spoken = (
        Attribution(f"a{n}", "direct", SAID, (Span(0, len(SAID)),), speaker=speaker)
        for n, speaker in enumerate(speakers)
    )
    return Extraction(Article(f"article {number}", SAID), tuple(spoken), (*speakers, silent))


def read_people(extractions, verdicts, path):
    """Return the rows of the people and of the speakers that a store finds."""
    corpus = Corpus(path)
    corpus.add(extractions)
    for name, other, same in verdicts:
        (corpus.merge if same else corpus.keep_apart)(name, other)
    corpus.refresh()
    corpus.close()
    with duckdb.connect(path, read_only=True) as connection:
        found = (connection.execute(q).fetchall() for q in (FOUND_PEOPLE, FOUND_SPEAKERS))
        return tuple(sorted(map(repr, rows)) for rows in found)


def merge_one_by_one(extractions, verdicts):
    """Return the same rows of what merging all who speak or are named in full gives."""
    speaking = {(e.article.id, a.speaker.id) for e in extractions for a in e.attributions}
    named = {
        (e.article.id, entity.id): entity
        for e in extractions
        for entity in e.entities
        if (e.article.id, entity.id) in speaking or (entity.kind == "person" and " " in entity.name)
    }
    merged = merge_entities(
        [(article, named[article, id_]) for article, id_ in sorted(named)],
        must_link=[(a, b) for a, b, same in verdicts if same],
        cannot_link=[(a, b) for a, b, same in verdicts if not same],
    )
    spoken = {id(merged.merged_by_key[key]) for key in speaking}
    people = (
        (p.id, p.name, p.kind, p.gender, list(p.aliases), list(p.roles), p.kb_id, list(p.steps))
        for p in merged.entities
        if id(p) in spoken
    )
    of = ((*key, merged.merged_by_key[key].id) for key in speaking)
    return sorted(map(repr, people)), sorted(map(repr, of))


@pytest.mark.parametrize("judged", VERDICTS)
def test_a_store_finds_the_people_that_merging_article_by_article_finds(judged, tmp_path):
    drawn = Random(judged)
    articles = [make_article(number, drawn) for number in range(80)]
    found = read_people(articles, VERDICTS[judged], tmp_path / "one.quoteattr")
    assert found == merge_one_by_one(articles, VERDICTS[judged])
    drawn.shuffle(articles)
    assert read_people(articles, VERDICTS[judged], tmp_path / "other.quoteattr") == found


def test_one_article_that_names_someone_twice_is_no_second_article(tmp_path):
    twice = (Entity("e1", "Ann Lee", "person"), Entity("e2", "Ann Lee", "person"))
    said = [
        Attribution(f"a{n}", "direct", SAID, (Span(0, len(SAID)),), speaker=speaker)
        for n, speaker in enumerate(twice)
    ]
    people, speakers = read_people(
        [Extraction(Article("post", SAID), tuple(said), twice)], (), tmp_path / "one.quoteattr"
    )
    assert people == [repr(("ann-lee", "Ann Lee", "person", None, [], [], None, []))]
    assert [row.split(", ")[-1] for row in speakers] == ["'ann-lee')"] * 2


def test_a_person_bears_the_name_that_most_articles_print():
    names = ["Volodymyr Zelensky"] * 3 + ["Volodymyr Zelenskyy"] * 2
    corpus = Corpus()
    corpus.add_quotes(
        {"article": f"article {n}", "text": SAID, "speaker": name} for n, name in enumerate(names)
    )
    assert [speaker.name for speaker in corpus.speakers()] == ["Volodymyr Zelensky"]
