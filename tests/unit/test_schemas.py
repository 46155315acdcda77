"""The shipped schemas: what is written is valid, and what is broken is refused."""

import copy
import json
from importlib.resources import files

import jsonschema
import pytest

from quoteattr import schemas
from quoteattr.crossref import Conflict, Match, Occurrence, Utterance
from quoteattr.formats.inline import read_gold
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.formats.utterances import matches_to_dict, utterance_to_dict
from quoteattr.records import Entity
from quoteattr.schemas import load_schema
from quoteattr.spans import Span

NAMES = ("extraction/1", "utterance/1", "match/1", "article/1")
MAYOR = Entity("s1", "Ana Ruiz", "person")
PLACE = Occurrence(
    article="post-1", outlet=None, published="2025-03-02", attribution="a1", content=(Span(1, 9),),
    text="We won", source_text="the mayor", speaker=MAYOR, relation="contained", score=0.97,
)  # fmt: skip
UTTERANCE = Utterance(
    "u-1", "We won at last", MAYOR, (PLACE,), 1, (Conflict("post-2", "a4", MAYOR),), (PLACE,)
)


def is_valid(value, name):
    return jsonschema.Draft202012Validator(load_schema(name)).is_valid(
        json.loads(json.dumps(value))
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_says_its_name(name):
    schema = load_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"] == f"quoteattr.{name}"


def test_every_shipped_schema_is_tested():
    shipped = {file.name for file in files(schemas).iterdir() if file.name.endswith(".json")}
    assert shipped == {f"{name.replace('/', '-')}.schema.json" for name in NAMES}


def test_what_was_never_a_version_is_not_there():
    with pytest.raises(FileNotFoundError):
        load_schema("extraction/0")


def test_the_fixtures_are_valid_extractions(fixtures):
    for path in fixtures.rglob("*.quotes.md"):
        value = extraction_to_dict(read_gold(path).extraction)
        jsonschema.validate(json.loads(json.dumps(value)), load_schema("extraction/1"))


def test_what_the_extractor_finds_is_valid(nlp):
    from quoteattr.extractor import Extractor  # noqa: PLC0415  # spaCy takes seconds to import

    extract = Extractor(model=nlp, tagger="rules")
    text = "“No,” said Ana Ruiz. The so-called “cure” sold. She said it works. â€œMojibake"
    value = extraction_to_dict(extract(text))
    assert value["attributions"]
    assert is_valid(value, "extraction/1")


def test_utterances_are_valid():
    assert is_valid(utterance_to_dict(UTTERANCE), "utterance/1")


def test_matches_are_valid():
    match = Match(
        UTTERANCE, PLACE, "We won", "contained", 0.9, (("We won", "We won"), ("", "at last"))
    )
    shared = Match(UTTERANCE, PLACE, "We won", None, 0.5)
    assert is_valid(matches_to_dict("We won", [match, shared]), "match/1")
    assert is_valid(matches_to_dict("Nobody said so", []), "match/1")
    assert not is_valid(matches_to_dict("We won", [match]) | {"wording": None}, "match/1")


def test_articles_need_an_id_and_a_text_alone():
    assert is_valid({"id": "x", "text": "T", "likes": 3}, "article/1")
    assert is_valid({"id": 7, "text": "T", "title": None}, "article/1")
    assert not is_valid({"id": "x"}, "article/1")
    assert not is_valid({"id": "x", "text": None}, "article/1")


REMOVED = object()


def break_at(value, path, new):
    broken = target = copy.deepcopy(value)
    for key in path[:-1]:
        target = target[key]
    if new is REMOVED:
        del target[path[-1]]
    else:
        target[path[-1]] = new
    return broken


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("schema",), "quoteattr.extraction/2"),
        (("article", "text"), "T"),
        (("article", "id"), None),
        (("attributions", 0, "kind"), "spoken"),
        (("attributions", 0, "content"), [[3]]),
        (("attributions", 0, "content"), [[3, 4, 5]]),
        (("attributions", 0, "content"), [[-1, 4]]),
        (("attributions", 0, "confidence"), 1.5),
        (("attributions", 0, "speaker"), {"id": "e1"}),
        (("attributions", 0, "steps"), REMOVED),
        (("attributions", 0, "verdict"), "true"),
        (("entities", 0, "kind"), "ship"),
        (("unattributed",), [{"span": [1, 2], "reason": "boredom"}]),
        (("warnings",), "none"),
    ],
)
def test_a_broken_extraction_is_refused(path, new, fixtures):
    value = extraction_to_dict(read_gold(fixtures / "bridge" / "wire.quotes.md").extraction)
    value = json.loads(json.dumps(value))
    assert is_valid(value, "extraction/1")
    assert not is_valid(break_at(value, path, new), "extraction/1")


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("schema",), REMOVED),
        (("speaker",), "Ana Ruiz"),
        (("occurrences",), []),
        (("occurrences", 0, "relation"), "similar"),
        (("occurrences", 0, "score"), 2),
        (("articles",), 0),
        (("conflicts", 0, "speaker"), None),
    ],
)
def test_a_broken_utterance_is_refused(path, new):
    assert not is_valid(break_at(utterance_to_dict(UTTERANCE), path, new), "utterance/1")
