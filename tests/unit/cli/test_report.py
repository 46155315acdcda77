"""``quoteattr report``: a page from articles, or from what ``quoteattr extract`` printed."""

import pytest
from typer.testing import CliRunner

from quoteattr.cli import app
from quoteattr.cli.report import holds_extractions

ARTICLES = {
    "gazette": "“The bridge will hold through any winter we know,” said Ana Ruiz, the mayor.",
    "wire": "“The bridge will hold through any winter we know,” Ruiz said. Ana Ruiz is mayor.",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def report(path, page, *options):
    return run("report", path, "-o", page, "--tagger", "rules", *options)


def test_a_page_is_made_of_articles(folder):
    page = folder / "page.html"
    result = report(folder, page, "--title", "Bridges & <ferries>")
    assert (result.exit_code, result.stdout) == (0, "")
    html = page.read_text("utf-8")
    assert '<h1 dir="auto">Bridges &amp; &lt;ferries&gt;</h1>' in html
    assert "The bridge will hold through any winter we know" in html
    assert "2 articles" in html


def test_a_page_is_made_of_what_extract_printed(folder):
    lines = folder / "quotes.jsonl"
    lines.write_text(run("extract", folder, "--tagger", "rules").stdout, encoding="utf-8")
    assert report(lines, folder / "lines.html").exit_code == 0
    report(folder / "gazette.txt", folder / "one.html")
    assert "2 articles" in (folder / "lines.html").read_text("utf-8")
    assert "2 articles" not in (folder / "one.html").read_text("utf-8")


def test_a_page_is_made_of_a_store(folder):
    store = folder / "bridge.quoteattr"
    run("crossref", folder, "--store", store, "--tagger", "rules")
    assert run("report", store, "-o", folder / "page.html").exit_code == 0
    assert "2 articles" in (folder / "page.html").read_text("utf-8")


def test_utterances_printed_too_seldom_are_left_out(folder):
    page = folder / "page.html"
    report(folder, page, "--min-articles", "3")
    assert "0 utterances" in page.read_text("utf-8")


def test_inputs_that_fail_are_named_and_the_page_is_made(folder):
    page = folder / "page.html"
    result = run("report", folder, folder / "absent.txt", "-o", page, "--tagger", "rules")
    assert result.exit_code == 1
    assert "absent.txt" in result.stderr
    assert page.exists()


def test_a_page_that_cannot_be_written_leaves_nothing(folder):
    result = report(folder, folder / "absent" / "page.html")
    assert isinstance(result.exception, OSError)
    assert not (folder / "absent").exists()


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.jsonl", '\n{"schema": "quoteattr.extraction/1"}', True),
        ("a.jsonl", '{"id": "a", "text": "It rained."}', False),
        ("a.jsonl", "no JSON", False),
        ("a.jsonl", "", False),
        ("a.txt", '{"schema": "quoteattr.extraction/1"}', False),
    ],
)
def test_extractions_are_told_from_articles(tmp_path, name, content, answer):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert holds_extractions(str(tmp_path / name)) is answer


def test_a_file_that_is_not_there_holds_no_extractions(tmp_path):
    assert not holds_extractions(str(tmp_path / "absent.jsonl"))
