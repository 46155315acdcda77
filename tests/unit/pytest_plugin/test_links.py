"""``same-as=`` in pytest: two printings of one utterance must be found to be one."""

HERE = (
    '[“We will mend the bridge before the winter comes,”]{speaker="Ana Ruiz" id=x SAME} Ruiz said.'
)
THERE = 'Ruiz said: [“We will mend the bridge before the winter comes.”]{speaker="Ana Ruiz" id=y}'


def write_pair(write_gold, there=THERE, found=None):
    write_gold(HERE.replace("SAME", 'same-as="b#y"'), name="a")
    write_gold(there, found, name="b")


def test_a_link_is_an_item(write_gold, run):
    write_pair(write_gold)
    result = run("-v")
    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines(["a.quotes.md::x-same-as-b#y PASSED*"])


def test_a_link_is_checked_when_its_file_runs_alone(write_gold, run):
    write_pair(write_gold)
    run("a.quotes.md").assert_outcomes(passed=3)


def test_two_utterances_fail_with_how_they_relate(write_gold, run):
    write_pair(write_gold, THERE.replace("will mend", "will not mend"))
    result = run()
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines(
        [
            "a.quotes.md:1: not linked",
            "  wanted    one utterance with b.quotes.md:1: direct, Ana Ruiz: *not mend*",
            "  got       two utterances; their words alone: altered",
        ]
    )


def test_an_end_that_was_not_found_is_named(write_gold, run):
    plain = "Ruiz said: “We will mend the bridge before the winter comes.”"
    write_pair(write_gold, found=plain)
    result = run("-k", "same")
    result.stdout.fnmatch_lines(["  got       nothing at b.quotes.md:1: direct, Ana Ruiz: *"])


def test_a_link_of_a_quote_that_is_known_to_fail_is_expected_to(write_gold, run):
    plain = "Ruiz said: “We will mend the bridge before the winter comes.”"
    known = THERE.replace("id=y", "id=y xfail=hard")
    write_pair(write_gold, known, plain)
    run().assert_outcomes(passed=3, xfailed=2)


def test_a_link_that_leads_nowhere_says_where_it_was_looked_for(write_gold, run):
    write_gold(HERE.replace("SAME", 'same-as="c#y"'))
    run().stdout.fnmatch_lines(["a.quotes.md:1: same-as= names the article 'c', and no file*"])


def test_a_link_to_an_id_that_is_not_there_lists_those_that_are(write_gold, run):
    write_pair(write_gold, THERE.replace("id=y", "id=z"))
    run().stdout.fnmatch_lines(["b.quotes.md: no quote has the id 'y'. Ids in this file: z."])
