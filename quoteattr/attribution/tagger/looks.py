"""How each token of a window lies to a cue."""

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.syntax import Syntax

# Branches further up the tree than this look the same from the cue.
_HIGHEST = 5
_COMMAS = frozenset({",", ";", ":", "—", "–", "."})
# Three marks away is as far as ten.
_MOST_COMMAS = 3


@frozen
class Look:
    """How a token lies to the cue: its side, its branch of the tree, its role by rule, the commas.

    ``side`` is "<" before the cue, "c" in it and ">" after it; ``role`` is "s", "c" or "o".
    """

    side: str
    branch: str
    role: str
    commas: int


def look_from(syntax: Syntax, window: range, ruled: Frame) -> dict[int, Look]:
    """Return how the tokens of ``window`` look from the cue of ``ruled``, the rules' reading."""
    cue = ruled.cue
    assert cue is not None
    branches = _branches(syntax, cue, window)
    roles = _ruled_roles(ruled)
    commas = _commas(syntax, cue, window)
    return {
        i: Look(_side(cue, i), branches.get(i, "none"), roles.get(i, "o"), commas[i])
        for i in window
    }


def _side(cue: Cue, i: int) -> str:
    if cue.first <= i < cue.end:
        return "c"
    return "<" if i < cue.first else ">"


def _branches(syntax: Syntax, cue: Cue, window: range) -> dict[int, str]:
    """Name for each token the branch of the tree that it hangs on, as seen from the cue.

    "1.ccomp" is below the cue's clausal complement, "2.nsubj" below the subject of its head.
    """
    named: dict[int, str] = {cue.head: "0"}
    path = [cue.head, *syntax.ancestors(cue.head)][:_HIGHEST]
    for height, node in enumerate(path, start=1):
        named.setdefault(node, f"{height}^{syntax.pos[node]}")
        below = path[height - 2] if height > 1 else None
        for kid in syntax.kids[node]:
            if kid == below or kid in path:
                continue
            name = f"{height}.{syntax.dep[kid]}"
            for i in syntax.subtree(kid):
                if i in window:
                    named.setdefault(i, name)
    return named


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
