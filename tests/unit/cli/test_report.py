"""``quoteattr report``: a page from articles, a store, or what ``quoteattr extract`` wrote."""

import pytest


@pytest.fixture
def report(run):
    """Make the page of a path with the rules."""
    return lambda path, page, *options: run(
        "report", path, "-o", page, "--tagger", "rules", *options
    )


def test_a_page_is_made_of_articles(folder, report):
    page = folder / "page.html"
    result = report(folder, page, "--title", "Bridges & <ferries>")
    assert (result.exit_code, result.stdout) == (0, "")
    html = page.read_text("utf-8")
    assert '<h1 dir="auto">Bridges &amp; &lt;ferries&gt;</h1>' in html
    assert "The bridge will hold through any winter we know" in html
    assert "2 articles" in html


def test_a_page_is_made_of_what_extract_printed(folder, run, report):
    lines = folder / "quotes.jsonl"
    lines.write_text(run("extract", folder, "--tagger", "rules").stdout, encoding="utf-8")
    assert report(lines, folder / "lines.html").exit_code == 0
    report(folder / "gazette.txt", folder / "one.html")
    assert "2 articles" in (folder / "lines.html").read_text("utf-8")
    assert "2 articles" not in (folder / "one.html").read_text("utf-8")


def test_a_page_is_made_of_a_store(folder, run):
    store = folder / "bridge.quoteattr"
    run("crossref", folder, "--store", store, "--tagger", "rules")
    assert run("report", store, "-o", folder / "page.html").exit_code == 0
    assert "2 articles" in (folder / "page.html").read_text("utf-8")


def test_utterances_printed_too_seldom_are_left_out(folder, report):
    page = folder / "page.html"
    report(folder, page, "--min-articles", "3")
    assert "0 utterances" in page.read_text("utf-8")


def test_inputs_that_fail_are_named_and_the_page_is_made(folder, run):
    page = folder / "page.html"
    result = run("report", folder, folder / "absent.txt", "-o", page, "--tagger", "rules")
    assert result.exit_code == 1
    assert "absent.txt" in result.stderr
    assert page.exists()


def test_a_page_that_cannot_be_written_is_told_before_anything_is_read(folder, report):
    result = report(folder / "none.txt", folder / "absent" / "page.html")
    assert isinstance(result.exception, OSError)
    assert "none.txt" not in result.stderr
    assert not (folder / "absent").exists()
