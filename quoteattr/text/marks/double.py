"""What a double mark or a guillemet does: its shape says, its neighbours may contradict."""

from quoteattr.text.marks.candidates import Family, Mark, MarkCandidate, MarkRole

_OPENERS = frozenset(("“", "„", "‟", "«", "‹", "``", "‘‘"))
_CLOSERS = frozenset(("”", "»", "›", "’’"))
_STRAIGHT = frozenset(('"', "″", "＂", "''"))
_FAMILIES: dict[str, Family] = {
    "«": "angle",
    "»": "angle",
    "‹": "single angle",
    "›": "single angle",
}


def read_double(candidate: MarkCandidate) -> Mark | None:
    """Return the double mark or guillemet that ``candidate`` is, or None."""
    if candidate.printed in _OPENERS:
        role = (
            MarkRole.EITHER if candidate.leans_close and not candidate.leans_open else MarkRole.OPEN
        )
    elif candidate.printed in _CLOSERS:
        role = (
            MarkRole.EITHER
            if candidate.leans_open and not candidate.leans_close
            else MarkRole.CLOSE
        )
    elif candidate.printed in _STRAIGHT:
        role = _read_straight(candidate)
    else:
        return None
    return Mark(candidate.start, candidate.end, _FAMILIES.get(candidate.printed, "double"), role)


def _read_straight(candidate: MarkCandidate) -> MarkRole:
    """A straight mark has no direction of its own; after a digit it may stand for inches."""
    if candidate.before.isdigit():
        return MarkRole.MAYBE_CLOSE
    if candidate.leans_open == candidate.leans_close:
        return MarkRole.EITHER
    if (
        candidate.leans_open and candidate.printed == "''"
    ):  # '' closes ``; ''tis may be two apostrophes
        return MarkRole.MAYBE_OPEN
    return MarkRole.LIKELY_OPEN if candidate.leans_open else MarkRole.CLOSE
