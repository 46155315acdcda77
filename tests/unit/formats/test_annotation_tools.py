"""Label Studio and doccano: out as predictions, back as gold, in each tool's own offsets."""

import json
from xml.etree import ElementTree

import pytest
from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.doccano import read_doccano, write_doccano
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.formats.labelstudio import CONFIG, read_tasks, write_tasks
from quoteattr.formats.prodigy import read_prodigy, write_prodigy
from quoteattr.formats.regions import ROLES
from quoteattr.records import Article, Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

TOOLS = {
    "labelstudio.json": (write_tasks, read_tasks),
    "doccano.jsonl": (write_doccano, read_doccano),
    "prodigy.jsonl": (write_prodigy, read_prodigy),
}


@pytest.fixture(params=TOOLS)
def tool(request, tmp_path):
    return (*TOOLS[request.param], tmp_path / f"f.{request.param}")


def keep(extraction):
    """Return what the tools keep of each attribution."""
    return [
        (a.kind, a.text, a.content, a.cue, a.source, a.quoted, a.speaker and a.speaker.name)
        for a in extraction.attributions
    ]


def test_what_is_written_is_read_back_as_gold(tool, extraction):
    write, read, path = tool
    silent = Extraction(Article("b", "Nobody spoke."))
    write([extraction, silent], path)
    found, nothing = (gold.extraction for gold in read(path))
    assert (found.article, keep(found)) == (extraction.article, keep(extraction))
    assert nothing == silent


def test_gold_is_known_by_the_ending_of_its_file(tool, extraction):
    write, _, path = tool
    write([extraction], path)
    (gold,) = read_gold_files(path)
    assert keep(gold.extraction) == keep(extraction)


def test_hostile_text_is_kept_half_surrogates_aside(tool, hostile):
    write, read, path = tool
    write([hostile], path)
    (gold,) = read(path)
    assert gold.extraction.article.text == replace_surrogates(hostile.article.text)
    assert gold.extraction.attributions[0].source == hostile.attributions[0].source


def test_nothing_is_written_as_nothing(tool):
    write, read, path = tool
    write([], path)
    assert list(read(path)) == []


def test_a_text_that_was_changed_is_told_with_the_place(tool, extraction):
    write, read, path = tool
    write([extraction], path)
    data = path.read_text().replace("“It holds,” said", "“It fails,” said")
    path.write_text(data)
    with pytest.raises(
        FormatError,
        match=r"f\..*(\[0\]: predictions.result\[0\]|1: entities\[0\]|1: tokens\[\d\])",
    ):
        list(read(path))


# Label Studio


def change_task(path, change):
    (task,) = json.loads(path.read_text())
    change(task)
    path.write_text(json.dumps([task]))


@pytest.fixture
def tasks(extraction, tmp_path):
    write_tasks([extraction], tmp_path / "f.json")
    return tmp_path / "f.json"


def test_a_task_counts_code_points(tasks, extraction):
    (task,) = json.loads(tasks.read_text())
    assert task["data"]["text"] == extraction.article.text
    value = task["predictions"][0]["result"][0]["value"]
    assert value == {"start": 3, "end": 12, "text": "It holds,", "labels": ["Direct"]}


def test_the_configuration_knows_every_label_that_is_written():
    labels = {label.get("value") for label in ElementTree.fromstring(CONFIG).iter("Label")}
    assert labels == set(ROLES) - {"Content"}


def test_offsets_of_early_exports_in_utf_16_are_read(tasks, extraction):
    def shift(task):
        for result in task["predictions"][0]["result"]:
            for edge in ("start", "end"):
                if "value" in result:
                    result["value"][edge] += 1  # one emoji stands before all of them

    change_task(tasks, shift)
    (gold,) = read_tasks(tasks)
    assert keep(gold.extraction) == keep(extraction)


def test_an_annotation_goes_before_the_predictions(tasks):
    def annotate(task):
        value = {"start": 3, "end": 12, "labels": ["Content"]}
        result = [{"id": "x", "type": "labels", "value": value}]
        cancelled = {"result": [], "was_cancelled": True}
        task["annotations"] = [{"result": result}, cancelled]

    change_task(tasks, annotate)
    (gold,) = read_tasks(tasks)
    (attribution,) = gold.extraction.attributions
    assert (attribution.kind, attribution.content) == ("direct", (Span(3, 12),))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{", r"f.json:1:2: not JSON"),
        ('{"data": {}}', r"f.json: tasks: expected a list of objects"),
        ("[{}]", r"f.json: \[0\]: data: expected an object"),
        ('[{"data": {"id": "x"}}]', r"\[0\]: data: required field missing @ \$.text"),
    ],
)
def test_what_is_no_task_is_named(written, message, tmp_path):
    (tmp_path / "f.json").write_text(written)
    with pytest.raises(FormatError, match=message):
        list(read_tasks(tmp_path / "f.json"))


# doccano


@pytest.fixture
def examples(extraction, tmp_path):
    write_doccano([extraction], tmp_path / "f.jsonl")
    return tmp_path / "f.jsonl"


def test_an_example_counts_utf_16_units(examples):
    example = json.loads(examples.read_text())
    assert example["entities"][0] == {
        "id": 0, "label": "Direct", "start_offset": 4, "end_offset": 13, "text": "It holds,"
    }  # fmt: skip
    assert example["relations"][0] == {"from_id": 0, "to_id": 1, "type": "content"}
    assert example["speakers"]["4-13"] == "Ana Ruiz"


def test_an_export_of_doccanos_own_is_read_without_words_and_names(examples, extraction):
    example = json.loads(examples.read_text())
    for entity in example["entities"]:
        del entity["text"]
        entity["id"] += 100
    for relation in example["relations"]:
        relation |= {"from_id": relation["from_id"] + 100, "to_id": relation["to_id"] + 100}
    kept = {name: example[name] for name in ("text", "entities", "relations")}
    examples.write_text(json.dumps({"id": 7, **kept}))
    (gold,) = read_doccano(examples)
    assert gold.extraction.article.id == "7"
    nameless = [evolve(a, speaker=None) for a in extraction.attributions]
    assert keep(gold.extraction) == keep(evolve(extraction, attributions=nameless))


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (1, 13, r"entities\[0\]: UTF-16 unit 1 is the middle of a character"),
        (4, 999, r"entities\[0\]: UTF-16 unit 999 is after the text"),
        (4, 4, r"entities\[0\]: start_offset, end_offset: .* got \[4, 4\]"),
    ],
)
def test_offsets_that_cannot_be_are_named(start, end, message, examples):
    example = json.loads(examples.read_text())
    example["entities"][0] |= {"start_offset": start, "end_offset": end}
    examples.write_text(json.dumps(example))
    with pytest.raises(FormatError, match=message):
        list(read_doccano(examples))


# Prodigy


@pytest.fixture
def lines(extraction, tmp_path):
    write_prodigy([extraction], tmp_path / "f.jsonl")
    return tmp_path / "f.jsonl"


def test_spans_are_whole_tokens_that_make_up_the_text(lines, extraction):
    example = json.loads(lines.read_text())
    tokens = example["tokens"]
    words = "".join(t["text"] + (" " if t["ws"] else "") for t in tokens)
    assert words == example["text"] == extraction.article.text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    for span in example["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]


def test_a_relation_names_its_ends_by_place_and_label(lines):
    relation = json.loads(lines.read_text())["relations"][0]
    assert relation["label"] == "content"
    ends = (relation["head_span"], relation["child_span"])
    assert [(end["start"], end["end"], end["label"]) for end in ends] == [
        (3, 12, "Direct"), (31, 39, "Direct")
    ]  # fmt: skip
    assert (relation["head"], relation["child"]) == tuple(end["token_end"] for end in ends)


@pytest.mark.parametrize(("answer", "kept"), [("accept", 1), ("reject", 0), ("ignore", 0)])
def test_what_a_person_rejects_or_ignores_is_left_out(answer, kept, lines):
    lines.write_text(json.dumps(json.loads(lines.read_text()) | {"answer": answer}))
    assert len(list(read_prodigy(lines))) == kept


def test_a_span_that_ends_after_the_text_is_named(lines):
    example = json.loads(lines.read_text())
    example["spans"][0]["end"] = 999
    lines.write_text(json.dumps(example))
    with pytest.raises(FormatError, match=r"f.jsonl:1: spans\[0\]: \[3, 999\] ends after"):
        list(read_prodigy(lines))
