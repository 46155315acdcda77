"""The index of names finds whatever the comparison would call one, and not everyone."""

from itertools import product

import pytest

from quoteattr.speakers.names.compare import compare_parsed
from quoteattr.speakers.names.name_index import NameIndex
from quoteattr.speakers.names.parse import parse_name
from quoteattr.speakers.names.spelling import is_misspelt

GIVEN = ("Ann", "William", "Bill", "B.", "W. H.", "Mary Ann", "Sergei", "Sergey", "Gaddafi")
FAMILIES = ("Lee", "Schröder", "Schroeder", "Qaddafi", "Gaddafi", "Zelenskyy", "Zelensky", "Ann")
NAMES = [
    *map(" ".join, product(GIVEN, FAMILIES)),
    *FAMILIES,
    *("Sir William", "Dame Ann", "Mr. Lee", "Ms. Lee", "Hillary", "Hillary Clinton"),
    *("Marguerite Dubois Kerr", "Dubois-Kerr", "Nicolas Maduro", "Nicolas Maduro Moros"),
    *("Xi Jinping", "Jinping Xi", "Recep Tayyip Erdogan", "Tayyip Erdogan", "Erdogan"),
    *("Gabbarding", "Tulsi Gabbarding", "Gabbardin", "Gaabbarding", "Gabbardeng"),
]


def rank(name):
    full = bool(name.given and name.family)
    return not full, -len(name.given) if full else 0


@pytest.mark.parametrize("written", NAMES)
def test_all_are_found_that_may_be_one(written):
    """Full names are compared before surnames: a name is looked up among those before it."""
    name, index = parse_name(written), NameIndex()
    known = [other for other in map(parse_name, NAMES) if rank(other) <= rank(name)]
    for number, other in enumerate(known):
        index.add(other, number)
    near, alike = index.find_near(name), index.find_misspelt(name)
    for number, other in enumerate(known):
        may_be_one = compare_parsed(name, other).verdict != "different"
        given_alone = not name.given and name.family in other.given[:1]
        assert number in near or not (may_be_one or given_alone), other
        misspelt = not name.given and other.given and is_misspelt(name.family, other.family)
        assert number in alike or not misspelt, other


def test_people_of_one_surname_are_told_apart():
    index = NameIndex()
    for number, written in enumerate(("Ann Lee", "Robert Lee", "Clara Lee")):
        index.add(parse_name(written), number)
    assert index.find_near(parse_name("Bob Lee")) == [1]
    assert index.find_near(parse_name("Lee")) == [0, 1, 2]
    assert index.find_near(parse_name("Bob Hall")) == []
