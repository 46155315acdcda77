"""Whole sessions: selection, processes, minima, the closing table, fixtures, what is imported."""

import pytest

from quoteattr.formats import inline
from quoteattr.pytest_plugin.settings import ENDING

RIGHT = '[“It works,”]{speaker="Ana Ruiz" id=works} said Ana Ruiz.'
WRONG = RIGHT.replace("Ana Ruiz", "Bo Li", 1)
MISSED = "“It works,” said Ana Ruiz."


def read_calls(pytester):
    return (pytester.path / "calls.log").read_text().split()


def test_an_article_is_extracted_once_whatever_the_order(write_gold, run, pytester):
    gold = RIGHT.replace("It works", "The bridge will hold through any winter that we know")
    write_gold(gold + " The [“miracle”]{.not-a-quote}.", name="a")
    write_gold(gold.replace("id=works", 'id=works same-as="a#works"'), name="b")
    pytester.makepyfile(
        test_order="""
        def test_first(quoteattr_extractor): pass
        """
    )
    pytester.makepyfile(reverse="def pytest_collection_modifyitems(items): items.reverse()")
    pytester.syspathinsert()
    run("-p", "reverse").assert_outcomes(passed=7)
    assert sorted(read_calls(pytester)) == ["a", "b"]


def test_checks_are_chosen_by_name(write_gold, run):
    write_gold(RIGHT)
    run("-k", "works").assert_outcomes(passed=1, deselected=1)
    run("a.quotes.md::extras").assert_outcomes(passed=1)


def test_the_failed_ones_run_again(write_gold, run, pytester):
    write_gold(RIGHT, WRONG)
    run().assert_outcomes(passed=1, failed=1)
    (pytester.path / "a.found").write_text(RIGHT + "\n", encoding="utf-8")
    run("--lf").assert_outcomes(passed=1)


def test_two_processes_find_the_same_and_one_table_is_printed(write_gold, run):
    write_gold(RIGHT, name="a", outlet="The Herald")
    write_gold(RIGHT, WRONG, name="b", outlet="The Wire")
    result = run("-p", "xdist", "-n", "2", "--quoteattr-min-speaker=60", in_process=False)
    result.assert_outcomes(passed=3, xfailed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        ["The Herald *100.0*", "The Wire *0.0*", "direct *50.0*", "speaker of all is below 60"]
    )
    assert result.stdout.str().count("outlet ") == 1


def test_the_table_shows_each_outlet_and_each_kind_beside_its_minimum(write_gold, run):
    write_gold(RIGHT, name="a", outlet="The Herald")
    write_gold(RIGHT, WRONG, name="b", outlet="The Wire")
    result = run("--quoteattr-min-speaker=direct=50")
    result.stdout.fnmatch_lines(
        [
            "=* quoteattr: model sm, tagger fast =*",
            "outlet                    quotes        recall     precision       speaker   links",
            "The Herald                     1         100.0         100.0         100.0       –",
            "The Wire                       1         100.0         100.0           0.0       –",
            "",
            "kind                      quotes        recall     precision       speaker",
            "direct                         2         100.0         100.0     50.0 ≥ 50",
            "all                            2         100.0         100.0          50.0",
        ],
        consecutive=True,
    )


@pytest.mark.parametrize(
    ("found", "figure"), [(MISSED, "recall"), (WRONG, "speaker"), (RIGHT + RIGHT, "precision")]
)
def test_under_a_minimum_single_failures_are_let_pass(write_gold, run, found, figure):
    gold = RIGHT + MISSED if figure == "precision" else RIGHT
    write_gold(gold, found.replace("id=works", "") if figure == "precision" else found)
    failing = run()
    failing.assert_outcomes(passed=1, failed=1)
    let_pass = run(f"--quoteattr-min-{figure}=0", "-rx")
    let_pass.assert_outcomes(passed=1, xfailed=1)
    assert let_pass.ret == pytest.ExitCode.OK
    let_pass.stdout.fnmatch_lines(["XFAIL * - counted: a.quotes.md:1: *"])


def test_a_minimum_of_one_figure_excuses_no_other(write_gold, run):
    write_gold(RIGHT, WRONG)
    run("--quoteattr-min-recall=50").assert_outcomes(passed=1, failed=1)
    run("--quoteattr-min-speaker=mixed=50").assert_outcomes(passed=1, failed=1)


def test_minima_stand_in_the_ini_file_and_the_command_line_wins(write_gold, run, pytester):
    pytester.makeini("[pytest]\nquoteattr_min_speaker = direct=90 mixed=70\n")
    write_gold(RIGHT, WRONG)
    result = run()
    result.stdout.fnmatch_lines(["speaker of direct is below 90"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert run("--quoteattr-min-speaker=0").ret == pytest.ExitCode.OK


def test_a_choice_of_checks_is_not_judged(write_gold, run):
    write_gold(RIGHT, WRONG)
    result = run("--quoteattr-min-speaker=10", "-k", "works")
    result.assert_outcomes(failed=1, deselected=1)
    result.stdout.fnmatch_lines(["not judged by the minima: not every check was run"])


@pytest.mark.parametrize("value", ["high", "101", "direkt=90", "direct=", "-3"])
def test_what_is_no_minimum_is_wrong_usage(run, value):
    result = run(f"--quoteattr-min-recall={value}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: quoteattr_min_recall: '{value}' is no minimum;*"])


def test_folders_may_have_conftests_of_their_own(run, pytester):
    for folder in ("first", "second"):
        pytester.mkdir(folder).joinpath("conftest.py").touch()
        (pytester.path / folder / f"test_{folder}.py").write_text("def test_it(): pass")
    run("-p", "no:cacheprovider").assert_outcomes(passed=2)


def test_the_header_names_what_reads(run):
    result = run("--quoteattr-model=md", "--quoteattr-tagger=rules")
    result.stdout.fnmatch_lines(["quoteattr: model md, tagger rules"])


def test_the_fixtures_read_as_the_session_does(run, write_gold, pytester):
    write_gold(RIGHT, name="a")
    write_gold(RIGHT, name="b")
    pytester.makepyfile(
        """
        from quoteattr.records import Article
        from quoteattr.testing import assert_attributed

        TEXT = "“It works,” said Ana Ruiz.\\\\n"

        def test_extractor(quoteattr_extractor):
            assert_attributed(Article("a", TEXT), "It works", "Ruiz", extractor=quoteattr_extractor)

        def test_corpus(quoteattr_corpus):
            quoteattr_corpus.add([Article("a", TEXT), Article("b", TEXT)])
            (utterance,) = quoteattr_corpus.utterances()
            assert utterance.articles == 2

        def test_corpus_is_new_for_each_test(quoteattr_corpus):
            assert quoteattr_corpus.utterances() == ()
        """
    )
    run("-k", "test_").assert_outcomes(passed=3, deselected=4)


def test_sessions_without_gold_load_nothing_heavy(run, pytester):
    pytester.makeconftest("")  # the fake extractor reads gold
    pytester.makepyfile(
        """
        import sys
        def test_modules():
            assert not {"spacy", "numpy", "cattrs", "rapidfuzz", "duckdb"} & set(sys.modules)
            assert "quoteattr.formats" not in sys.modules
        """
    )
    result = run(in_process=False)
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*outlet*")


def test_the_ending_is_that_of_inline_gold():
    assert ENDING == inline.ENDING


@pytest.mark.slow
def test_our_own_corpus_is_read_by_the_real_extractor(pytester, fixtures, monkeypatch):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    result = pytester.runpytest_subprocess(
        *("-p", "quoteattr.pytest_plugin", "--quoteattr-tagger=rules"),
        *("--quoteattr-min-recall=70", "--quoteattr-min-precision=70"),
        *("--quoteattr-min-speaker=80", str(fixtures / "bridge" / "tribune.quotes.md")),
    )
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["The Calder Tribune *"])
