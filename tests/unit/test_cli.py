"""The command line: JSON Lines out, everything else to stderr, exit codes that tell."""

import json
import os
import subprocess
import sys
from logging import getLevelName

import pytest
from typer.testing import CliRunner

from quoteattr.cli import app
from quoteattr.cli.program import COMMANDS
from quoteattr.doctor import Check
from quoteattr.errors import StoreError

ARTICLES = {
    "gazette": "“The bridge will hold through any winter we know,” said Ana Ruiz, the mayor.",
    "wire": "“The bridge will hold through any winter we know,” Ruiz said. Ana Ruiz is mayor.",
}
RULES = ["--tagger", "rules"]


@pytest.fixture
def folder(tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def read_lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_extract_prints_a_line_an_article(folder):
    result = run("extract", folder, *RULES)
    assert result.exit_code == 0
    records = read_lines(result)
    assert [record["article"]["id"] for record in records] == ["gazette", "wire"]
    for record in records:
        text = ARTICLES[record["article"]["id"]]
        (start, end), *_ = record["attributions"][0]["content"]
        assert text[start:end].startswith("The bridge will hold")


def test_extract_prints_a_page_if_asked(folder):
    result = run("extract", folder / "gazette.txt", *RULES, "--format", "text")
    assert result.stdout.startswith("gazette\n\nAna Ruiz")


def test_extract_writes_a_file_in_the_format_of_its_ending(folder):
    result = run("extract", folder, *RULES, "-o", folder / "quotes.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    _, *rows = (folder / "quotes.csv").read_text("utf-8-sig").splitlines()
    assert ["Ana Ruiz" in row for row in rows] == [True, True]


def test_an_ending_that_no_format_has_is_wrong_usage(folder):
    result = run("extract", folder, *RULES, "-o", folder / "quotes.xlsx")
    assert result.exit_code == 2
    assert "expected .csv, .parquet" in " ".join(result.stderr.split())


def test_crossref_prints_a_line_an_utterance(folder):
    (utterance,) = read_lines(run("crossref", folder, *RULES, "--min-articles", 2))
    assert utterance["schema"] == "quoteattr.utterance/1"
    assert utterance["speaker"]["name"] == "Ana Ruiz"
    assert [place["article"] for place in utterance["occurrences"]] == ["gazette", "wire"]


def test_crossref_prints_a_page_if_asked(folder):
    result = run("crossref", folder, *RULES, "--format", "text")
    assert "Ana Ruiz · printed in 2 articles" in result.stdout


def test_a_store_is_added_to_and_searched(folder):
    store = folder / "town.quoteattr"
    run("crossref", folder / "gazette.txt", *RULES, "--store", store)
    (both,) = read_lines(run("crossref", folder / "wire.txt", *RULES, "--store", store))
    assert both["articles"] == 2
    assert read_lines(run("search", store, "any winter")) == [both]
    assert run("search", store, "any summer").stdout == ""


def test_a_store_that_is_not_there_is_an_error_of_ours(folder):
    result = run("search", folder / "no.quoteattr", "any winter")
    assert isinstance(result.exception, StoreError)


def test_inputs_that_fail_are_named_and_the_rest_is_done(folder):
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    result = run("extract", folder, folder / "absent.txt", *RULES)
    assert result.exit_code == 1
    assert len(read_lines(result)) == len(ARTICLES)
    assert "bad.txt" in result.stderr
    assert "absent.txt" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "a.txt", "--processes", "0"],
        ["extract", "a.txt", "--min-confidence", "2"],
        ["extract", "a.txt", "--format", "csv"],
        ["crossref", "a.txt", "--nonsense"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_is_two(arguments):
    assert run(*arguments).exit_code == 2


def test_standard_input_is_a_path():
    line = json.dumps({"id": "piped", "text": ARTICLES["wire"], "extra": 1})
    result = CliRunner().invoke(app, ["extract", "-", *RULES], input=line)
    assert read_lines(result)[0]["article"]["id"] == "piped"


GOLD = '[“The bridge will hold,”]{speaker="Ana Ruiz" cue="said" id=hold} said Ana Ruiz.\n'


@pytest.fixture
def predicted(folder):
    (folder / "hold.quotes.md").write_text(GOLD, encoding="utf-8")
    lines = folder / "predicted.jsonl"
    lines.write_text(run("extract", folder / "hold.quotes.md", *RULES).stdout, encoding="utf-8")
    return lines


def test_evaluate_compares_with_inline_gold(folder, predicted):
    (figures,) = read_lines(run("evaluate", folder / "hold.quotes.md", predicted))
    assert figures["direct"]["linked"]["f1"] == 100.0
    assert figures["direct"]["speaker"] == 100.0


def test_evaluate_prints_a_page_if_asked(folder, predicted):
    result = run("evaluate", folder / "hold.quotes.md", predicted, "--format", "text")
    assert "100.0 (100.0–100.0)" in result.stdout
    assert "missed: 0 direct" in result.stdout


def test_train_makes_weights_that_extract_takes(folder, fixtures):
    result = run("train", fixtures, "-o", folder / "ours", "--data-note", "Our own.")
    (manifest,) = read_lines(result)
    assert (manifest["name"], manifest["data"]["note"]) == ("ours", "Our own.")
    assert result.stderr.splitlines()[-1] == "training on all"
    (record,) = read_lines(run("extract", folder / "wire.txt", "--tagger", folder / "ours"))
    assert record["attributions"][0]["text"].startswith("The bridge will hold")


def test_the_doctor_fails_where_something_required_is_missing(monkeypatch):
    missing = Check("spacy", None, required=True, advice="pip install spacy")
    monkeypatch.setattr("quoteattr.doctor.run_checks", lambda: (missing,))
    result = run("doctor", "--format", "text")
    assert result.exit_code == 1
    assert result.stdout == "missing  spacy: pip install spacy\n"


def test_the_version_is_printed():
    assert run("--version").stdout.startswith("quoteattr ")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_shows_an_example(command):
    assert "Example: quoteattr" in run(command, "--help").stdout


PROGRAM = "import sys; sys.argv[0] = 'quoteattr'; from quoteattr.cli import main; main()"
MEASURE = """
import atexit, sys, time
before = time.process_time()
atexit.register(lambda: print(time.process_time() - before, *sys.modules, file=sys.stderr))
"""
# Seconds of CPU that help and version may take: nobody should wait for them.
BUDGET = 0.5


def start(*arguments, **options):
    program = [sys.executable, "-c", PROGRAM, *map(str, arguments)]
    return subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **options
    )


def test_the_real_program_ends_with_what_is_not_installed():
    process = start("extract", __file__, "--model", "xx_no_such_model")
    out, err = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert err.startswith("quoteattr: pipeline 'xx_no_such_model'")


def test_the_real_program_names_gold_that_cannot_be_read(tmp_path):
    process = start("evaluate", tmp_path, tmp_path / "absent.jsonl")
    _, err = process.communicate()
    assert process.returncode == 1
    assert err.startswith(f"quoteattr: {tmp_path}: no gold")


def test_a_reader_that_has_seen_enough_is_no_fault(folder):
    process = start("extract", *[folder / "wire.txt"] * 3, *RULES)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_ctrl_c_ends_without_a_traceback():
    process = start("extract", "-", *RULES, stdin=subprocess.PIPE)
    process.stdin.write(json.dumps({"id": "one", "text": ARTICLES["wire"]}) + "\n")
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(2)
    assert process.wait() == 130
    assert process.stderr.read().splitlines()[-1] == "quoteattr: interrupted"


def test_nobody_to_tell_is_no_fault(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-c", PROGRAM, "evaluate", tmp_path, tmp_path / "absent"]
    process = subprocess.run(program, stdout=subprocess.PIPE, stderr=writing, check=False)
    os.close(writing)
    assert process.returncode == 1


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_no_room(option):
    program = [sys.executable, "-c", MEASURE + PROGRAM, option]
    told = subprocess.run(program, capture_output=True, check=True, text=True)
    seconds, *modules = told.stderr.split()
    assert told.stdout
    assert not {"spacy", "numpy", "rapidfuzz", "quoteattr.crossref"} & set(modules)
    assert float(seconds) < BUDGET


@pytest.mark.parametrize("command", ["extract", "crossref", "train", "doctor"])
def test_the_help_of_a_command_loads_no_pipeline(command):
    program = [sys.executable, "-c", MEASURE + PROGRAM, command, "--help"]
    told = subprocess.run(program, capture_output=True, check=True, text=True)
    assert "spacy" not in told.stderr.split()


@pytest.mark.parametrize(
    ("typed", "completed"), [("cross", "crossref"), ("extract --min", "--min-confidence")]
)
def test_the_shell_completes_commands_and_options(typed, completed):
    words = ["quoteattr", *typed.split()]
    environment = {
        **os.environ,
        "_QUOTEATTR_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    program = [sys.executable, "-c", PROGRAM]
    told = subprocess.run(program, capture_output=True, check=False, text=True, env=environment)
    assert completed in told.stdout.split()


@pytest.mark.parametrize("name", ["a[red]b", "a\x1bcb"])
def test_names_of_files_act_on_no_terminal(tmp_path, name):
    result = run("extract", tmp_path / name, *RULES)
    assert result.exit_code == 1
    assert name.replace("\x1b", " ") in result.stderr


def test_colours_are_not_printed(folder):
    result = run("extract", folder, *RULES, "--format", "text")
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(("option", "level"), [("-v", "INFO"), ("-vvv", "DEBUG")])
def test_verbose_sets_what_is_logged(monkeypatch, tmp_path, option, level):
    levels = []
    monkeypatch.setattr("logging.basicConfig", lambda level: levels.append(getLevelName(level)))
    run(option, "extract", tmp_path / "absent.txt", *RULES)
    assert levels == [level]
