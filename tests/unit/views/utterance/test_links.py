"""Links to the place where words stand in an article."""

import pytest
from attrs import evolve

from quoteattr.spans import Span
from quoteattr.views.utterance.links import link_to_place
from tests.unit.views.conftest import print_in

PAGE = "https://gazette.example/1"


@pytest.mark.parametrize(
    ("url", "text", "link"),
    [
        (PAGE, "It holds", f"{PAGE}#:~:text=It%20holds"),
        (f"{PAGE}#top", "It holds", f"{PAGE}#top:~:text=It%20holds"),
        (PAGE, "well-known, he & she", f"{PAGE}#:~:text=well%2Dknown%2C%20he%20%26%20she"),
        (PAGE, "one two three four five six seven eight nine ten",
         f"{PAGE}#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten"),
        (PAGE, "", PAGE),
        (PAGE, "half \ud83d pair", f"{PAGE}#:~:text=half%20%3F%20pair"),
        ("javascript:alert(1)", "It holds", None),
        (None, "It holds", None),
    ],
)  # fmt: skip
def test_the_words_are_in_the_address(url, text, link):
    assert link_to_place(url, print_in("Gazette", text, "identical")) == link


def test_an_interrupted_quote_is_found_by_its_first_piece():
    place = print_in("Gazette", "It holds, for now", "identical")
    interrupted = evolve(place, content=(Span(1, 10), Span(30, 37)))
    assert link_to_place(PAGE, interrupted) == f"{PAGE}#:~:text=It%20holds%2C"
