"""Diagnostics: what in a text may cost quotes, said in words, never mended behind the back."""

import re
from collections.abc import Iterable, Sequence

from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.mojibake import find_mojibake

# Tags that pages set around prose, and character references; "<3" and "AT&T" are neither.
_MARKUP = re.compile(
    r"</?(?:p|br|div|a|span|strong|em|b|i|li|ul|ol|h[1-6]|img|script|blockquote|table|td|tr)\b[^<>]*>"
    r"|&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
)
# What parts the cells of a row; a text of fewer rows, or with more prose than rows, is none.
_CELL = re.compile(r"\t+|\s\|\s|;(?=\S)")
_FEWEST_CELLS, _FEWEST_ROWS = 2, 3
# Offsets that a warning names; of more there is the count.
NAMED_OFFSETS = 3


def describe_faults(text: str, quotations: Iterable[Quotation]) -> tuple[str, ...]:
    """Return a warning for each fault of ``text`` that can hide or cut a quote."""
    faults = (
        _check_empty(text),
        _check_closed(quotations),
        _check_encoding(text),
        _check_markup(text),
        _check_table(text),
    )
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


def _check_markup(text: str) -> str | None:
    found = _MARKUP.search(text)
    if found is None:
        return None
    return (
        f"HTML left in the text: first {found[0]!r} at {found.start()}; take the text out of the "
        "page first, by trafilatura.extract say, and character references by html.unescape"
    )


def _check_table(text: str) -> str | None:
    lines = [line for line in text.splitlines() if line.strip()]
    cells = sum(len(_CELL.findall(line)) >= _FEWEST_CELLS for line in lines)
    if cells < _FEWEST_ROWS or 2 * cells < len(lines):
        return None
    rows = f"{cells} of {len(lines)} lines are rows of a table"
    return f"{rows}, expected prose: what is found in them is nobody's words"


def _list_offsets(offsets: Sequence[int]) -> str:
    named = ", ".join(map(str, offsets[:NAMED_OFFSETS]))
    more = len(offsets) - NAMED_OFFSETS
    return f"{named} and {more} more" if more > 0 else named
