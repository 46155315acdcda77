"""Where a token stands in the tree, as seen from a cue: the branch it hangs on, and the twig."""

from collections.abc import Iterator

from quoteattr.attribution.lexicon import read_cues
from quoteattr.parsing.syntax import Syntax

# Branches further up the tree than this look the same from the cue.
_HIGHEST = 5


def name_paths(syntax: Syntax, head: int, window: range) -> dict[int, str]:
    """Name for each token the branch of the tree that it hangs on, as seen from the cue's head.

    "1.ccomp" is below the cue's clausal complement, "2.nsubj" below the subject of its head.
    """
    named: dict[int, str] = {head: "0"}
    for height, node, kids in _climb(syntax, head):
        named.setdefault(node, f"{height}^{syntax.pos[node]}")
        for kid in kids:
            _name_below(syntax, kid, window, f"{height}.{syntax.dep[kid]}", named)
    return named


def name_subpaths(syntax: Syntax, head: int, window: range) -> dict[int, str]:
    """Name for each token what it hangs by on the top of its branch; "^" is that top itself.

    A clause at the end of a content ("…, citing the rain") is a twig of its own.
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
    if dep != "conj":
        return dep
    subject = syntax.child(i, "nsubj", "nsubjpass") is not None
    reports = syntax.lemma[i] in read_cues("reporting_verbs")
    return f"{dep}{syntax.tag[i]}{reports}{subject}"
