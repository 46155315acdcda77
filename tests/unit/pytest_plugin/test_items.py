"""Gold files in pytest: what is checked, and what a failure says."""

import pytest

RIGHT = '[“It works,”]{speaker="Ana Ruiz" id=works} said Ana Ruiz.'


def list_failure(result, headline):
    """Return the lines of the failure that begins with a headline."""
    lines = result.outlines
    start = lines.index(headline)
    return [line for line in lines[start + 1 : start + 6] if line.startswith("  ")]


def test_a_file_has_an_item_a_quote_and_one_for_extras(write_gold, run):
    write_gold(RIGHT + " The [“miracle”]{.not-a-quote} ended.")
    result = run("-v")
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        ["a.quotes.md::works PASSED*", "a.quotes.md::not-a-quote-1 *", "a.quotes.md::extras *"]
    )


def test_a_wrong_speaker_is_shown_with_the_sentence_and_the_reasons(write_gold, run):
    write_gold("It rained.\n" + RIGHT, "It rained.\n" + RIGHT.replace("Ana Ruiz", "Bo Li", 1))
    result = run()
    result.assert_outcomes(passed=1, failed=1)
    assert list_failure(result, "a.quotes.md:2: said by Bo Li, not by Ana Ruiz") == [
        "  wanted    direct, Ana Ruiz: “It works,”",
        "  got       direct, Bo Li: “It works,”",
        "  sentence  “It works,” said Ana Ruiz.",
        "  because   it says so",
    ]


def test_lines_are_counted_from_the_head_of_the_file(write_gold, run):
    write_gold("\n" + RIGHT, "\n" + RIGHT.replace("Ana Ruiz", "Bo Li", 1), outlet="The Herald")
    run().stdout.fnmatch_lines(["a.quotes.md:7: said by Bo Li, not by Ana Ruiz"])


def test_a_part_of_the_name_is_the_same_speaker(write_gold, run):
    write_gold(RIGHT, RIGHT.replace("Ana Ruiz", "Ruiz", 1))
    run().assert_outcomes(passed=2)


def test_where_the_gold_names_nobody_nobody_must_be_named(write_gold, run):
    write_gold(RIGHT.replace('"Ana Ruiz"', "none"), RIGHT)
    run().stdout.fnmatch_lines(["a.quotes.md:1: said by Ana Ruiz, not by nobody"])


def test_a_wrong_kind_fails(write_gold, run):
    write_gold(RIGHT, RIGHT.replace("id=works", "kind=mixed"))
    run().stdout.fnmatch_lines(["a.quotes.md:1: found as mixed, not direct"])


def test_a_quote_that_is_not_found_is_shown_with_what_is_nearest(write_gold, run):
    write_gold(
        "Ruiz said [it works, and that it will go on working for years]{speaker=Ruiz id=works}.",
        "Ruiz said [it works]{speaker=Ruiz}, and that it will go on working for years.",
    )
    result = run()
    result.assert_outcomes(passed=1, failed=1)  # the short one is the same mistake, no extra
    got = list_failure(result, "a.quotes.md:1: not found")[1]
    assert got == "  got       indirect, Ruiz: it works (shares 16%)"


def test_a_quote_whose_marks_were_left_aside_is_shown_so(write_gold, run):
    write_gold(RIGHT, "[“It works,”]{.not-a-quote reason=title} said Ana Ruiz.")
    result = run()
    got = list_failure(result, "a.quotes.md:1: not found")[1]
    assert got == "  got       words in marks that quote nobody: title"


def test_what_the_gold_lacks_is_one_item_a_file(write_gold, run):
    write_gold("“It works,” said Ana Ruiz. “So it does,” said Bo Li.",
               RIGHT + ' [“So it does,”]{speaker="Bo Li"} said Bo Li.')  # fmt: skip
    result = run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            *("a.quotes.md:1: found, and not in the gold", "*Ana Ruiz: “It works,”"),
            *("a.quotes.md:1: found, and not in the gold", "*Bo Li: “So it does,”"),
        ]
    )


def test_a_no_quote_that_is_found_to_be_one_fails_alone(write_gold, run):
    write_gold(
        "The so-called [“miracle”]{.not-a-quote} ended, Li said.",
        "[The so-called “miracle” ended]{speaker=Li}, Li said.",
    )
    result = run()
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["a.quotes.md:1: “miracle” is no quote", "*nobody's words: term"])


def test_a_known_failure_is_expected(write_gold, run):
    gold = RIGHT.replace("id=works", 'id=works xfail="no cue"')
    write_gold(gold, RIGHT.replace("Ana Ruiz", "Bo Li", 1))
    result = run("-rx")
    result.assert_outcomes(passed=1, xfailed=1)
    result.stdout.fnmatch_lines(["XFAIL a.quotes.md::works - no cue"])


def test_a_known_failure_that_is_mended_is_told_where_xfail_is_strict(write_gold, run):
    write_gold(RIGHT.replace("id=works", 'xfail="no cue"'), RIGHT)
    run().assert_outcomes(passed=1, xpassed=1)
    run("-o", "xfail_strict=true").assert_outcomes(passed=1, failed=1)


def test_gold_that_breaks_its_format_is_shown_with_a_caret(write_gold, run):
    write_gold("said [it works", found="said it works")
    result = run()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(
        ["*a.quotes.md:1:6: this bracket is not closed", "*said [[]it works"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_an_error_of_ours_is_told_in_its_own_words(write_gold, run, pytester):
    write_gold(RIGHT)
    pytester.makeconftest("")
    result = run("--quoteattr-model", "xx_no_such_model", in_process=False)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["pipeline 'xx_no_such_model'*"])


def test_an_error_of_others_is_shown_whole(write_gold, run, pytester):
    write_gold(RIGHT)
    (pytester.path / "a.found").unlink()
    run().stdout.fnmatch_lines(["*FileNotFoundError*"])


def test_escapes_in_an_article_do_not_reach_the_terminal(write_gold, run):
    reset = "\x1bc"  # clears a terminal
    write_gold(RIGHT.replace("said", reset), f"“It works,” {reset} Ana Ruiz.")
    write_gold(f"said {reset} [it works", name="broken")
    result = run("--continue-on-collection-errors")
    result.assert_outcomes(passed=1, failed=1, errors=1)
    assert "\x1b" not in result.stdout.str()
