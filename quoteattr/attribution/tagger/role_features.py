"""What the role model sees: each token of a window as it looks from one cue."""

from collections.abc import Iterator, Mapping

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax
from quoteattr.attribution.tagger.hint_features import hint_roles
from quoteattr.attribution.tagger.hints import Hints
from quoteattr.attribution.tagger.looks import Look, look_from

Features = list[list[str]]

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


def role_features(syntax: Syntax, window: range, ruled: Frame, hints: Hints | None) -> Features:
    """Return the features of the tokens of ``window`` as seen from the cue of ``ruled``.

    What the rules make of the cue, its content and its source, is a feature among others, and so
    is what a transformer thinks of the tokens.
    """
    cue = ruled.cue
    assert cue is not None
    looks = look_from(syntax, window, ruled)
    own = [[*_token(syntax, i, cue, look), *_turns(looks, i)] for i, look in looks.items()]
    hinted = hint_roles(syntax, cue, looks, hints) if hints else [[]] * len(own)
    return [[*row, *more] for row, more in zip(own, hinted, strict=True)]


def _token(syntax: Syntax, i: int, cue: Cue, look: Look) -> list[str]:
    side, branch, role = look.side, look.branch, look.role
    distance = min(abs(i - (cue.first if i < cue.first else cue.end - 1)), 12)
    quoted = _quotation_state(syntax, i, cue)
    other = "" if syntax.sentence[i] == syntax.sentence[cue.head] else "x"
    return [
        f"b={branch}{side}{other}",
        f"bl={branch}{side}|{syntax.lemma[cue.head]}",
        f"bt={branch}{side}|{syntax.tag[i]}",
        f"bd={branch}{side}|{syntax.dep[i]}",
        f"bw={branch}{side}|{syntax.lower[i]}",
        f"w={syntax.lower[i]}",
        f"w-={syntax.word_at(i - 1)}",
        f"w+={syntax.word_at(i + 1)}",
        f"sd={side}{distance}",
        f"sq={side}{quoted}{other}",
        f"sc={side}{look.commas}{quoted}",
        f"r={role}",
        f"rq={role}{quoted}{side}",
        f"rb={role}|{branch}",
        f"t={syntax.tag[i]}",
        f"e={syntax.ent[i]}{side}",
        f"tw={branch}|{look.twig}",
        f"tc={branch}|{look.twig}|{look.commas}",
    ]


def _turns(looks: Mapping[int, Look], i: int) -> Iterator[str]:
    """Yield what changes before and after token i: there content and source begin and end."""
    look, before, after = looks[i], looks.get(i - 1), looks.get(i + 1)
    yield f"bb={before.branch if before else 'none'}>{look.branch}"
    yield f"ba={look.branch}<{after.branch if after else 'none'}"
    yield f"rr={before.role if before else 'o'}{look.role}{after.role if after else 'o'}"


def _quotation_state(syntax: Syntax, i: int, cue: Cue) -> str:
    quotation = syntax.quotation[i]
    if quotation == NO_QUOTATION:
        return "-"
    if quotation == syntax.quotation[cue.head]:
        return "="
    first, end = syntax.quotations[quotation]
    return "(" if i == first else ")" if i == end - 1 else "q"
