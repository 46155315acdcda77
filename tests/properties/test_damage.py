"""One value of a file replaced by another of any type, or some of its bytes: read, or refused."""

import copy
import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteattr.errors import FormatError
from quoteattr.formats.articles import read_articles
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.formats.lines import write_line
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span
from quoteattr.tables import ATTRIBUTIONS, build_table
from tests.endings import MANY

TEXT = "🌉 “It holds,” said Ana Ruiz, “for now.”"
RUIZ = Entity("e1", "Ana Ruiz", "person", ("Ruiz",), ("mayor",), (Span(19, 27),))
QUOTE = Attribution(
    id="a1",
    kind="direct",
    text="It holds, for now.",
    content=(Span(3, 12), Span(30, 38)),
    cue=(Span(14, 18),),
    source=(Span(19, 27),),
    quoted=(Span(3, 12), Span(30, 38)),
    speaker=RUIZ,
    steps=("the cue stands after the quote",),
)
EXTRACTION = Extraction(
    Article("a", TEXT, "Bridge", "The Herald", "2025-03-02", "https://a.example/1"),
    (QUOTE,),
    (RUIZ,),
    (Unattributed(Span(0, 1), "term"),),
    ("a warning",),
)
GOLD = {
    "id": "a",
    "text": TEXT,
    "title": "Bridge",
    "attributions": [
        {
            "kind": "direct",
            "content": [[3, 12], [30, 38]],
            "cue": [[14, 18]],
            "source": [[19, 27]],
            "speaker": "Ana Ruiz",
            "reporting_cue": True,
        }
    ],
}
ARTICLE = {"id": "a", "text": TEXT, "title": "B", "outlet": "H", "published": "2025", "url": "u"}
GONE = object()
NUMBERS = [0, -1, 7, True, 2**31, 2**63, 10**400, 1.5, float("nan"), float("inf")]
WORDS = ["", "x", "direct", "TextQuoteSelector", "content", "a" * 5_000, "\u200b"]
LISTS = [[], [1], ["x"], [[]], [None], [[0, 1]], [[0, 2**40]], [[True, 2]], [{}], [{"id": []}]]
OBJECTS = [{}, {"a": 1}, {"start": 0, "end": 1}, {"id": {}}, {"text": []}, {"name": {"value": 1}}]
VALUES = st.sampled_from([None, *NUMBERS, *WORDS, *LISTS, *OBJECTS, GONE])
BY_FILE = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


def list_places(value, place=()):
    """Yield where a JSON value holds one, as the keys that lead there."""
    yield place
    if not isinstance(value, dict | list):
        return
    children = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in children:
        yield from list_places(child, (*place, key))


def damage(value, place, new):
    """Return a JSON value with another, or none, at a place of it."""
    if not place:
        return None if new is GONE else new
    damaged = copy.deepcopy(value)
    holder = damaged
    for key in place[:-1]:
        holder = holder[key]
    if new is GONE:
        del holder[place[-1]]
    else:
        holder[place[-1]] = new
    return damaged


def refuse_or_read(read, path):
    """Return what a reader yields; where it refuses the file, the message begins with its path."""
    problem, found = "", []
    try:
        found = list(read(path))
    except FormatError as error:
        problem = str(error)
    assert not problem or problem.startswith(f"{path}:")
    return found


def check_writable(extractions):
    """Pass if what was read fits the other forms: as JSON Lines and as a table."""
    for extraction in extractions:
        write_line(extraction_to_dict(extraction))
        build_table(extraction.rows(), ATTRIBUTIONS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged")


JSON_ENDINGS = [ending for ending in MANY if "json" in ending]


@pytest.mark.parametrize("ending", JSON_ENDINGS)
@BY_FILE
@given(data=st.data())
def test_a_value_of_any_type_anywhere_in_a_file_is_read_or_refused(ending, data, folder):
    whole, path = folder / f"whole{ending}", folder / f"damaged{ending}"
    if not whole.exists():
        write_extractions([EXTRACTION], whole)
    value = json.loads(whole.read_text("utf-8"))
    place = data.draw(st.sampled_from(list(list_places(value))))
    path.write_text(json.dumps(damage(value, place, data.draw(VALUES))) + "\n", "utf-8")
    for texts in ({"a": TEXT}, None):
        check_writable(refuse_or_read(lambda p, texts=texts: read_extractions(p, texts), path))


@BY_FILE
@given(place=st.sampled_from(list(list_places(GOLD))), new=VALUES)
def test_a_value_of_any_type_in_a_line_of_gold_is_read_or_refused(place, new, folder):
    path = folder / "gold.jsonl"
    path.write_text(json.dumps(damage(GOLD, place, new)) + "\n", "utf-8")
    check_writable(gold.extraction for gold in refuse_or_read(read_gold_files, path))


@BY_FILE
@given(place=st.sampled_from(list(list_places(ARTICLE))), new=VALUES)
def test_a_value_of_any_type_in_an_article_costs_no_more_than_that_article(place, new, folder):
    path, problems = folder / "articles.jsonl", []
    lines = [ARTICLE, damage(ARTICLE, place, new), {"id": "b", "text": "T"}]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    found = list(read_articles(path, on_problem=problems.append))
    assert [found[0].id, found[-1].id] == ["a", "b"]
    assert len(found) + len(problems) == 3
    assert all(problem.startswith(f"{path}:2: ") for problem in problems)


@pytest.mark.parametrize("ending", MANY)
def test_a_file_with_some_bytes_changed_is_read_or_refused(ending, folder):
    path, drawn = folder / f"bytes{ending}", random.Random(ending)
    write_extractions([EXTRACTION] * 3, path)
    whole = path.read_bytes()
    for _ in range(150):
        raw = bytearray(whole)
        for _ in range(drawn.randint(1, 4)):
            raw[drawn.randrange(len(raw))] = drawn.randrange(256)
        path.write_bytes(raw[: drawn.choice([len(raw), len(raw), drawn.randrange(len(raw))])])
        refuse_or_read(lambda p: read_extractions(p, {"a": TEXT}), path)
