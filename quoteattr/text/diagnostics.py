"""Diagnostics: what in a text may cost quotes, said in words, never mended behind the back."""

from collections.abc import Iterable, Sequence

from quoteattr.text.mojibake import find_mojibake
from quoteattr.text.quotation import Quotation

# Offsets that a warning names; of more there is the count.
NAMED_OFFSETS = 3


def describe_faults(text: str, quotations: Iterable[Quotation]) -> tuple[str, ...]:
    """Return a warning for each fault of ``text`` that can hide or cut a quote."""
    faults = (_check_empty(text), _check_closed(quotations), _check_encoding(text))
    return tuple(fault for fault in faults if fault)


def _check_empty(text: str) -> str | None:
    return None if text.strip() else "the text is empty"


def _check_closed(quotations: Iterable[Quotation]) -> str | None:
    unclosed = [quotation.start for quotation in quotations if not quotation.closed]
    return f"quotation marks never closed: at {_list_offsets(unclosed)}" if unclosed else None


def _check_encoding(text: str) -> str | None:
    place = find_mojibake(text)
    if place is None:
        return None
    return (
        f"mojibake, text decoded with the wrong table: first {place.of(text)!r} at {place.start}; "
        "marks in it are not seen as marks until it is repaired, by ftfy.fix_text say"
    )


def _list_offsets(offsets: Sequence[int]) -> str:
    named = ", ".join(map(str, offsets[:NAMED_OFFSETS]))
    more = len(offsets) - NAMED_OFFSETS
    return f"{named} and {more} more" if more > 0 else named
