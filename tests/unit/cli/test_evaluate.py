"""``quoteattr evaluate``: figures for a program, tables for a person."""

import pytest

from tests.endings import ALL

RULES = ["--tagger", "rules"]
GOLD = '[“The bridge will hold,”]{speaker="Ana Ruiz" cue="said" id=hold} said Ana Ruiz.\n'


@pytest.fixture
def predicted(folder, run):
    (folder / "hold.quotes.md").write_text(GOLD, encoding="utf-8")
    lines = folder / "predicted.jsonl"
    lines.write_text(run("extract", folder / "hold.quotes.md", *RULES).stdout, encoding="utf-8")
    return lines


def test_evaluate_compares_with_inline_gold(folder, predicted, run, read_lines):
    (figures,) = read_lines(run("evaluate", folder / "hold.quotes.md", predicted))
    assert figures["direct"]["linked"]["f1"] == 100.0
    assert figures["direct"]["speaker"] == 100.0


def test_evaluate_prints_a_page_if_asked(folder, predicted, run):
    result = run("evaluate", folder / "hold.quotes.md", predicted, "--format", "text")
    figures = [line.split() for line in result.stdout.splitlines()]
    assert ["direct", "1", "1", *["100.0"] * 3, "–", "100.0"] in figures
    assert ["missed", "0", "0", "0"] in figures


@pytest.mark.parametrize("ending", ALL)
def test_predictions_are_read_in_every_format_that_extract_writes(
    folder, predicted, run, read_lines, ending
):
    gold, file = folder / "hold.quotes.md", folder / "other" / f"hold{ending}"
    file.parent.mkdir()
    run("extract", gold, *RULES, "-o", file)
    (of_file,) = read_lines(run("evaluate", gold, file))
    assert [of_file] == read_lines(run("evaluate", gold, predicted))
