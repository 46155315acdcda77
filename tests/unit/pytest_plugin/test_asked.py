"""Sessions that are about some kinds, acts and probabilities alone."""

import pytest

RIGHT = '[“It works,”]{speaker="Ana Ruiz" id=works} said Ana Ruiz. '
BOTH = f"{RIGHT}Li said [it rains]{{speaker=Li id=rains}}."
DIRECT_ONLY = f"{RIGHT}Li said it rains."


def test_gold_for_direct_quotes_alone_does_not_fail_for_claims(write_gold, run):
    write_gold(DIRECT_ONLY, BOTH)
    run().assert_outcomes(passed=1, failed=1)
    run("--quoteattr-kinds=direct,mixed").assert_outcomes(passed=2)


def test_gold_of_other_kinds_is_not_checked(write_gold, run):
    write_gold(BOTH, DIRECT_ONLY)
    result = run("-v", "--quoteattr-kinds=direct")
    result.assert_outcomes(passed=2)
    assert "rains" not in result.stdout.str()


def test_a_quote_of_a_kind_that_is_asked_for_must_still_be_found_as_such(write_gold, run):
    write_gold(RIGHT, RIGHT.replace("id=works", "kind=mixed"))
    result = run("--quoteattr-kinds=direct")
    result.stdout.fnmatch_lines(["a.quotes.md:1: found as mixed, not direct"])


def test_figures_count_what_is_asked_for(write_gold, run):
    write_gold(DIRECT_ONLY, BOTH)
    result = run("--quoteattr-kinds=direct", "--quoteattr-min-precision=100")
    assert result.ret == pytest.ExitCode.OK
    assert run("--quoteattr-min-precision=100").ret == pytest.ExitCode.TESTS_FAILED


def test_an_update_puts_in_what_is_asked_for(write_gold, run):
    path = write_gold("“It works,” said Ana Ruiz. Li said it rains.", BOTH)
    run("--quoteattr-update=missing", "--quoteattr-kinds=indirect")
    written = path.read_text(encoding="utf-8")
    assert written.startswith("“It works,” said Ana Ruiz. Li said [it rains]{")


def test_an_update_of_all_leaves_other_kinds_as_they_are(write_gold, run):
    path = write_gold(BOTH, DIRECT_ONLY.replace("Ana Ruiz", "Bo Li", 1))
    run("--quoteattr-update=all", "--quoteattr-kinds=direct")
    written = path.read_text(encoding="utf-8")
    assert 'speaker="Bo Li" id=works' in written
    assert "[it rains]{speaker=Li id=rains}" in written


def test_the_ini_file_may_ask_too(write_gold, run, pytester):
    pytester.makeini("[pytest]\nquoteattr_kinds = direct mixed\n")
    write_gold(DIRECT_ONLY, BOTH)
    run().assert_outcomes(passed=2)
    run("--quoteattr-kinds=indirect").assert_outcomes(failed=1)


def test_what_is_less_probable_than_asked_for_is_not_found(write_gold, run):
    write_gold(RIGHT)
    run("--quoteattr-min-confidence=1").assert_outcomes(passed=2)
    path = write_gold(RIGHT, name="b")
    conftest = path.parent / "conftest.py"
    doubting = conftest.read_text().replace("steps=(", "confidence=0.4, steps=(")
    conftest.write_text(doubting)
    run("--quoteattr-min-confidence=0.5", "b.quotes.md").assert_outcomes(passed=1, failed=1)


def test_whatever_is_found_of_other_acts_passes(write_gold, run):
    write_gold(DIRECT_ONLY, BOTH)
    run("--quoteattr-acts=ask").assert_outcomes(passed=2)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("kinds=direkt", "quoteattr_kinds: got 'direkt', expected some of direct, mixed, indirect"),
        ("acts=say,sing", "quoteattr_acts: got 'sing', expected some of say, ask"),
        ("min-confidence=high", "quoteattr_min_confidence: got 'high', expected a probability"),
        ("min-confidence=2", "quoteattr_min_confidence: got '2', expected a probability"),
    ],
)
def test_what_cannot_be_asked_for_is_wrong_usage(run, option, message):
    result = run(f"--quoteattr-{option}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {message}*"])
