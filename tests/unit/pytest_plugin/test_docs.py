"""What docs/pytest.md shows works as it says."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[3] / "docs" / "pytest.md"
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def pick(language, containing):
    """Return the one block of a language that contains some words."""
    (block,) = (body for name, body in BLOCKS if name == language and containing in body)
    return block


def read_arguments(containing):
    """Return what a block types after ``pytest``, aside from the folder."""
    return pick("console", containing).split()[3:]


@pytest.fixture
def gold():
    return pick("text", "miracle bridge")


def test_the_tests_of_the_first_file_are_those_of_the_table(write_gold, run, gold):
    write_gold(gold, gold.split("---\n\n")[1], name="bridge")
    result = run("-v", *read_arguments("--quoteattr-tagger rules"))
    result.assert_outcomes(passed=4)
    for test in ("hold", "asked", "not-a-quote-1", "extras"):
        result.stdout.fnmatch_lines([f"bridge.quotes.md::{test} PASSED*"])


def test_a_failure_reads_as_shown(write_gold, run, gold):
    text = gold.split("---\n\n")[1]
    write_gold(gold, text.replace("Ana Ruiz", "Bo Li", 1), name="bridge")
    shown = pick("text", "because").replace("…", "*").strip().splitlines()
    run().stdout.fnmatch_lines(shown, consecutive=True)


def test_a_known_failure_is_expected(write_gold, run):
    gold = pick("text", "xfail=")
    write_gold(gold, gold.replace("Ana Ruiz", "Bo Li"))
    run().assert_outcomes(passed=1, xfailed=1)


def test_a_draft_is_written(write_gold, run):
    path = write_gold("“The bridge will hold,” said Ana Ruiz.",
                      "[“The bridge will hold,”]{speaker=Ruiz} said Ana Ruiz.")  # fmt: skip
    run(*read_arguments("--quoteattr-update")).assert_outcomes(passed=1)
    assert "speaker=Ruiz" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_minima_fixtures_and_hook_work_with_the_real_extractor(write_gold, run, pytester, gold):
    write_gold(gold, name="bridge")
    pytester.makeini(pick("ini", "quoteattr_min_recall"))
    pytester.makeconftest(pick("python", "pytest_quoteattr_make_extractor"))
    pytester.makepyfile(test_ours=pick("python", "assert_attributed"))
    result = run(in_process=False)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["The Herald *", "all * ≥ *"])
