"""An output that is an input too is refused, and stands as it was."""

import os
import subprocess
import sys

import pytest

PROGRAM = "from quoteattr.cli import main; main()"
LINE = '{"id": "x", "text": "“It holds,” said Ana Ruiz."}\n'


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE, encoding="utf-8")
    return path


@pytest.fixture
def store(lines, tmp_path, run):
    path = tmp_path / "a.quoteattr"
    assert run("crossref", lines, "--store", path, "--tagger", "rules").exit_code == 0
    return path


@pytest.mark.parametrize("command", ["extract", "report", "train"])
def test_a_file_that_is_read_is_not_written(command, lines, run):
    result = run(command, lines, "-o", lines)
    assert result.exit_code == 2
    assert "which is to be read; write another" in " ".join(result.stderr.split())
    assert lines.read_text(encoding="utf-8") == LINE


@pytest.mark.parametrize("command", ["report", "crossref"])
def test_a_store_that_is_read_is_not_written(command, store, run):
    before = store.read_bytes()
    option = {"report": "-o", "crossref": "--store"}[command]
    assert run(command, store, option, store).exit_code == 2
    assert store.read_bytes() == before


@pytest.mark.parametrize("link", [os.symlink, os.link, None])
def test_links_and_folders_hide_nothing(link, lines, tmp_path, run):
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "b.jsonl" if link else tmp_path / "out" / ".." / "a.jsonl"
    if link:
        link(lines, output)
    for given in (lines, tmp_path):
        assert run("extract", given, "-o", output).exit_code == 2
    assert lines.read_text(encoding="utf-8") == LINE


@pytest.mark.usefixtures("lines")
def test_a_file_beside_those_that_are_read_is_written_and_written_anew(tmp_path, run):
    page = tmp_path / "page.html"
    for _ in range(2):
        assert run("report", tmp_path, "-o", page, "--tagger", "rules").exit_code == 0
    assert "Ana Ruiz" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments", [("extract",), ("crossref",), ("evaluate", "{}"), ("search", "{}", "holds")]
)
def test_standard_output_at_the_end_of_what_is_read_is_refused(arguments, lines):
    arguments = [one.format(lines) for one in arguments]
    if len(arguments) < 3:
        arguments.append(str(lines))
    with lines.open("ab") as output:
        command = [sys.executable, "-c", PROGRAM, *arguments]
        result = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert "standard output is" in " ".join(result.stderr.decode().split())
    assert lines.read_text(encoding="utf-8") == LINE


def test_spark_writes_into_another_folder(tmp_path, run):
    result = run("spark", tmp_path, f"{tmp_path}/")
    assert result.exit_code == 2
    assert "is to be read" in " ".join(result.stderr.split())
