"""How each token of a window lies to a cue: side, dependency path, role by rule, commas between.

A dependency path is named from the cue: "1.ccomp" is below its clausal complement, "2.nsubj" below
the subject of its head.
"""

from collections.abc import Iterator

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import Dep
from quoteattr.parsing.syntax import Syntax

_COMMAS = frozenset({",", ";", ":", "—", "–", "."})
# Three marks away is as far as ten.
_MOST_COMMAS = 3
# Paths that leave further up the tree than this look the same from the cue.
_HIGHEST = 5


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
    """Return how the tokens of ``window`` lie to the cue of ``ruled``, the rules' reading."""
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


def name_paths(syntax: Syntax, head: int, window: range) -> dict[int, str]:
    """Name for each token its dependency path from the cue's head: how it leaves the way up.

    "1.ccomp" is below the cue's clausal complement, "2.nsubj" below the subject of its head.
    """
    named: dict[int, str] = {head: "0"}
    for height, node, kids in _climb(syntax, head):
        named.setdefault(node, f"{height}^{syntax.pos[node]}")
        for kid in kids:
            _name_below(syntax, kid, window, f"{height}.{syntax.dep[kid]}", named)
    return named


def name_subpaths(syntax: Syntax, head: int, window: range) -> dict[int, str]:
    """Name for each token the last step but its path's top: a dependency; "^" is that top itself.

    A clause at the end of a content ("…, citing the rain") has a subpath of its own.
    """
    named: dict[int, str] = {}
    for _, _, tops in _climb(syntax, head):
        for top in tops:
            named[top] = "^"
            for kid in syntax.kids[top]:
                _name_below(syntax, kid, window, _name_subpath(syntax, kid), named)
    return named


def _climb(syntax: Syntax, head: int) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the cue's head and the nodes above it, numbered, with the kids that lead elsewhere."""
    path = [head, *syntax.ancestors(head)][:_HIGHEST]
    for height, node in enumerate(path, start=1):
        yield height, node, [kid for kid in syntax.kids[node] if kid not in path]


def _name_below(syntax: Syntax, top: int, window: range, name: str, named: dict[int, str]) -> None:
    """Give ``name`` to what token ``top`` heads in the window, where it has no name yet."""
    subtree = syntax.subtree(top)
    for i in range(max(subtree.start, window.start), min(subtree.stop, window.stop)):
        named.setdefault(i, name)


def _name_subpath(syntax: Syntax, i: int) -> str:
    """Of a verb joined by "and" it matters whether it reports, and has a subject of its own."""
    dep = syntax.dep[i]
    if dep != Dep.CONJUNCT:
        return dep
    subject = syntax.child(i, Dep.SUBJECT, Dep.PASSIVE_SUBJECT) is not None
    reports = syntax.lemma[i] in read_cues("reporting_verbs")
    return f"{dep}{syntax.tag[i]}{reports}{subject}"
