"""What the role model sees: each token of a window as it looks from one cue."""

from collections.abc import Iterator, Mapping

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from quoteattr.attribution.tagger.encoder_templates import Features, encoder_role_features
from quoteattr.attribution.tagger.relative_position import RelativePosition, locate_tokens
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# A window reaches this many tokens at most to each side: long speeches are carried by their marks.
_REACH = 120


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


def role_features(
    syntax: Syntax, window: range, ruled: Frame, encoded: EncoderFeatures | None
) -> Features:
    """Return the features of the tokens of ``window`` as seen from the cue of ``ruled``.

    What the rules make of the cue, its content and its source, is a feature among others, and so
    is what a transformer thinks of the tokens.
    """
    cue = ruled.cue
    assert cue is not None
    positions = locate_tokens(syntax, window, ruled)
    own = [
        [*_token(syntax, i, cue, position), *_turns(positions, i)]
        for i, position in positions.items()
    ]
    templates = (
        encoder_role_features(syntax, cue, positions, encoded) if encoded else [[]] * len(own)
    )
    return [[*row, *more] for row, more in zip(own, templates, strict=True)]


def _token(syntax: Syntax, i: int, cue: Cue, position: RelativePosition) -> list[str]:
    side, path, role = position.side, position.path, position.role
    distance = min(abs(i - (cue.first if i < cue.first else cue.end - 1)), 12)
    quoted = _quotation_state(syntax, i, cue)
    other = "" if syntax.sentence[i] == syntax.sentence[cue.head] else "x"
    return [
        f"b={path}{side}{other}",
        f"bl={path}{side}|{syntax.lemma[cue.head]}",
        f"bt={path}{side}|{syntax.tag[i]}",
        f"bd={path}{side}|{syntax.dep[i]}",
        f"bw={path}{side}|{syntax.lower[i]}",
        f"w={syntax.lower[i]}",
        f"w-={syntax.word_at(i - 1)}",
        f"w+={syntax.word_at(i + 1)}",
        f"sd={side}{distance}",
        f"sq={side}{quoted}{other}",
        f"sc={side}{position.commas}{quoted}",
        f"r={role}",
        f"rq={role}{quoted}{side}",
        f"rb={role}|{path}",
        f"t={syntax.tag[i]}",
        f"e={syntax.ent[i]}{side}",
        f"tw={path}|{position.subpath}",
        f"tc={path}|{position.subpath}|{position.commas}",
    ]


def _turns(positions: Mapping[int, RelativePosition], i: int) -> Iterator[str]:
    """Yield what changes before and after token i: there content and source begin and end."""
    position, before, after = positions[i], positions.get(i - 1), positions.get(i + 1)
    yield f"bb={before.path if before else 'none'}>{position.path}"
    yield f"ba={position.path}<{after.path if after else 'none'}"
    yield f"rr={before.role if before else 'o'}{position.role}{after.role if after else 'o'}"


def _quotation_state(syntax: Syntax, i: int, cue: Cue) -> str:
    quotation = syntax.quotation[i]
    if quotation == NO_QUOTATION:
        return "-"
    if quotation == syntax.quotation[cue.head]:
        return "="
    first, end = syntax.quotations[quotation]
    return "(" if i == first else ")" if i == end - 1 else "q"
