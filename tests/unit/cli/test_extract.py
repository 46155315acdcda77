"""``quoteattr extract``: a JSON line an article, a page to read, or a file."""

import json
import sys
from types import SimpleNamespace

import pytest

RULES = ["--tagger", "rules"]


def test_extract_prints_a_line_an_article(folder, run, read_lines, articles):
    result = run("extract", folder, *RULES)
    assert result.exit_code == 0
    records = read_lines(result)
    assert [record["article"]["id"] for record in records] == ["gazette", "wire"]
    for record in records:
        text = articles[record["article"]["id"]]
        (start, end), *_ = record["attributions"][0]["content"]
        assert text[start:end].startswith("The bridge will hold")


def test_extract_prints_a_page_if_asked(folder, run):
    result = run("extract", folder / "gazette.txt", *RULES, "--format", "text")
    assert result.stdout.startswith("gazette\n\nAna Ruiz")


def test_extract_writes_a_file_in_the_format_of_its_ending(folder, run):
    result = run("extract", folder, *RULES, "-o", folder / "quotes.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    _, *rows = (folder / "quotes.csv").read_text("utf-8-sig").splitlines()
    assert ["Ana Ruiz" in row for row in rows] == [True, True]


def test_an_ending_that_no_format_has_is_wrong_usage(folder, run):
    result = run("extract", folder, *RULES, "-o", folder / "quotes.docx")
    assert result.exit_code == 2
    assert "expected .csv, .tsv, .xlsx, .parquet" in " ".join(result.stderr.split())


def test_standard_input_is_a_path(run, read_lines, articles):
    line = json.dumps({"id": "piped", "text": articles["wire"], "extra": 1})
    result = run("extract", "-", *RULES, input=line)
    assert read_lines(result)[0]["article"]["id"] == "piped"


def test_colours_are_not_printed(folder, run):
    result = run("extract", folder, *RULES, "--format", "text")
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("ending", [".quotes.md", ".ann", ".tsv", ".prodigy.jsonl"])
def test_every_format_can_be_written_from_one_article(ending, folder, run):
    result = run("extract", folder / "gazette.txt", *RULES, "-o", folder / f"x{ending}")
    assert result.exit_code == 0
    assert "Ana Ruiz" in (folder / f"x{ending}").read_text("utf-8-sig")


def test_several_articles_in_a_file_of_one_are_refused(folder, run):
    result = run("extract", folder, *RULES, "-o", folder / "x.quotes.md")
    assert "holds one article, got several; quoteattr draft" in str(result.exception)
    assert not (folder / "x.quotes.md").exists()


def test_kinds_and_acts_that_are_not_asked_for_are_left_out(folder, run, read_lines):
    (said,) = read_lines(run("extract", folder / "wire.txt", *RULES))
    (none,) = read_lines(run("extract", folder / "wire.txt", *RULES, "--kinds", "mixed,indirect"))
    (asked,) = read_lines(run("extract", folder / "wire.txt", *RULES, "--acts", "ask"))
    assert [len(one["attributions"]) for one in (said, none, asked)] == [1, 0, 0]


def test_a_kind_that_is_none_is_wrong_usage(folder, run):
    result = run("extract", folder, *RULES, "--kinds", "dirct")
    assert "kinds: got 'dirct', expected some of direct, mixed, indirect; did you mean" in str(
        result.exception
    )


def test_a_table_of_articles_is_read_and_one_of_attributions_is_not(folder, run, read_lines):
    (folder / "a.csv").write_text("id,text\n1,“It holds” said Ana Ruiz.\n", encoding="utf-8")
    (record,) = read_lines(run("extract", folder / "a.csv", *RULES))
    assert record["article"]["id"] == "1"
    run("extract", folder / "a.csv", *RULES, "-o", folder / "quotes.csv")
    result = run("extract", folder / "quotes.csv", *RULES)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "these are extractions" in result.stderr
    (utterance,) = read_lines(run("crossref", folder / "quotes.csv", *RULES))
    assert utterance["speaker"]["name"] == "Ana Ruiz"


def test_an_id_that_comes_twice_is_a_warning_on_the_record(folder, run, read_lines):
    lines = [{"id": "a", "text": text} for text in ("It rained.", "It snowed.")]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    first, second = read_lines(run("extract", folder / "a.jsonl", *RULES))
    assert first["warnings"] == []
    assert "the same id" in second["warnings"][0]


def test_a_terminal_is_shown_how_much_is_left(folder, run, monkeypatch):
    monkeypatch.setattr(
        "quoteattr.cli.inputs.sys",
        SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: True), stdout=sys.stdout),
    )
    result = run("extract", folder, *RULES, "-o", folder / "x.csv")
    assert "reading:" in result.stderr
    assert "/2 " in result.stderr


def test_nothing_is_shown_where_there_is_no_terminal(folder, run):
    assert run("extract", folder, *RULES, "-o", folder / "x.csv").stderr == ""
