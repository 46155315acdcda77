"""What a double mark or a guillemet does: its shape says, its neighbours may contradict."""

from quoteattr.text.glyphs import Family, Glyph, Mark, Role

_OPENERS = frozenset(("“", "„", "‟", "«", "‹", "``", "‘‘"))
_CLOSERS = frozenset(("”", "»", "›", "’’"))
_STRAIGHT = frozenset(('"', "″", "＂", "''"))
_FAMILIES: dict[str, Family] = {
    "«": "angle",
    "»": "angle",
    "‹": "single angle",
    "›": "single angle",
}


def read_double(glyph: Glyph) -> Mark | None:
    """Return the double mark or guillemet that ``glyph`` is, or None."""
    if glyph.printed in _OPENERS:
        role = Role.EITHER if glyph.leans_close and not glyph.leans_open else Role.OPEN
    elif glyph.printed in _CLOSERS:
        role = Role.EITHER if glyph.leans_open and not glyph.leans_close else Role.CLOSE
    elif glyph.printed in _STRAIGHT:
        role = _read_straight(glyph)
    else:
        return None
    return Mark(glyph.start, glyph.end, _FAMILIES.get(glyph.printed, "double"), role)


def _read_straight(glyph: Glyph) -> Role:
    """A straight mark has no direction of its own; after a digit it may stand for inches."""
    if glyph.before.isdigit():
        return Role.MAYBE_CLOSE
    if glyph.leans_open == glyph.leans_close:
        return Role.EITHER
    if glyph.leans_open and glyph.printed == "''":  # '' closes ``; ''tis may be two apostrophes
        return Role.MAYBE_OPEN
    return Role.LIKELY_OPEN if glyph.leans_open else Role.CLOSE
