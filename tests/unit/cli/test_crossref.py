"""``quoteattr crossref`` and ``search``: where each utterance was printed."""

from quoteattr.crossref import Corpus
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


def test_the_documented_recipe_keeps_the_texts(folder, run, articles):
    found, store = folder / "found.jsonl", folder / "town.quoteattr"
    found.write_text(run("extract", folder, *RULES).stdout, encoding="utf-8")
    result = run("crossref", found, "--store", store)
    assert (result.exit_code, result.stderr) == (0, "")
    kept = Corpus(store, read_only=True).extractions
    assert {e.article.id: e.article.text for e in kept} == articles
    (utterance,) = Corpus(store, read_only=True).utterances(min_articles=2)
    assert [place.source_text for place in utterance.occurrences] == ["Ana Ruiz, the mayor", "Ruiz"]


def test_articles_that_have_moved_are_found_where_the_user_says(folder, run, read_lines):
    found = folder / "found.jsonl"
    found.write_text(run("extract", folder, *RULES).stdout, encoding="utf-8")
    moved = folder / "moved"
    moved.mkdir()
    for path in folder.glob("*.txt"):
        path.rename(moved / path.name)
    lost = run("crossref", found)
    assert lost.exit_code == 0
    assert "2 articles are without their texts" in lost.stderr
    assert "--articles PATH" in lost.stderr
    (place, _) = read_lines(lost)[0]["occurrences"]
    assert place["source_text"] == ""
    kept = run("crossref", found, "--articles", moved)
    assert kept.stderr == ""
    (place, _) = read_lines(kept)[0]["occurrences"]
    assert place["source_text"] == "Ana Ruiz, the mayor"


def test_an_article_that_was_edited_since_is_named(folder, run):
    found = folder / "found.jsonl"
    found.write_text(run("extract", folder, *RULES).stdout, encoding="utf-8")
    (folder / "wire.txt").write_text("Another story.", encoding="utf-8")
    result = run("crossref", found)
    assert result.exit_code == 1
    assert "article 'wire'" in result.stderr
    assert "another edition" in result.stderr


def test_a_search_asks_for_a_person_an_outlet_and_a_time(tmp_path, run, read_lines):
    store = tmp_path / "town.quoteattr"
    Corpus(store).add_quotes(
        {"article": day, "text": f"We count {n} bridges here", "speaker": "Ana Ruiz",
         "published": day, "outlet": outlet}
        for n, (day, outlet) in enumerate(
            [("2025-03-01", "Post"), ("2025-03-02", "Herald"), ("2025-03-03", "Post")]
        )
    )  # fmt: skip

    def days(*given):
        found = read_lines(run("search", store, *given))
        return sorted(place["article"][-1] for one in found for place in one["occurrences"])

    assert days("bridges here") == ["1", "2", "3"]
    assert days("bridges here", "--since", "2025-03-02") == ["2", "3"]
    assert days("bridges here", "--until", "2025-03-02", "--outlet", "Post") == ["1"]
    assert days("--by", "Ruiz", "--since", "2025-03-03") == ["3"]
    assert days("bridges we", "--by", "Ruiz", "--outlet", "Herald") == ["2"]
    assert days("--by", "Bo Li") == []
    assert run("search", store).exit_code == 2
