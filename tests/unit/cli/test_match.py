"""``quoteattr match``: a wording, or a file of them, against a store."""

import pytest

from quoteattr.crossref import Corpus

BRIDGE = "The bridge will hold through any winter we know"


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "town.quoteattr"
    Corpus(path).add_quotes(
        {"article": name, "text": BRIDGE, "speaker": "Ana Ruiz", "published": day}
        for name, day in [("gazette", "2025-03-01"), ("wire", "2025-03-02")]
    )
    return path


def test_a_wording_is_matched_in_one_line(store, run, read_lines):
    (line,) = read_lines(run("match", "the bridge will hold through winter", "--store", store))
    (match,) = line["matches"]
    assert (line["schema"], match["relation"]) == ("quoteattr.match/1", "contained")
    assert match["utterance"]["speaker"]["name"] == "Ana Ruiz"
    assert match["utterance"]["first"] == "gazette"
    assert ["", "any"] in match["differences"]


def test_what_is_like_nothing_has_its_line_too(store, run, read_lines):
    result = run("match", "Nobody said anything of herrings", "--store", store)
    assert result.exit_code == 0
    assert [line["matches"] for line in read_lines(result)] == [[]]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("quotes.txt", f"{BRIDGE}\n\nNo herrings\n"),
        ("quotes.csv", f'who,quote\nRuiz,"{BRIDGE}"\nLi,No herrings\n'),
        ("quotes.jsonl", f'{{"text": "{BRIDGE}"}}\n{{"text": "No herrings"}}\n'),
    ],
)
def test_a_file_of_wordings_is_matched_line_by_line(store, run, read_lines, name, content):
    file = store.parent / name
    file.write_text(content, encoding="utf-8")
    lines = read_lines(run("match", "--file", file, "--store", store))
    assert [(line["wording"], len(line["matches"])) for line in lines] == [
        (BRIDGE, 1),
        ("No herrings", 0),
    ]


def test_a_table_without_wordings_is_named(store, tmp_path, run):
    (tmp_path / "quotes.csv").write_text("who\nRuiz\n", encoding="utf-8")
    result = run("match", "--file", tmp_path / "quotes.csv", "--store", store)
    assert "quotes.csv:2: no column quote, wording, text" in str(result.exception)


@pytest.mark.parametrize("given", [(), ("words",), ("words", "--store", "s", "--file", "f")])
def test_one_of_a_wording_and_a_file_is_asked_for_with_a_store(given, run):
    assert run("match", *given).exit_code == 2


def test_a_person_reads_what_differs(store, run):
    page = run("match", "the bridge holds through winter", "--store", store, "--format", "text")
    assert "Ana Ruiz · printed in 2 articles" in page.stdout
    assert "first      gazette, 2025-03-01" in page.stdout
    page = run(
        "match", "the bridge would hold through winter", "--store", store, "--format", "text"
    )
    assert (
        "differs    “would” is printed as “will”; also printed: “any”; also printed: “we know”"
        in page.stdout
    )
    nothing = run("match", "no herrings", "--store", store, "--format", "text")
    assert "nothing like it was printed" in nothing.stdout
