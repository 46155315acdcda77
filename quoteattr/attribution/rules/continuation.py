"""Give a speaker to the quotations that no cue claims, where what stands beside them tells."""

from collections.abc import Iterator
from itertools import islice

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.frame_index import FrameIndex
from quoteattr.attribution.lexicon import read_cues
from quoteattr.attribution.rules.exchange import turn
from quoteattr.attribution.rules.layouts import label, named_after_colon, signature
from quoteattr.attribution.rules.sources import subject_phrase
from quoteattr.attribution.rules.speech_tag import has_own_tag, tagged_after, tagged_before
from quoteattr.attribution.rules.uncued_quotation import (
    BY_LAYOUT,
    UncuedQuotation,
    UncuedRule,
    count_paragraphs,
    end_of_paragraph,
    extend_frame,
    is_term,
)
from quoteattr.languages.en.closed_classes import IMPERSONAL_SUBJECTS
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.rules import Rule, first_answer

# How often it is right, on a third of polnear-train.
SENTENCE_BEFORE = 0.58
# Set below what was seen: 3 of 3 on news-dev after a report; of the other there was none on
# news-dev and polnear-dev.
AFTER_REPORT, SENTENCE_AFTER = 0.7, 0.6
_STOPS = frozenset({".", "!", "?"})
_PAUSES = _STOPS | {",", "…", "..."}
# Who asks and who answers have both spoken so many quotations before at the most.
_MOST_SPEECHES = 8
# As in "“We will,” said Ana. But “it will take a year.”"
_CONNECTIVES = frozenset({"and", "but", "yet", "still"})


def adopt_quotations(syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return ``frames`` with the uncovered quotations added to them, or to frames of their own."""
    frame_index = FrameIndex(frames)
    for first, end in syntax.quotations:
        if any(frame.covers(first, end) for frame in frame_index.touching(((first, end),))):
            continue
        at = _speech_before(syntax, frame_index, first)
        previous = None if at is None else frame_index.frames[at]
        speeches = tuple(islice(_speeches_before(syntax, frame_index, first), _MOST_SPEECHES))
        report = _report_before(frame_index, first)
        uncued = UncuedQuotation(first, end, previous, report, speeches)
        found = first_answer(UNCUED_RULES, syntax, uncued)
        if found is None:
            continue
        adopted = found[1]
        if at is not None and _does_extend(adopted, frame_index.frames[at]):
            frame_index.extend(at, adopted)
        else:
            frame_index.add(adopted)
    return tuple(frame_index.frames)


def _speech_before(syntax: Syntax, frame_index: FrameIndex, first: int) -> int | None:
    """Return the number of the last frame with quoted words in this paragraph or the one before."""
    for at in frame_index.numbers_before(first):
        frame = frame_index.frames[at]
        if count_paragraphs(syntax, frame.last, first) > 1:
            return None
        if any(syntax.quotation_at(end - 1) != NO_QUOTATION for _, end in frame.content):
            return at
    return None


def _speeches_before(syntax: Syntax, frame_index: FrameIndex, first: int) -> Iterator[Frame]:
    """Yield the frames with quoted words before token ``first``, the last first."""
    for at in frame_index.numbers_before(first):
        frame = frame_index.frames[at]
        if any(syntax.quotation_at(end - 1) != NO_QUOTATION for _, end in frame.content):
            yield frame


def _report_before(frame_index: FrameIndex, first: int) -> Frame | None:
    """Return the last frame that ends before token ``first``."""
    at = next(frame_index.numbers_before(first), None)
    return None if at is None else frame_index.frames[at]


def resumed(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "“Each time,” said Ana, meaning floods, “we pay.”": the sentence is taken up."""
    previous = uncued.previous
    if previous is None or previous.cue is None or previous.cue.first < previous.content[-1][0]:
        return None
    if has_own_tag(syntax, uncued):
        return None
    opening = next(syntax.words_between(uncued.first, uncued.end), uncued.first)
    lower = syntax.parsed.doc[opening].text[:1].islower()
    broken_off = syntax.word_at(previous.content[-1][1] - 2) == ","
    stops = any(syntax.lower[i] in _STOPS for i in range(previous.last, uncued.first))
    return (
        extend_frame(previous, uncued, "is taken up again")
        if lower and broken_off and not stops
        else None
    )


def next_sentence(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "“We will,” said Ana. “All of us.”": it goes on after the report's full stop."""
    previous = uncued.previous
    if previous is None or previous.cue is None or has_own_tag(syntax, uncued):
        return None
    last = max(previous.last, previous.cue.end - 1)
    same = syntax.paragraph[uncued.first] == syntax.paragraph[last]
    if same and _only_ends_sentence(syntax, last, uncued.first):
        return extend_frame(previous, uncued, "goes on in the next sentence")
    return None


def next_paragraph(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """A paragraph that opens with a quotation, after one that ends in the same speaker's words."""
    previous = uncued.previous
    if (
        previous is None
        or not _opens_paragraph(syntax, uncued.first)
        or _is_heading(syntax, uncued)
    ):
        return None
    adjacent = count_paragraphs(syntax, previous.last, uncued.first) == 1
    if adjacent and _ends_paragraph(syntax, uncued.end):
        changed = turn(syntax, uncued)
        return changed or extend_frame(previous, uncued, "goes on in the next paragraph")
    return None


def after_report(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """A paragraph that is one quotation, after one whose last sentence reports: its speaker's.

    As in "Ruiz said it was possible. ¶ “We won’t rule it out.”", captions between left out.
    """
    report = uncued.report
    if report is None or report.cue is None or report.cue.act != "say" or not report.source:
        return None
    if is_term(syntax, uncued.first, uncued.end) or not _opens_paragraph(syntax, uncued.first):
        return None
    last = max(report.last, report.cue.end - 1)
    rest = syntax.words_between(last + 1, end_of_paragraph(syntax, last + 1))
    adjacent = count_paragraphs(syntax, last, uncued.first) == 1
    if not adjacent or any(True for _ in rest) or not _ends_paragraph(syntax, uncued.end):
        return None
    steps = ("content: a paragraph of its own after a report by its speaker",)
    content = ((uncued.first, uncued.end),)
    return Frame(None, content, report.source, steps, AFTER_REPORT, BY_LAYOUT)


def sentence_before(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "Ana was furious. “This must end.”": the subject of the sentence before speaks."""
    if (
        uncued.first == 0
        or is_term(syntax, uncued.first, uncued.end)
        or not _stands_alone(syntax, uncued)
    ):
        return None
    before = next((i for i in range(uncued.first - 1, -1, -1) if not syntax.is_open(i)), None)
    if before is None or syntax.paragraph[before] != syntax.paragraph[uncued.first]:
        return None
    source = subject_phrase(syntax, syntax.sentence_of(before))
    if not source or syntax.lower[source[0][0]] in IMPERSONAL_SUBJECTS:
        return None
    steps = ("content: stands after a sentence about its speaker",)
    return Frame(None, ((uncued.first, uncued.end),), source, steps, SENTENCE_BEFORE, BY_LAYOUT)


def sentence_after(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "“We cut it to save jobs.” Ruiz reminded the council that …": who goes on speaks."""
    if is_term(syntax, uncued.first, uncued.end) or not _opens_paragraph(syntax, uncued.first):
        return None
    after = next(syntax.words_between(uncued.end, end_of_paragraph(syntax, uncued.end)), None)
    if after is None or syntax.word_at(uncued.end - 2) not in _STOPS:
        return None
    sentence = syntax.sentence_of(after)
    root = next((i for i in sentence if syntax.head[i] == i), after)
    entry = read_cues("reporting_verbs").get(syntax.lemma[root])
    source = subject_phrase(syntax, sentence)
    if entry is None or entry.act != "say" or not source or source[0][0] != after:
        return None
    steps = ("content: stands before a sentence in which its speaker goes on",)
    return Frame(None, ((uncued.first, uncued.end),), source, steps, SENTENCE_AFTER, BY_LAYOUT)


UNCUED_RULES: tuple[UncuedRule, ...] = (
    Rule("resumed", resumed),
    Rule("next sentence", next_sentence),
    Rule("tagged after", tagged_after),
    Rule("tagged before", tagged_before),
    Rule("signature", signature),
    Rule("named after colon", named_after_colon),
    Rule("label", label),
    Rule("next paragraph", next_paragraph),
    Rule("after report", after_report),
    Rule("sentence after", sentence_after),
    Rule("sentence before", sentence_before),
)


def _only_ends_sentence(syntax: Syntax, last: int, first: int) -> bool:
    """Tell whether a sentence ends after token ``last``, and token ``first`` begins the next."""
    quoted = syntax.quotation[last] != NO_QUOTATION
    stops = [i for i in range(last, first) if syntax.lower[i] in _STOPS]
    after = stops[0] + 1 if stops else last + 1
    between = [syntax.lower[i] for i in syntax.words_between(after, first)]
    return (quoted or bool(stops)) and len(between) < 2 and _CONNECTIVES.issuperset(between)


def _is_heading(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    """Tell whether a quotation of few words stands between paragraphs without a full stop."""
    stops = any(syntax.word_at(i) in _PAUSES for i in (uncued.end - 2, uncued.end))
    return is_term(syntax, uncued.first, uncued.end) and not stops


def _stands_alone(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    """Tell whether the quotation is a sentence of its own."""
    starts = uncued.first == syntax.sentence_of(uncued.first).start
    stop = syntax.sentence_of(uncued.end - 1).stop
    return starts and not any(True for _ in syntax.words_between(uncued.end, stop))


def _ends_paragraph(syntax: Syntax, end: int) -> bool:
    """Tell whether no word follows in the paragraph."""
    return not any(True for _ in syntax.words_between(end, end_of_paragraph(syntax, end)))


def _opens_paragraph(syntax: Syntax, i: int) -> bool:
    return not any(
        syntax.paragraph[k] == syntax.paragraph[i]
        for k in range(max(i - 1, 0), i)
        if not syntax.is_open(k) or syntax.pos[k] == "PUNCT"
    )


def _does_extend(adopted: Frame, previous: Frame) -> bool:
    return adopted.cue is not None and adopted.cue is previous.cue
