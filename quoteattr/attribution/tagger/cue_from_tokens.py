"""From a span of cue tokens to the cue that the rules understand."""

from collections.abc import Sequence

from quoteattr.attribution.frame import Cue, CueKind
from quoteattr.attribution.lexicon import UNRULED, read_cues
from quoteattr.parsing.syntax import Syntax

_LISTED = frozenset({"verb", "noun"})
# A trained cue that no list holds, or none with frames, may take content of any kind.
_ANY_FRAME = "qcino"
_HEADS: tuple[frozenset[str], ...] = (
    frozenset({"VERB"}),
    frozenset({"AUX"}),
    frozenset({"NOUN", "PROPN"}),
)


def make_cue(syntax: Syntax, first: int, end: int) -> Cue:
    """Return the cue of the tokens ``first`` to ``end``, with the frames its word takes."""
    head = find_head(syntax, range(first, end))
    kind = _kind(syntax, head)
    entry = read_cues(f"reporting_{kind}s").get(syntax.lemma[head]) if kind in _LISTED else None
    act = entry.act if entry else "say"
    frames = entry.frames if entry and entry.frames != UNRULED else _ANY_FRAME
    if kind == "preposition":
        frames = ""
    return Cue(kind, head, first, end, act, frames)


def find_head(syntax: Syntax, tokens: Sequence[int]) -> int:
    """Return the token that governs a cue: of its tops the first verb, else noun, else any."""
    inside = set(tokens)
    tops = [i for i in tokens if syntax.head[i] == i or syntax.head[i] not in inside]
    for parts_of_speech in _HEADS:
        for i in tops:
            if syntax.pos[i] in parts_of_speech:
                return i
    return tops[0]


def _kind(syntax: Syntax, head: int) -> CueKind:
    if syntax.lower[head] == "according":
        return "preposition"
    return "noun" if syntax.pos[head] in ("NOUN", "PROPN") else "verb"
