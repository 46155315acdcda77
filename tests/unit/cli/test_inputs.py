"""What commands read: failures are named and the rest is done."""

import pytest

from quoteattr.formats.registry import holds_extractions
from tests.endings import ALL

RULES = ["--tagger", "rules"]


def test_inputs_that_fail_are_named_and_the_rest_is_done(folder, run, read_lines, articles):
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    result = run("extract", folder, folder / "absent.txt", *RULES)
    assert result.exit_code == 1
    assert len(read_lines(result)) == len(articles)
    assert "bad.txt" in result.stderr
    assert "absent.txt" in result.stderr


@pytest.mark.parametrize("name", ["a[red]b", "a\x1bcb"])
def test_names_of_files_act_on_no_terminal(tmp_path, name, run):
    result = run("extract", tmp_path / name, *RULES)
    assert result.exit_code == 1
    assert name.replace("\x1b", " ") in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.jsonl", '\n{"schema": "quoteattr.extraction/1"}', True),
        ("a.jsonl", '{"id": "a", "text": "It rained."}', False),
        ("a.jsonl", "no JSON", False),
        ("a.jsonl", "", False),
        ("a.txt", '{"schema": "quoteattr.extraction/1"}', False),
        ("a.labelstudio.json", "[]", True),
        ("a.json", "[]", False),
    ],
)
def test_extractions_are_told_from_articles(tmp_path, name, content, answer):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert holds_extractions(str(tmp_path / name)) is answer


def test_a_file_that_is_not_there_holds_no_extractions(tmp_path):
    assert not holds_extractions(str(tmp_path / "absent.jsonl"))


@pytest.mark.parametrize("ending", ALL)
def test_what_extract_wrote_is_taken_up(folder, run, read_lines, ending):
    kept = folder / f"quotes{ending}"
    run("extract", folder / "gazette.txt", *RULES, "-o", kept)
    result = run("crossref", kept, folder / "wire.txt", *RULES)
    assert result.exit_code == 0
    assert [utterance["articles"] for utterance in read_lines(result)] == [2]


def test_what_is_wrong_in_a_file_of_extractions_is_named_and_the_rest_is_done(
    folder, run, read_lines
):
    (folder / "quotes.csv").write_text("article,attribution,kind,text,content\na,1,?,,\n")
    result = run("crossref", folder / "quotes.csv", folder / "wire.txt", *RULES)
    assert result.exit_code == 1
    assert "quotes.csv" in result.stderr
    assert len(read_lines(result)) == 1
