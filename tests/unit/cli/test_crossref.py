"""``quoteattr crossref`` and ``search``: where each utterance was printed."""

from quoteattr.errors import StoreError

RULES = ["--tagger", "rules"]


def test_crossref_prints_a_line_an_utterance(folder, run, read_lines):
    (utterance,) = read_lines(run("crossref", folder, *RULES, "--min-articles", 2))
    assert utterance["schema"] == "quoteattr.utterance/1"
    assert utterance["speaker"]["name"] == "Ana Ruiz"
    assert [place["article"] for place in utterance["occurrences"]] == ["gazette", "wire"]


def test_crossref_prints_a_page_if_asked(folder, run):
    result = run("crossref", folder, *RULES, "--format", "text")
    assert "Ana Ruiz · printed in 2 articles" in result.stdout


def test_a_store_is_added_to_and_searched(folder, run, read_lines):
    store = folder / "town.quoteattr"
    run("crossref", folder / "gazette.txt", *RULES, "--store", store)
    (both,) = read_lines(run("crossref", folder / "wire.txt", *RULES, "--store", store))
    assert both["articles"] == 2
    assert read_lines(run("search", store, "any winter")) == [both]
    assert run("search", store, "any summer").stdout == ""


def test_a_store_is_printed_again_without_adding(folder, run, read_lines):
    store = folder / "town.quoteattr"
    added = read_lines(run("crossref", folder, *RULES, "--store", store, "--min-articles", 2))
    before = store.read_bytes()
    assert read_lines(run("crossref", "--store", store, "--min-articles", 2)) == added
    assert store.read_bytes() == before


def test_with_neither_a_path_nor_a_store_there_is_nothing_to_print(run):
    result = run("crossref")
    assert result.exit_code == 2
    assert "expected a PATH, or a --store" in " ".join(result.stderr.split())


def test_a_store_that_is_not_there_is_an_error_of_ours(folder, run):
    result = run("search", folder / "no.quoteattr", "any winter")
    assert isinstance(result.exception, StoreError)
