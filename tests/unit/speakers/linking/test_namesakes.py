"""Uses of one full name: whose roles, titles or company tell them apart, and whose do not."""

import pytest

from quoteattr.records import Entity
from quoteattr.speakers.linking.namesakes import part_namesakes
from quoteattr.speakers.linking.variants import VariantUse


def use(article, *roles, times=1, beside=(), aliases=()):
    person = Entity("e1", "Jo Velden", "person", aliases=aliases, roles=roles)
    return VariantUse(((article, "e1"),), person, times, None, beside)


def part(*uses):
    """Return the articles of each person, and those of whom nothing is told."""
    found = part_namesakes(uses)
    people = [[one.keys[0][0] for one in group] for group in found.people]
    return people, [one.keys[0][0] for one in found.untold]


@pytest.mark.parametrize(
    ("roles", "people", "untold"),
    [
        ([("striker",), ("painter",)], [["0"], ["1"]], []),
        ([("striker",), ("goalkeeper",)], [["0", "1"]], []),
        ([("striker",), ()], [["0", "1"]], []),  # nothing contradicts
        ([("striker",), ("painter",), ()], [["0"], ["1"]], ["2"]),
        # One article that tells of both lives ties them.
        ([("striker",), ("painter",), ("striker", "painter")], [["0", "1", "2"]], []),
        # A captain is of sport or of affairs: he fits the striker, and not the painter.
        ([("striker",), ("painter",), ("captain",)], [["0", "2"], ["1"]], []),
        ([("painter",), ("captain",)], [["0"], ["1"]], []),
        ([("captain",), ("manager",)], [["0", "1"]], []),
    ],
)
def test_fields_of_life_tell_apart(roles, people, untold):
    uses = [use(str(n), *some) for n, some in enumerate(roles)]
    assert part(*uses) == (people, untold)


@pytest.mark.parametrize(
    ("men", "women", "people"),
    [
        (2, 2, 2),
        (2, 1, 1),  # a third is of the wrong gender: a mistake, for all that is known
        (3, 2, 2),
        (9, 1, 1),
    ],
)
def test_titles_tell_apart_unless_few_contradict(men, women, people):
    uses = (
        use("m", times=men, aliases=("Mr. Velden",)),
        use("f", times=women, aliases=("Mrs. Velden",)),
    )
    assert len(part(*uses)[0]) == people


@pytest.mark.parametrize(
    ("beside", "people"),
    [(("Ann Lee", "Bo Hall"), 1), (("Ann Lee",), 2), ((), 2)],
)
def test_two_who_are_named_beside_both_make_them_one(beside, people):
    uses = (use("0", "striker", beside=beside), use("1", "painter", beside=beside))
    assert len(part(*uses)[0]) == people
