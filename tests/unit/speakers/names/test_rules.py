"""Of each rule that compares two names: pairs on which it decides, and near misses that it leaves.

A pair is compared in both orders. The rule that decides stands beside it, None where none does.
"""

import pytest

from quoteattr.rules import first_answer
from quoteattr.speakers.names.compare import RULES, compare_names
from quoteattr.speakers.names.parse import parse_name

# Rule, a pair on which it decides, how; and a pair like it on which another decides, and how.
CASES = (
    ("genders differ", ("Mr. Berg", "Mrs. Berg"), "different"),
    ("genders differ", ("Mr. Berg", "Ana Berg"), "different"),
    ("generations differ", ("Tom Berg Jr.", "Tom Berg Sr."), "different"),
    ("generations differ", ("Tom Berg Jr.", "Tom Berg"), "different"),
    ("families are two", ("Tom Weber", "Tom Webber"), "different"),
    ("families are two", ("Jensen", "Jenson"), "different"),
    ("same letters", ("Tom van der Berg", "Tom Vanderberg"), "same"),
    ("given name alone", ("Sir Keir", "Keir Starmer"), "weak"),
    ("given name alone", ("Sir Keir", "Sir Tony Blair"), "different"),
    ("double family alone", ("Dubois-Kerr", "Marguerite Dubois Kerr"), "weak"),
    ("families written otherwise", ("Nicolas Maduro", "Nicolas Maduro Moros"), "same"),
    ("families written otherwise", ("Shinzo Abe", "Abe Shinzo"), "same"),
    ("first of two families", ("Herrera", "Carlos Herrera Díaz"), "weak"),
    ("first of two families", ("Herrera Díaz", "Carlos Herrera"), "weak"),
    ("families differ", ("Ana Berg", "Ana Kerr"), "different"),
    ("families differ", ("Zawahiri", "Zawahri"), "different"),
    ("family alone", ("Berg", "Ana Berg"), "weak"),
    ("family alone", ("Berg Jr.", "Berg"), "weak"),
    ("are namesakes", ("George Bush", "George W. Bush"), "different"),
    ("initials only", ("A. Merkel", "Angela Merkel"), "weak"),
    ("given names agree", ("Bill Berg", "William Berg"), "same"),
    ("given names agree", ("Ana M. Berg", "Ana Maria Berg"), "same"),
    ("given names agree", ("Thomas R. Berg Jr.", "Tom Berg"), "same"),
    ("given names agree", ("Ana Zawahiri", "Ana Zawahri"), "same"),
    ("second given name", ("Tayyip Erdogan", "Recep Tayyip Erdogan"), "same"),
)
# Rule, a pair that is like one of its own, and the rule that decides on it instead.
NEAR_MISSES = (
    ("genders differ", ("Mr. Berg", "Robin Berg"), "family alone", "weak"),
    ("generations differ", ("Thomas R. Berg Jr.", "Tom Berg"), "given names agree", "same"),
    ("families are two", ("Tom Weber", "Tom Weaver"), "families differ", "different"),
    ("families are two", ("Ana Zawahiri", "Ana Zawahri"), "given names agree", "same"),
    ("same letters", ("van der Berg", "Tom Vanderberg"), "families differ", "different"),
    ("given name alone", ("Sir Keir Blair", "Sir Tony Blair"), None, "different"),
    (
        "double family alone",
        ("Dubois-Kerr", "Marguerite Dubois Lane"),
        "families differ",
        "different",
    ),
    (
        "families written otherwise",
        ("Nicolas Maduro", "Tomas Maduro Moros"),
        "families differ",
        "different",
    ),
    ("families written otherwise", ("Tom Jack", "Jack Tom"), "families differ", "different"),
    ("first of two families", ("Carlos", "Ana Carlos Diaz"), "families differ", "different"),
    ("first of two families", ("Herrera", "Carlos Diaz"), "families differ", "different"),
    ("families differ", ("Ana Lindqvist", "Ana Lindqvest"), "given names agree", "same"),
    ("family alone", ("Kerr", "Ana Berg"), "families differ", "different"),
    ("are namesakes", ("George Vane", "George K. Vane"), "given names agree", "same"),
    ("initials only", ("B. Merkel", "Angela Merkel"), None, "different"),
    ("initials only", ("A. J. Merkel", "Angela Kim Merkel"), None, "different"),
    ("given names agree", ("Ana L. Berg", "Ana Maria Berg"), None, "different"),
    ("given names agree", ("Ana Maria Berg", "Ana Lucia Berg"), None, "different"),
    ("second given name", ("T. Erdogan", "Recep Tayyip Erdogan"), None, "different"),
)


def decide(a, b):
    """Return the name of the rule that decides, and its verdict."""
    found = first_answer(RULES, parse_name(a), parse_name(b))
    return (found[0].name if found else None), compare_names(a, b).verdict


@pytest.mark.parametrize(("rule", "pair", "verdict"), CASES)
def test_a_rule_decides(rule, pair, verdict):
    assert decide(*pair) == decide(*reversed(pair)) == (rule, verdict)


@pytest.mark.parametrize(("rule", "pair", "other", "verdict"), NEAR_MISSES)
def test_a_near_miss_is_left_to_others(rule, pair, other, verdict):
    assert rule != other
    assert decide(*pair) == decide(*reversed(pair)) == (other, verdict)


def test_every_rule_has_both():
    rules = {rule.name for rule in RULES}
    assert {rule for rule, *_ in CASES} == rules
    assert {rule for rule, *_ in NEAR_MISSES} == rules
