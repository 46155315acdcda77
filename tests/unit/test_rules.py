"""Named rules in ordered tables."""

from quoteattr.rules import Rule, all_answers, first_answer

HALF = Rule("half", lambda n: n // 2 if n % 2 == 0 else None)
ZERO = Rule("nothing", lambda n: 0 if n > 2 else None)
TABLE = (HALF, ZERO)


def test_the_first_rule_that_answers_decides():
    assert first_answer(TABLE, 4) == (HALF, 2)


def test_an_answer_may_be_nothing_and_only_none_passes():
    assert first_answer(TABLE, 5) == (ZERO, 0)
    assert first_answer(TABLE, 1) is None


def test_all_answers_come_in_the_order_of_the_table():
    assert [(rule.name, answer) for rule, answer in all_answers(TABLE, 4)] == [
        ("half", 2),
        ("nothing", 0),
    ]
    assert list(all_answers(TABLE, 1)) == []


def test_the_names_of_a_table_of_the_package_are_each_its_own():
    from quoteattr.attribution.rules.contents import CONTENT_RULES  # noqa: PLC0415  # slow
    from quoteattr.attribution.rules.sources import SOURCE_RULES  # noqa: PLC0415  # as above
    from quoteattr.speakers.coreference.rules.table import RULES  # noqa: PLC0415  # as above

    for table in (CONTENT_RULES, SOURCE_RULES, RULES):
        names = [rule.name for rule in table]
        assert len(names) == len(set(names))
