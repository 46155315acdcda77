"""Damaged articles, and names that can hardly be read: no exception, no wrong offset, the same
bytes twice, and a store of them all that answers everything."""

import gzip
import json
from random import Random
from string import ascii_lowercase

import pytest

from quoteattr.crossref import Corpus
from quoteattr.extractor import Extractor
from quoteattr.formats.inline import read_gold
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.stream import extract_all
from tests.robustness.answers import (
    ask_everything,
    list_faults,
    write_answers,
    write_extraction,
)
from tests.robustness.damage import BREAKS, DAMAGES, damage_text, make_name

SAID = "The harbour will be dug out before the winter, whatever the towns may think of it."
HERS = "Nobody asked me about the ferry, and I would have told them not to sell it."
# Names of which a part is empty, or nothing is left, when titles, suffixes and marks are cut.
HARD_NAMES = (
    "Ann - Lee", "Ann Marie Lee", '"Ann Lee"', "“Ann Lee”", "(Reuters)", "(anonymous)", "— Lee",
    "Lee —", "al-", "Al-", "de", "van der", "", " ", "\u200b", "\ufeff", "…", "***", "?", "-", "’",
    "’s", "'s", "II", "Mr.", "Mr. II", "Sir", "Sir —", "Sir II", "King Jr.", "Jr.", "Jr. Jr.",
    "MP, QC", "A", "A.", "A. B.", "J.-P.", "47", "Agent 47", "Agent 48", "𓀀", "👩‍👩‍👧‍👦", "习",
    ", ,", "@lee", "Lee & Lee", "(", "“", "Ann (", " ".join(["Ann"] * 40), "ab " * 300,
)  # fmt: skip
# Each text in the soak is read so many times, with other damage each time.
ROUNDS = 4
# One article in so many is read twice, to compare what is written of it.
TWICE = 10


@pytest.fixture(scope="module")
def extract(nlp):
    return Extractor(model=nlp)


@pytest.fixture(scope="module")
def texts(fixtures):
    paths = sorted(fixtures.rglob("*.quotes.md"))[::5]
    return [read_gold(path).extraction.article.text for path in paths]


def read_damaged(extract, texts):
    """Return what is extracted from each text, in order, and what is wrong with it."""
    given = [Article(id_, text) for id_, text in texts]
    found = list(extract_all(given, extractor=extract))
    return found, [(e.article.id, fault) for e in found for fault in list_faults(e)]


def make_rows(names):
    """Return a row for each name, of whom every other one says what all say."""
    for n, name in enumerate(names):
        chance = Random(n)
        own = " ".join("".join(chance.choices(ascii_lowercase, k=6)) for _ in range(8))
        yield {"article": f"row {n}", "text": SAID if n % 2 else own, "speaker": name}


def make_spoken(names):
    """Return an article for each name, in which someone of it says what all say."""
    for n, name in enumerate(names):
        span, speaker = Span(1, 1 + len(SAID)), Entity("e1", name, "person")
        said = Attribution("a1", "direct", SAID, (span,), quoted=(span,), speaker=speaker)
        yield Extraction(Article(f"spoken {n}", f"“{SAID}”"), (said,), (speaker,))


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_of_each_kind_costs_no_article_and_no_offset(extract, texts, damage):
    damaged = [(f"{n}", damage(text, Random(n))) for n, text in enumerate(texts)]
    assert [text for _, text in damaged] != texts
    assert read_damaged(extract, damaged)[1] == []


def test_a_seed_does_the_same_damage_again():
    assert damage_text(SAID, "1 a") == damage_text(SAID, "1 a") != damage_text(SAID, "2 a")


@pytest.mark.parametrize("tagger", ["rules", "fast"])
@pytest.mark.parametrize("end", BREAKS)
def test_a_text_may_end_where_it_waits_for_a_next_word(nlp, tagger, end):
    extract = Extractor(model=nlp, tagger=tagger)
    cut = (end, f"It holds. {end}", f"“It holds,” said Ann Lee.\n\n{end}", f"{end}\n\n{SAID}")
    assert read_damaged(extract, enumerate_texts(cut))[1] == []


def enumerate_texts(texts):
    return [(f"{n}", text) for n, text in enumerate(texts)]


def test_names_that_cannot_be_read_cost_no_answer_about_others():
    corpus, names = Corpus(), [*HARD_NAMES, *make_names(50)]
    corpus.add_quotes([{"article": "hers", "text": HERS, "speaker": "Ann Marie Lee"}])
    corpus.add_quotes(make_rows(names))
    corpus.add(make_spoken(names))
    assert ask_everything(corpus) == []
    assert HERS in {u.text for u in corpus.said_by("Ann Marie Lee")}
    for name in names[::5]:
        corpus.merge(name, "Bo Li")
        corpus.keep_apart(name, "Ann Marie Lee")
    assert ask_everything(corpus) == []
    assert HERS in {u.text for u in corpus.said_by("Ann Marie Lee")}


def test_a_store_of_damage_answers_everything_and_whatever_the_order(extract, texts, tmp_path):
    damaged = [(f"{n}", damage_text(text, n)) for n, text in enumerate(texts)]
    found, faults = read_damaged(extract, damaged)
    again, _ = read_damaged(extract, damaged)
    assert faults == []
    assert list(map(write_extraction, found)) == list(map(write_extraction, again))
    assert_answered(found, make_names(10), tmp_path)


def make_names(count):
    return [make_name(Random(seed)) for seed in range(count)]


def assert_answered(found, names, folder):
    """Add all to a store, ask it everything, and compare it with one filled the other way."""
    said, rows = list(make_spoken(names)), list(make_rows(names))
    with_all, backwards = Corpus(folder / "damage.quoteattr"), Corpus()
    with_all.add([*found, *said])
    with_all.add_quotes(rows)
    assert ask_everything(with_all) == []
    answers = write_answers(with_all)
    assert write_answers(with_all) == answers
    backwards.add_quotes(rows[::-1])
    backwards.add([*said, *found][::-1])
    assert write_answers(backwards) == answers


@pytest.mark.soak
def test_a_soak_of_damaged_news(extract, shared, tmp_path):
    path = shared / "data" / "news-unlabelled.jsonl.gz"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    found, faults = [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            texts = [
                (f"{article['id']} {n}", damage_text(article["text"], f"{article['id']} {n}"))
                for n in range(ROUNDS)
            ]
            read, wrong = read_damaged(extract, texts)
            found, faults = [*found, *read], [*faults, *wrong]
            if number % TWICE == 0:
                again, _ = read_damaged(extract, texts)
                assert list(map(write_extraction, again)) == list(map(write_extraction, read))
    print(f"{len(found):,} texts, {sum(len(e.attributions) for e in found):,} attributions")
    assert faults == []
    assert_answered(found, [*HARD_NAMES, *make_names(1_000)], tmp_path)
