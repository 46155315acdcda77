"""The command line: JSON Lines out, everything else to stderr, exit codes that tell."""

import json
import os
import subprocess
import sys
from logging import getLevelName

import pytest

from quoteattr.cli.program import COMMANDS
from tests.stopwatch import stays_within

RULES = ["--tagger", "rules"]


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
def test_wrong_usage_is_two(arguments, run):
    assert run(*arguments).exit_code == 2


def test_the_version_is_printed(run):
    assert run("--version").stdout.startswith("quoteattr ")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_shows_an_example(command, run):
    assert "Example: quoteattr" in run(command, "--help").stdout


PROGRAM = "import sys; sys.argv[0] = 'quoteattr'; from quoteattr.cli import main; main()"
MEASURE = """
import atexit, sys, time
before = time.process_time()
atexit.register(lambda: print(time.process_time() - before, *sys.modules, file=sys.stderr))
"""
# Shells start what runs in the background deaf to Ctrl-C, and these tests with all that they start.
HEED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
# Seconds of CPU that help and version may take: nobody should wait for them.
BUDGET = 0.5


def start(*arguments, program=PROGRAM, **options):
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **options
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
def test_ctrl_c_ends_without_a_traceback(articles):
    process = start("extract", "-", *RULES, stdin=subprocess.PIPE, program=HEED + PROGRAM)
    process.stdin.write(json.dumps({"id": "one", "text": articles["wire"]}) + "\n")
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(2)
    assert process.wait() == 130
    assert process.stderr.read().splitlines()[-1] == "quoteattr: interrupted"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_files_and_pipes_get_utf_8_whatever_the_system_writes(tmp_path, encoding):
    (tmp_path / "łódź.txt").write_text("“It holds,” said Łucja Żak.", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    arguments = (tmp_path / "łódź.txt", *RULES, "--format", "text")
    out, err = start("extract", *arguments, env=environment).communicate()
    assert "“It holds,”" in out
    assert err == ""


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes it")
def test_nowhere_to_write_is_told():
    program = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-c", PROGRAM, "--version"]
    process = subprocess.run(program, stderr=subprocess.PIPE, text=True, check=False)
    assert process.returncode == 1
    assert process.stderr.endswith("standard output is closed\n")
    assert "Traceback" not in process.stderr


def test_nobody_to_tell_is_no_fault(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-c", PROGRAM, "evaluate", tmp_path, tmp_path / "absent"]
    process = subprocess.run(program, stdout=subprocess.PIPE, stderr=writing, check=False)
    os.close(writing)
    assert process.returncode == 1


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_no_room(option):
    _, modules = ask_for(option)
    assert not {"spacy", "numpy", "rapidfuzz", "quoteattr.crossref"} & modules
    assert stays_within(BUDGET, lambda: ask_for(option)[0])


def ask_for(option):
    program = [sys.executable, "-c", MEASURE + PROGRAM, option]
    told = subprocess.run(program, capture_output=True, check=True, text=True)
    assert told.stdout
    seconds, *modules = told.stderr.split()
    return float(seconds), set(modules)


@pytest.mark.parametrize("command", sorted(COMMANDS))
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


@pytest.mark.parametrize(("option", "level"), [("-v", "INFO"), ("-vvv", "DEBUG")])
def test_verbose_sets_what_is_logged(monkeypatch, tmp_path, option, level, run):
    levels = []
    monkeypatch.setattr("logging.basicConfig", lambda level: levels.append(getLevelName(level)))
    run(option, "extract", tmp_path / "absent.txt", *RULES)
    assert levels == [level]
