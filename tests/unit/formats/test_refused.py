"""What holds no plain text is refused, with the command that makes text of it."""

import io

import pytest

from quoteattr.formats.articles import read_articles

HTML = "<!DOCTYPE html>\n<html><p>“It holds,” said Ana Ruiz.</p></html>"


def list_problems(source, **given):
    problems = []
    assert list(read_articles(source, on_problem=problems.append, **given)) == []
    return problems


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.html", "HTML, not plain text. To make text of it: trafilatura --json"),
        ("a.HTM", "HTML, not plain text"),
        ("a.pdf", "PDF, not plain text. To make text of it: pdftotext"),
        ("a.docx", "a text document, not plain text. To make text of it: pandoc"),
        ("a.doc", "a Word document, not plain text. To make text of it: libreoffice"),
        ("a.xlsx", "a spreadsheet, not plain text. To make text of it: libreoffice"),
        ("a.ods", "a spreadsheet"),
        ("a.zip", "an archive"),
        ("a.pdf.gz", "PDF, not plain text"),
        ("a.spacy", "a .spacy file holds no articles; expected .csv"),
    ],
)
def test_an_ending_says_that_it_is_no_text(name, told, tmp_path):
    (tmp_path / name).write_bytes(b"anything")
    (problem,) = list_problems(tmp_path / name)
    assert problem.startswith(f"{tmp_path / name}: {told}")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (HTML.encode(), "HTML"),
        (f"\ufeff\n{HTML}".encode(), "HTML"),
        (b"<p>It rained.</p>", "HTML"),
        (b"%PDF-1.7\n%\xe2", "PDF"),
        (b"PK\x03\x04\x14", "an archive"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a", "-"])
def test_what_a_file_begins_with_says_so_too(raw, told, name, tmp_path):
    if name == "-":
        (problem,) = list_problems("-", stdin=io.BytesIO(raw))
    else:
        (tmp_path / name).write_bytes(raw)
        (problem,) = list_problems(tmp_path / name)
    assert f"{told}, not plain text" in problem


def test_rich_text_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(rb"{\rtf1\ansi It rained.}")
    (problem,) = list_problems(tmp_path / "a.txt")
    assert "a text document, not plain text" in problem


@pytest.mark.parametrize("text", ["< 5 % said yes.", "<pause> “It holds.”", "PK said no.", "%"])
def test_a_text_may_begin_with_a_mark(text, tmp_path):
    (tmp_path / "a.txt").write_text(text)
    assert [article.text for article in read_articles(tmp_path / "a.txt")] == [text]


def test_a_command_can_be_typed_whatever_the_file_is_called(tmp_path):
    (tmp_path / "a b.pdf").touch()
    (problem,) = list_problems(tmp_path / "a b.pdf")
    assert f"pdftotext '{tmp_path / 'a b.pdf'}' 'a b.txt'" in problem
