"""``quoteattr draft``: gold to be corrected, and never a correction lost."""

import pytest

from quoteattr.cli.draft import name_file
from quoteattr.formats.brat import read_brat
from quoteattr.formats.inline import read_gold

RULES = ["--tagger", "rules"]


def test_one_article_is_drafted_into_a_file(folder, run, articles):
    draft = folder / "x.quotes.md"
    result = run("draft", folder / "gazette.txt", *RULES, "-o", draft)
    assert (result.exit_code, result.stdout) == (0, "")
    extraction = read_gold(draft).extraction
    assert (extraction.article.id, extraction.article.text) == ("gazette", articles["gazette"])
    assert [a.speaker.name for a in extraction.attributions] == ["Ana Ruiz"]


def test_standoff_is_drafted_with_its_text_beside_it(folder, run, articles):
    run("draft", folder / "gazette.txt", *RULES, "-o", folder / "x.ann")
    extraction = read_brat(folder / "x.ann").extraction
    assert extraction.article.text == articles["gazette"]
    assert len(extraction.attributions) == 1


def test_many_articles_are_drafted_into_a_folder(folder, run):
    gold = folder / "deep" / "gold"
    assert run("draft", folder, *RULES, "-o", gold).exit_code == 0
    assert sorted(path.name for path in gold.iterdir()) == ["gazette.quotes.md", "wire.quotes.md"]


def test_what_is_drafted_is_read_as_predictions_and_as_gold(folder, run, read_lines):
    gold = folder / "gold"
    run("draft", folder, *RULES, "-o", gold)
    run("extract", folder, *RULES, "-o", folder / "found.jsonl")
    (figures,) = read_lines(run("evaluate", gold, folder / "found.jsonl"))
    assert figures["all"]["linked"]["f1"] == 100.0


def test_what_was_corrected_is_left_as_it_is_and_the_rest_is_done(folder, run):
    gold = folder / "gold"
    gold.mkdir()
    (gold / "gazette.quotes.md").write_text("corrected")
    result = run("draft", folder, *RULES, "-o", gold)
    assert result.exit_code == 1
    assert "gazette.quotes.md: is there already" in result.stderr
    assert (gold / "gazette.quotes.md").read_text() == "corrected"
    assert (gold / "wire.quotes.md").exists()
    alone = run("draft", folder / "wire.txt", *RULES, "-o", gold / "gazette.quotes.md")
    assert alone.exit_code == 2
    assert (gold / "gazette.quotes.md").read_text() == "corrected"


@pytest.mark.parametrize("name", ["x.csv", "x.md", "x.txt"])
def test_what_is_no_gold_is_wrong_usage(name, folder, run):
    result = run("draft", folder / "wire.txt", *RULES, "-o", folder / "out" / name)
    assert result.exit_code == 2
    assert "ends in .quotes.md or .ann, or a folder" in " ".join(result.stderr.split())


def test_kinds_are_asked_for(folder, run):
    run("draft", folder / "wire.txt", *RULES, "--kinds", "indirect", "-o", folder / "x.quotes.md")
    assert read_gold(folder / "x.quotes.md").extraction.attributions == ()


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("herald-1", "herald-1"),
        ("https://a.example/b?c=1", "https-a.example-b-c-1"),
        ("..", "article"),
        ("a" * 300, "a" * 100),
        ("Zürich 1", "Zürich-1"),
    ],
)
def test_a_file_is_named_after_the_articles_id(id_, name):
    assert name_file(id_) == name
