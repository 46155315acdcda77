"""``quoteattr extract``: a JSON line an article, a page to read, or a file."""

import json

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
