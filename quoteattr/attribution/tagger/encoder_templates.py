"""Feature templates over the encoder's features: how likely a label is, in which span, how placed.

The transformer marks sources, cues and contents, and does not say which belong together: seen from
a cue, its spans are told apart by side, rank and the cues between.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from quoteattr.attribution.frame import Cue
from quoteattr.attribution.tagger.bio_spans import BioSpan
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from quoteattr.attribution.tagger.relative_position import RelativePosition
from quoteattr.parsing.syntax import Syntax

Features = list[list[str]]

# Two spans or cues on the way are as many as ten.
_FAR = 2
# The letters of the features that tell a cue; and of those that tell a source and a content.
_OF_CUES, _OF_ROLES = "qQ", "sScC"


def encoder_cue_features(syntax: Syntax, encoded: EncoderFeatures) -> Features:
    """Return what tells of every token whether it is a cue."""
    return [_cue_features(syntax, encoded, i) for i in range(len(syntax))]


def _cue_features(syntax: Syntax, encoded: EncoderFeatures, i: int) -> list[str]:
    own = encoded.likely[i]
    before, after = (_in_sentence(syntax, k, i) for k in (i - 1, i + 1))
    left, here, right = (_label(encoded, k) for k in (before, i, after))
    return [
        *own,
        *(f"-{feature}" for feature in _likely(encoded, before)),
        *(f"+{feature}" for feature in _likely(encoded, after)),
        *(f"{feature}|{syntax.lemma[i]}" for feature in own if feature[1] == "q"),
        *(f"{feature}|{syntax.tag[i]}" for feature in own if feature[1] in _OF_CUES),
        f"P={here}",
        f"P-={left}|{here}",
        f"P+={here}|{right}",
        f"P*={left}|{here}|{right}",
    ]


def _in_sentence(syntax: Syntax, k: int, i: int) -> int | None:
    """Return ``k`` if it is a token of the sentence of ``i``."""
    inside = 0 <= k < len(syntax) and syntax.sentence[k] == syntax.sentence[i]
    return k if inside else None


def _likely(encoded: EncoderFeatures, i: int | None) -> tuple[str, ...]:
    return encoded.likely[i] if i is not None and 0 <= i < len(encoded.likely) else ()


def _label(encoded: EncoderFeatures, i: int | None) -> str:
    """Return the role of a token in its fragment, begun or gone on with."""
    if i is None:
        return "-"
    bio_span = encoded.bio_span_at(i)
    if bio_span is None:
        return "o"
    return f"{'B' if i == bio_span.first else 'I'}{bio_span.role}"


@frozen
class SpanDistance:
    """Where a token lies, going from a cue: ``rank`` counts the spans of its role passed.

    ``cues`` counts the other cues on the way, one that holds the token included.
    """

    rank: int
    cues: int


_AT_CUE = SpanDistance(0, 0)


def encoder_role_features(
    syntax: Syntax, cue: Cue, positions: Mapping[int, RelativePosition], encoded: EncoderFeatures
) -> Features:
    """Return what tells of every token of a window its role to ``cue``."""
    places = _place_tokens(encoded, positions)
    rows = []
    for i, position in positions.items():
        place = places.get(i, _AT_CUE)
        near = "" if syntax.sentence[i] == syntax.sentence[cue.head] else "x"
        bio_span = _span_features(
            encoded.bio_span_at(i), i, position, f"{place.rank}{place.cues}{near}"
        )
        rows.append([*_token_features(encoded, i, position, place.cues), *bio_span])
    return rows


def _place_tokens(
    encoded: EncoderFeatures, positions: Mapping[int, RelativePosition]
) -> dict[int, SpanDistance]:
    """Return the places of the tokens on both sides of a cue."""
    tokens = list(positions)
    before = (i for i in reversed(tokens) if positions[i].side == "<")
    after = (i for i in tokens if positions[i].side == ">")
    return {**dict(_walk(encoded, before)), **dict(_walk(encoded, after))}


def _walk(encoded: EncoderFeatures, away: Iterable[int]) -> Iterator[tuple[int, SpanDistance]]:
    """Yield the tokens of ``away``, which leads from a cue, with their places."""
    passed: Counter[str] = Counter()
    last, rank = None, 0
    for i in away:
        bio_span = encoded.bio_span_at(i)
        if bio_span is not None and bio_span is not last:
            rank = passed[bio_span.role]
            passed[bio_span.role] += 1
        last = bio_span
        yield i, SpanDistance(min(rank, _FAR), min(passed["q"], _FAR))


def _token_features(
    encoded: EncoderFeatures, i: int, position: RelativePosition, cues: int
) -> list[str]:
    """A likely source is this cue's only where it hangs in the right place."""
    own = encoded.likely[i]
    where = f"{position.side}{cues}"
    after = position.side != "<"
    return [
        *(f"{feature}{after}" for feature in own),
        *(f"{feature}|{position.path}" for feature in own),
        *(f"{feature}{where}" for feature in own if feature[1] in "sc"),
        *(f"-{feature}" for feature in _likely(encoded, i - 1) if feature[1] in _OF_ROLES),
        *(f"+{feature}" for feature in _likely(encoded, i + 1) if feature[1] in _OF_ROLES),
        f"Q={where}",
        f"Qr={where}{position.role}",
    ]


def _span_features(
    bio_span: BioSpan | None, i: int, position: RelativePosition, place: str
) -> list[str]:
    if bio_span is None:
        return [f"S=o{position.side}"]
    role, part = bio_span.role, bio_span.place(i)
    return [
        f"S={role}{part}{position.side}",
        f"Sr={role}{part}{position.side}{place}",
        f"Sp={role}{position.side}{place}",
        f"Sb={role}{position.path}",
        f"So={role}{part}{position.role}",
    ]
