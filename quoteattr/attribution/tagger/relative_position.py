"""How each token of a window lies to a cue."""

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.tagger.dependency_path import name_paths, name_subpaths
from quoteattr.parsing.syntax import Syntax

_COMMAS = frozenset({",", ";", ":", "—", "–", "."})
# Three marks away is as far as ten.
_MOST_COMMAS = 3


@frozen
class RelativePosition:
    """How a token lies to the cue: its side, its place in the tree, its role by rule, the commas.

    ``side`` is "<" before the cue, "c" in it and ">" after it; ``role`` is "s", "c" or "o".
    """

    side: str
    path: str
    subpath: str
    role: str
    commas: int


def locate_tokens(syntax: Syntax, window: range, ruled: Frame) -> dict[int, RelativePosition]:
    """Return how the tokens of ``window`` look from the cue of ``ruled``, the rules' reading."""
    cue = ruled.cue
    assert cue is not None
    paths = name_paths(syntax, cue.head, window)
    subpaths = name_subpaths(syntax, cue.head, window)
    roles = _ruled_roles(ruled)
    commas = _commas(syntax, cue, window)
    return {
        i: RelativePosition(
            side=_side(cue, i),
            path=paths.get(i, "none"),
            subpath=subpaths.get(i, ""),
            role=roles.get(i, "o"),
            commas=commas[i],
        )
        for i in window
    }


def _side(cue: Cue, i: int) -> str:
    if cue.first <= i < cue.end:
        return "c"
    return "<" if i < cue.first else ">"


def _ruled_roles(ruled: Frame) -> dict[int, str]:
    roles = {i: "c" for first, end in ruled.content for i in range(first, end)}
    roles.update({i: "s" for first, end in ruled.source for i in range(first, end)})
    return roles


def _commas(syntax: Syntax, cue: Cue, window: range) -> dict[int, int]:
    """Count the marks between each token and the cue, as far as they matter."""
    after = _count_marks(syntax, range(cue.head, window.stop))
    return after | _count_marks(syntax, range(cue.head, window.start - 1, -1))


def _count_marks(syntax: Syntax, away: range) -> dict[int, int]:
    counts, seen = {}, 0
    for i in away:
        counts[i] = min(seen, _MOST_COMMAS)
        seen += syntax.lower[i] in _COMMAS
    return counts
