"""What the models make of the transformer's hints: how likely, in which fragment, and how placed.

The transformer marks sources, cues and contents, and does not say which belong together: seen from
a cue, its fragments are told apart by side, rank and the cues between.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from quoteattr.attribution.frame import Cue
from quoteattr.attribution.syntax import Syntax
from quoteattr.attribution.tagger.fragments import Fragment
from quoteattr.attribution.tagger.hints import Hints
from quoteattr.attribution.tagger.looks import Look

Features = list[list[str]]

# Two fragments or cues on the way are as many as ten.
_FAR = 2
# The letters of the hints that tell a cue; and of those that tell a source and a content.
_OF_CUES, _OF_ROLES = "qQ", "sScC"


def hint_cues(syntax: Syntax, hints: Hints) -> Features:
    """Return what tells of every token whether it is a cue."""
    return [_hint_cue(syntax, hints, i) for i in range(len(syntax))]


def _hint_cue(syntax: Syntax, hints: Hints, i: int) -> list[str]:
    own = hints.likely[i]
    before, after = (_in_sentence(syntax, k, i) for k in (i - 1, i + 1))
    left, here, right = (_label(hints, k) for k in (before, i, after))
    return [
        *own,
        *(f"-{hint}" for hint in _likely(hints, before)),
        *(f"+{hint}" for hint in _likely(hints, after)),
        *(f"{hint}|{syntax.lemma[i]}" for hint in own if hint[1] == "q"),
        *(f"{hint}|{syntax.tag[i]}" for hint in own if hint[1] in _OF_CUES),
        f"P={here}",
        f"P-={left}|{here}",
        f"P+={here}|{right}",
        f"P*={left}|{here}|{right}",
    ]


def _in_sentence(syntax: Syntax, k: int, i: int) -> int | None:
    """Return ``k`` if it is a token of the sentence of ``i``."""
    inside = 0 <= k < len(syntax) and syntax.sentence[k] == syntax.sentence[i]
    return k if inside else None


def _likely(hints: Hints, i: int | None) -> tuple[str, ...]:
    return hints.likely[i] if i is not None and 0 <= i < len(hints.likely) else ()


def _label(hints: Hints, i: int | None) -> str:
    """Return the role of a token in its fragment, begun or gone on with."""
    if i is None:
        return "-"
    fragment = hints.fragment_at(i)
    if fragment is None:
        return "o"
    return f"{'B' if i == fragment.first else 'I'}{fragment.role}"


@frozen
class Place:
    """Where a token lies, going from a cue: ``rank`` counts the fragments of its role passed.

    ``cues`` counts the other cues on the way, one that holds the token included.
    """

    rank: int
    cues: int


_AT_CUE = Place(0, 0)


def hint_roles(syntax: Syntax, cue: Cue, looks: Mapping[int, Look], hints: Hints) -> Features:
    """Return what tells of every token of a window its role to ``cue``."""
    places = _place_tokens(hints, looks)
    rows = []
    for i, look in looks.items():
        place = places.get(i, _AT_CUE)
        near = "" if syntax.sentence[i] == syntax.sentence[cue.head] else "x"
        fragment = _hint_fragment(hints.fragment_at(i), i, look, f"{place.rank}{place.cues}{near}")
        rows.append([*_hint_token(hints, i, look, place.cues), *fragment])
    return rows


def _place_tokens(hints: Hints, looks: Mapping[int, Look]) -> dict[int, Place]:
    """Return the places of the tokens on both sides of a cue."""
    tokens = list(looks)
    before = (i for i in reversed(tokens) if looks[i].side == "<")
    after = (i for i in tokens if looks[i].side == ">")
    return {**dict(_walk(hints, before)), **dict(_walk(hints, after))}


def _walk(hints: Hints, away: Iterable[int]) -> Iterator[tuple[int, Place]]:
    """Yield the tokens of ``away``, which leads from a cue, with their places."""
    passed: Counter[str] = Counter()
    last, rank = None, 0
    for i in away:
        fragment = hints.fragment_at(i)
        if fragment is not None and fragment is not last:
            rank = passed[fragment.role]
            passed[fragment.role] += 1
        last = fragment
        yield i, Place(min(rank, _FAR), min(passed["q"], _FAR))


def _hint_token(hints: Hints, i: int, look: Look, cues: int) -> list[str]:
    """A likely source is this cue's only where it hangs in the right place."""
    own = hints.likely[i]
    where = f"{look.side}{cues}"
    after = look.side != "<"
    return [
        *(f"{hint}{after}" for hint in own),
        *(f"{hint}|{look.branch}" for hint in own),
        *(f"{hint}{where}" for hint in own if hint[1] in "sc"),
        *(f"-{hint}" for hint in _likely(hints, i - 1) if hint[1] in _OF_ROLES),
        *(f"+{hint}" for hint in _likely(hints, i + 1) if hint[1] in _OF_ROLES),
        f"Q={where}",
        f"Qr={where}{look.role}",
    ]


def _hint_fragment(fragment: Fragment | None, i: int, look: Look, place: str) -> list[str]:
    if fragment is None:
        return [f"S=o{look.side}"]
    role, part = fragment.role, fragment.place(i)
    return [
        f"S={role}{part}{look.side}",
        f"Sr={role}{part}{look.side}{place}",
        f"Sp={role}{look.side}{place}",
        f"Sb={role}{look.branch}",
        f"So={role}{part}{look.role}",
    ]
