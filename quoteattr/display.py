"""Records that show themselves in a notebook.

Records know nothing of views: whoever has both says, once, what draws a record. The package does
so itself, ``import quoteattr`` is enough.
"""

from collections.abc import Callable

Draw = Callable[[object], str | None]

_drawn_by: list[Draw] = []


def draw_with(draw: Draw) -> None:
    """Let ``draw`` make the HTML of every record that a notebook shows."""
    _drawn_by[:] = [draw]


class Displayed:
    """What a notebook shows as a page, and everything else in one line."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """Return the page, for Jupyter and its kin; None where nothing draws it."""
        return _drawn_by[0](self) if _drawn_by else None


def cite(words: str, most: int = 60) -> str:
    """Return words between marks on one line, and cut, as they stand in a short description."""
    line = " ".join(words.split())
    return repr(line if len(line) <= most else f"{line[: most - 1]}…")
