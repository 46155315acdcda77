"""What the role model sees: each token of a window as it looks from one cue."""

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax
from quoteattr.attribution.tagger.hints import Hints

Features = list[list[str]]

# Branches further up the tree than this look the same from the cue.
_HIGHEST = 5
# A window reaches this many tokens at most to each side: long speeches are carried by their marks.
_REACH = 120
_COMMAS = frozenset({",", ";", ":", "—", "–", "."})
# Three marks away is as far as ten.
_MOST_COMMAS = 3


@frozen
class Look:
    """How a token lies to the cue: its branch of the tree, its role by rule, the commas between."""

    branch: str
    role: str
    commas: int


def window_of(syntax: Syntax, cue: Cue) -> range:
    """Return the tokens around a cue that may be its source or content.

    That is its sentence, the sentences of a quotation that touches it, and the sentence before
    and after within the paragraph.
    """
    own = syntax.sentence_of(cue.head)
    first, stop = own.start, own.stop
    paragraph = syntax.paragraph[cue.head]
    while first > 0 and _joins(syntax, first - 1, first, paragraph, cue):
        first = syntax.sentence_of(first - 1).start
    while stop < len(syntax) and _joins(syntax, stop, stop - 1, paragraph, cue):
        stop = syntax.sentence_of(stop).stop
    return range(max(first, cue.head - _REACH), min(stop, cue.head + _REACH))


def _joins(syntax: Syntax, outer: int, inner: int, paragraph: int, cue: Cue) -> bool:
    """Tell whether the sentence of ``outer`` belongs to the window that ends at ``inner``."""
    if syntax.paragraph[outer] != paragraph or abs(outer - cue.head) > _REACH:
        return False
    marks = syntax.quotation[outer], syntax.quotation[inner]
    return any(mark not in (NO_QUOTATION, syntax.quotation[cue.head]) for mark in marks)


def role_features(syntax: Syntax, window: range, ruled: Frame, hints: Hints) -> Features:
    """Return the features of the tokens of ``window`` as seen from the cue of ``ruled``.

    What the rules make of the cue, its content and its source, is a feature among others.
    """
    cue = ruled.cue
    assert cue is not None
    branches = _branches(syntax, cue, window)
    roles = _ruled_roles(ruled)
    commas = _commas(syntax, cue, window)
    out = []
    for i in window:
        look = Look(branches.get(i, "none"), roles.get(i, "o"), commas[i])
        features = _token(syntax, i, cue, look)
        if hints[i]:
            features += _place_hints(hints[i], look, cue.first <= i)
        out.append(features)
    return out


def _place_hints(hints: tuple[str, ...], look: Look, after: bool) -> list[str]:
    """A likely source is this cue's only where it hangs in the right place."""
    return [f"{hint}{after}" for hint in hints] + [f"{hint}|{look.branch}" for hint in hints]


def _token(syntax: Syntax, i: int, cue: Cue, look: Look) -> list[str]:
    branch, role = look.branch, look.role
    side = "c" if cue.first <= i < cue.end else "<" if i < cue.first else ">"
    distance = min(abs(i - (cue.first if i < cue.first else cue.end - 1)), 12)
    quoted = _quotation_state(syntax, i, cue)
    before = syntax.lower[i - 1] if i else ""
    after = syntax.lower[i + 1] if i + 1 < len(syntax) else ""
    other = "" if syntax.sentence[i] == syntax.sentence[cue.head] else "x"
    return [
        f"b={branch}{side}{other}",
        f"bl={branch}{side}|{syntax.lemma[cue.head]}",
        f"bt={branch}{side}|{syntax.tag[i]}",
        f"bd={branch}{side}|{syntax.dep[i]}",
        f"bw={branch}{side}|{syntax.lower[i]}",
        f"w={syntax.lower[i]}",
        f"w-={before}",
        f"w+={after}",
        f"sd={side}{distance}",
        f"sq={side}{quoted}{other}",
        f"sc={side}{look.commas}{quoted}",
        f"r={role}",
        f"rq={role}{quoted}{side}",
        f"rb={role}|{branch}",
        f"t={syntax.tag[i]}",
        f"e={syntax.ent[i]}{side}",
    ]


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


def _quotation_state(syntax: Syntax, i: int, cue: Cue) -> str:
    quotation = syntax.quotation[i]
    if quotation == NO_QUOTATION:
        return "-"
    if quotation == syntax.quotation[cue.head]:
        return "="
    first, end = syntax.quotations[quotation]
    return "(" if i == first else ")" if i == end - 1 else "q"


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
