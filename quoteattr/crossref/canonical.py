"""The text that an utterance is shown by: one that a paper printed, never stitched together."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.crossref.records import Printing
from quoteattr.crossref.wordings import order_printing

# A form is trusted where this many papers print it that need not have copied one another.
INDEPENDENT_OUTLETS = 2


@frozen
class Form:
    """One form of an utterance: the ``text`` of its earliest printing, and all its printings.

    ``inside`` tells that the form is known to be a part of a fuller one.
    """

    text: str
    length: int
    printings: tuple[Printing, ...]
    inside: bool = False

    @property
    def outlets(self) -> int:
        """The number of different outlets; an article without one counts as its own."""
        return len({p.outlet or f"article {p.article}" for p in self.printings})


def choose_canonical(forms: Sequence[Form]) -> Form:
    """Return the longest form that two independent outlets print.

    Where there is none, the most printed; among those a whole one before a part, then the
    earliest, then the longest.
    """
    trusted = [form for form in forms if form.outlets >= INDEPENDENT_OUTLETS]
    if trusted:
        return min(trusted, key=lambda form: (-form.length, *_rank(form)))
    return min(forms, key=_rank)


def _rank(form: Form) -> tuple[int, bool, tuple[str, str, str], int, str]:
    earliest = min(map(order_printing, form.printings))
    return (-len(form.printings), form.inside, earliest, -form.length, form.text)
