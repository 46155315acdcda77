"""Give a speaker to the quotations that no cue claims, where what stands beside them tells."""

from collections.abc import Callable

from attrs import evolve, frozen

from quoteattr.attribution.claims import Claims
from quoteattr.attribution.frame import Cue, Frame, Ranges, join_ranges
from quoteattr.attribution.sources import subject_phrase
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax

_DASHES = frozenset({"—", "–", "―", "--", "-"})
# How often each rule is right, on a third of polnear-train; of signatures it has too few.
SIGNATURE, LABEL, SUBJECT, SENTENCE_BEFORE = 0.9, 0.7, 0.35, 0.58
_STOPS = frozenset({".", "!", "?"})
_IMPERSONAL = frozenset({"it", "this", "that", "there", "these", "those", "what"})
# A signature ("— Ana Ruiz, baker") is short; a longer tail is a sentence.
_LONGEST_SIGNATURE = 14
# A quoted phrase shorter than this, with no verb in it, is a term and not what someone said.
_SHORTEST_SAYING = 5


@frozen
class Orphan:
    """A quotation without a cue: its tokens, and the frame that ends before it, if any."""

    first: int
    end: int
    previous: Frame | None


# A rule answers with the frame that the quotation belongs to: a new one, or the last, extended.
OrphanRule = Callable[[Syntax, Orphan], Frame | None]


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
        if any(syntax.quotation[end - 1] != NO_QUOTATION for _, end in frame.content):
            return at
    return None


def resumed(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "“Each time,” said Ana, meaning floods, “we pay.”": the sentence is taken up."""
    previous = orphan.previous
    if previous is None or previous.cue is None or previous.cue.first < previous.content[-1][0]:
        return None
    opening = next(syntax.words_between(orphan.first, orphan.end), orphan.first)
    lower = syntax.parsed.doc[opening].text[:1].islower()
    broken_off = syntax.lower[previous.content[-1][1] - 2] == ","
    stops = any(syntax.lower[i] in _STOPS for i in range(previous.last, orphan.first))
    return (
        _extend(previous, orphan, "is taken up again")
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
        return _extend(previous, orphan, "goes on in the next sentence")
    return None


def signature(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "“We will.” — Ana Ruiz, baker"."""
    at = orphan.end
    if at >= len(syntax) or syntax.lower[at] not in _DASHES:
        return None
    stop = _end_of_paragraph(syntax, at)
    words = list(syntax.words_between(at + 1, stop))
    if not 0 < len(words) <= _LONGEST_SIGNATURE or syntax.pos[words[0]] != "PROPN":
        return None
    if any(syntax.quotation[i] != NO_QUOTATION or syntax.pos[i] == "VERB" for i in words):
        return None
    return _frame(orphan, at, ((words[0], words[-1] + 1),), "signed after a dash", SIGNATURE)


def label(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "Ana Ruiz: “We will.”", and "The mayor was blunt: “No.”" whose subject speaks."""
    colon = orphan.first - 1
    while colon >= 0 and syntax.pos[colon] == "SPACE":
        colon -= 1
    if colon < 0 or syntax.lower[colon] != ":":
        return None
    sentence = syntax.sentence_of(colon)
    before = list(syntax.words_between(sentence.start, colon))
    named = before and all(syntax.pos[i] in ("PROPN", "ADP", "DET", "NOUN", "ADJ") for i in before)
    if named:
        return _frame(orphan, colon, ((before[0], before[-1] + 1),), "named before a colon", LABEL)
    source = subject_phrase(syntax, sentence)
    return _frame(orphan, colon, source, "subject before a colon", SUBJECT) if source else None


def next_paragraph(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """A paragraph that opens with a quotation, after one that ends in the same speaker's words."""
    previous = orphan.previous
    if previous is None or not _opens_paragraph(syntax, orphan.first):
        return None
    last = previous.last
    adjacent = syntax.paragraph[orphan.first] - syntax.paragraph[last] == 1
    whole = not any(
        True for _ in syntax.words_between(orphan.end, _end_of_paragraph(syntax, orphan.end))
    )
    if adjacent and whole:
        return _extend(previous, orphan, "goes on in the next paragraph")
    return None


def sentence_before(syntax: Syntax, orphan: Orphan) -> Frame | None:
    """As in "Ana was furious. “This must end.”": the subject of the sentence before speaks."""
    if orphan.first == 0 or not _is_saying(syntax, orphan) or not _stands_alone(syntax, orphan):
        return None
    before = next((i for i in range(orphan.first - 1, -1, -1) if not syntax.is_open(i)), None)
    if before is None or syntax.paragraph[before] != syntax.paragraph[orphan.first]:
        return None
    source = subject_phrase(syntax, syntax.sentence_of(before))
    if not source or syntax.lower[source[0][0]] in _IMPERSONAL:
        return None
    steps = ("content: stands after a sentence about its speaker",)
    return Frame(None, ((orphan.first, orphan.end),), source, steps, SENTENCE_BEFORE, "orphan")


ORPHAN_RULES: tuple[OrphanRule, ...] = (
    resumed,
    next_sentence,
    signature,
    label,
    next_paragraph,
    sentence_before,
)


def is_term(syntax: Syntax, first: int, end: int) -> bool:
    """Tell whether the quoted words are a term or a title: few, and no verb that says something."""
    words = list(syntax.words_between(first, end))
    verbs = any(syntax.tag[i] in ("VBZ", "VBP", "VBD", "MD") for i in words)
    return len(words) < _SHORTEST_SAYING and not verbs


def _is_saying(syntax: Syntax, orphan: Orphan) -> bool:
    return not is_term(syntax, orphan.first, orphan.end)


def _only_ends_sentence(syntax: Syntax, last: int, first: int) -> bool:
    """Tell whether a sentence ends after token ``last``, and token ``first`` begins the next."""
    quoted = syntax.quotation[last] != NO_QUOTATION
    stops = [i for i in range(last, first) if syntax.lower[i] in _STOPS]
    after = stops[0] + 1 if stops else last + 1
    return (quoted or bool(stops)) and not any(True for _ in syntax.words_between(after, first))


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


def _end_of_paragraph(syntax: Syntax, i: int) -> int:
    if i >= len(syntax):
        return len(syntax)
    paragraph = syntax.paragraph[max(i - 1, 0)]
    while i < len(syntax) and syntax.paragraph[i] == paragraph:
        i += 1
    return i


def _extend(frame: Frame, orphan: Orphan, reason: str) -> Frame:
    content = join_ranges((*frame.content, (orphan.first, orphan.end)))
    return evolve(frame, content=content, steps=(*frame.steps, f"content: {reason}"))


def _frame(orphan: Orphan, mark: int, source: Ranges, reason: str, likely: float) -> Frame:
    cue = Cue("mark", mark, mark, mark + 1, "say", "")
    steps = (f"content: {reason}",)
    return Frame(cue, ((orphan.first, orphan.end),), source, steps, likely, "orphan")


def _does_extend(adopted: Frame, previous: Frame) -> bool:
    return adopted.cue is not None and adopted.cue is previous.cue
