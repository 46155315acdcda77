"""Give a speaker to the quotations that no cue claims, where what stands beside them tells."""

from quoteattr.attribution.claims import Claims
from quoteattr.attribution.frame import Frame
from quoteattr.attribution.layouts import label, signature
from quoteattr.attribution.orphan import (
    RULED,
    Orphan,
    OrphanRule,
    end_of_paragraph,
    extend_frame,
    is_term,
)
from quoteattr.attribution.sources import subject_phrase
from quoteattr.attribution.speech_tag import tagged_after
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax

# How often it is right, on a third of polnear-train.
SENTENCE_BEFORE = 0.58
_STOPS = frozenset({".", "!", "?"})
_IMPERSONAL = frozenset({"it", "this", "that", "there", "these", "those", "what"})
# As in "“We will,” said Ana. But “it will take a year.”"
_CONNECTIVES = frozenset({"and", "but", "yet", "still"})


def adopt_quotations(syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return ``frames`` with the uncovered quotations added to them, or to frames of their own."""
    claims = Claims(frames)
    for first, end in syntax.quotations:
        if any(frame.covers(first, end) for frame in claims.touching(((first, end),))):
            continue
        at = _speech_before(syntax, claims, first)
        orphan = Orphan(first, end, None if at is None else claims.frames[at])
        adopted = next((a for rule in ORPHAN_RULES if (a := rule(syntax, orphan))), None)
        if adopted is None:
            continue
        if at is not None and _does_extend(adopted, claims.frames[at]):
            claims.extend(at, adopted)
        else:
            claims.add(adopted)
    return tuple(claims.frames)


def _speech_before(syntax: Syntax, claims: Claims, first: int) -> int | None:
    """Return the number of the last frame with quoted words in this paragraph or the one before."""
    for at in claims.numbers_before(first):
        frame = claims.frames[at]
        if syntax.paragraph[first] - syntax.paragraph[frame.last] > 1:
            return None
        if any(syntax.quotation_at(end - 1) != NO_QUOTATION for _, end in frame.content):
            return at
    return None


def resumed(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "“Each time,” said Ana, meaning floods, “we pay.”": the sentence is taken up."""
    previous = orphan.previous
    if previous is None or previous.cue is None or previous.cue.first < previous.content[-1][0]:
        return None
    opening = next(syntax.words_between(orphan.first, orphan.end), orphan.first)
    lower = syntax.parsed.doc[opening].text[:1].islower()
    broken_off = syntax.word_at(previous.content[-1][1] - 2) == ","
    stops = any(syntax.lower[i] in _STOPS for i in range(previous.last, orphan.first))
    return (
        extend_frame(previous, orphan, "is taken up again")
        if lower and broken_off and not stops
        else None
    )


def next_sentence(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "“We will,” said Ana. “All of us.”": it goes on after the report's full stop."""
    previous = orphan.previous
    if previous is None or previous.cue is None:
        return None
    last = max(previous.last, previous.cue.end - 1)
    same = syntax.paragraph[orphan.first] == syntax.paragraph[last]
    if same and _only_ends_sentence(syntax, last, orphan.first):
        return extend_frame(previous, orphan, "goes on in the next sentence")
    return None


def next_paragraph(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """A paragraph that opens with a quotation, after one that ends in the same speaker's words."""
    previous = orphan.previous
    if previous is None or not _opens_paragraph(syntax, orphan.first):
        return None
    last = previous.last
    adjacent = syntax.paragraph[orphan.first] - syntax.paragraph[last] == 1
    whole = not any(
        True for _ in syntax.words_between(orphan.end, end_of_paragraph(syntax, orphan.end))
    )
    if adjacent and whole:
        return extend_frame(previous, orphan, "goes on in the next paragraph")
    return None


def sentence_before(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "Ana was furious. “This must end.”": the subject of the sentence before speaks."""
    if (
        orphan.first == 0
        or is_term(syntax, orphan.first, orphan.end)
        or not _stands_alone(syntax, orphan)
    ):
        return None
    before = next((i for i in range(orphan.first - 1, -1, -1) if not syntax.is_open(i)), None)
    if before is None or syntax.paragraph[before] != syntax.paragraph[orphan.first]:
        return None
    source = subject_phrase(syntax, syntax.sentence_of(before))
    if not source or syntax.lower[source[0][0]] in _IMPERSONAL:
        return None
    steps = ("content: stands after a sentence about its speaker",)
    return Frame(None, ((orphan.first, orphan.end),), source, steps, SENTENCE_BEFORE, RULED)


ORPHAN_RULES: tuple[OrphanRule, ...] = (
    resumed,
    next_sentence,
    tagged_after,
    signature,
    label,
    next_paragraph,
    sentence_before,
)


def _only_ends_sentence(syntax: Syntax, last: int, first: int) -> bool:
    """Tell whether a sentence ends after token ``last``, and token ``first`` begins the next."""
    quoted = syntax.quotation[last] != NO_QUOTATION
    stops = [i for i in range(last, first) if syntax.lower[i] in _STOPS]
    after = stops[0] + 1 if stops else last + 1
    between = [syntax.lower[i] for i in syntax.words_between(after, first)]
    return (quoted or bool(stops)) and len(between) < 2 and _CONNECTIVES.issuperset(between)


def _stands_alone(syntax: Syntax, orphan: Orphan) -> bool:
    """Tell whether the quotation is a sentence of its own."""
    starts = orphan.first == syntax.sentence_of(orphan.first).start
    stop = syntax.sentence_of(orphan.end - 1).stop
    return starts and not any(True for _ in syntax.words_between(orphan.end, stop))


def _opens_paragraph(syntax: Syntax, i: int) -> bool:
    return not any(
        syntax.paragraph[k] == syntax.paragraph[i]
        for k in range(max(i - 1, 0), i)
        if not syntax.is_open(k) or syntax.pos[k] == "PUNCT"
    )


def _does_extend(adopted: Frame, previous: Frame) -> bool:
    return adopted.cue is not None and adopted.cue is previous.cue
