"""What gold asks of an extraction: each check says what it counted, and each failure in words."""

import re
from collections.abc import Callable, Iterable

from attrs import frozen

from quoteattr.evaluation.compare import measure_overlap, same_name
from quoteattr.evaluation.mistakes import find_mistakes
from quoteattr.pytest_plugin.readings import GoldPage, Reading
from quoteattr.pytest_plugin.scoreboard import CheckCount, Counts
from quoteattr.pytest_plugin.settings import Figure
from quoteattr.records import Attribution, Unattributed
from quoteattr.spans import Span
from quoteattr.views.messages import describe_quote, list_facts, name_speaker

# A sentence ends with its mark and what closes after it, or with its paragraph.
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?…][”’»\"')\]]*(?=\s)|$)", re.MULTILINE)


Question = Callable[[Attribution, Attribution], str | None]
"""Given a gold quote and what was found of it: what is wrong, None if nothing is."""


@frozen
class Failure:
    """What is wrong at a span of a page; the words of articles stand in it as printed.

    ``lowers`` names the figures, each with the kind of quote, that this failure lowers.
    """

    page: GoldPage
    span: Span
    problem: str
    wanted: str
    got: str
    steps: tuple[str, ...] = ()
    lowers: tuple[tuple[Figure, str], ...] = ()

    @property
    def headline(self) -> str:
        """The place in the file, and what is wrong."""
        return f"{self.page.locate(self.span)}: {self.problem}"


def render_failures(failures: Iterable[Failure]) -> str:
    """Return failures to read, each under its headline."""
    return "\n\n".join(map(_render_failure, failures))


def _render_failure(failure: Failure) -> str:
    sentence = find_sentence(failure.page.text, failure.span)
    facts = (("wanted", failure.wanted), ("got", failure.got), ("sentence", sentence))
    return list_facts(failure.headline, facts, failure.steps)


def find_sentence(text: str, span: Span) -> str:
    """Return the sentence of ``text`` in which a span begins, as far as marks and lines show."""
    sentences = (match for match in _SENTENCE.finditer(text) if match.end() > span.start)
    return next((match[0] for match in sentences), "")


@frozen
class Outcome:
    """What a check counted, and its failures: none if all is as the gold has it.

    ``known`` says why failures are expected, where what they rest on is known to fail.
    """

    counts: Counts = ()
    failures: tuple[Failure, ...] = ()
    known: str = ""


def check_quote(gold: Attribution, reading: Reading) -> Outcome:
    """Check that a quote is found, of its kind, and with its speaker."""
    counts: Counts = ((gold.kind, CheckCount.QUOTES),)
    found = find_quote(gold, reading)
    if found is None:
        return Outcome(counts, (_describe_miss(reading, gold),))
    for ask, count, figure in _QUESTIONS:
        if problem := ask(gold, found):
            return Outcome(counts, (_describe_found(reading, gold, found, problem, figure),))
        counts = (*counts, (gold.kind, count))
    return Outcome(counts)


def find_quote(gold: Attribution, reading: Reading) -> Attribution | None:
    """Return what was found of a gold quote: an attribution that shares half of its content."""
    matches = reading.comparison.matches
    found = (m.predicted.attribution for m in matches if m.gold.attribution.id == gold.id)
    return next(found, None)


def ask_kind(gold: Attribution, found: Attribution) -> str | None:
    """Ask for direct, mixed or indirect."""
    return None if found.kind == gold.kind else f"found as {found.kind}, not {gold.kind}"


def ask_speaker(gold: Attribution, found: Attribution) -> str | None:
    """Ask for the speaker; where the gold names nobody, nobody must be named."""
    if gold.speaker is None:
        right = found.speaker is None
    else:
        right = same_name(gold.speaker.name, found.speaker)
    names = name_speaker(found.speaker), name_speaker(gold.speaker)
    return None if right else "said by {}, not by {}".format(*names)


_QUESTIONS: tuple[tuple[Question, CheckCount, Figure], ...] = (
    (ask_kind, CheckCount.FOUND, "recall"),
    (ask_speaker, CheckCount.SPEAKER, "speaker"),
)


def _describe_found(
    reading: Reading, gold: Attribution, found: Attribution, problem: str, figure: Figure
) -> Failure:
    return Failure(
        reading.page,
        gold.content[0],
        problem,
        wanted=describe_quote(gold),
        got=describe_quote(found),
        steps=found.steps,
        lowers=((figure, gold.kind),),
    )


def _describe_miss(reading: Reading, gold: Attribution) -> Failure:
    got, steps = _describe_nearest(reading, gold)
    return Failure(
        reading.page,
        gold.content[0],
        "not found",
        wanted=describe_quote(gold),
        got=got,
        steps=steps,
        lowers=(("recall", gold.kind),),
    )


def _describe_nearest(reading: Reading, gold: Attribution) -> tuple[str, tuple[str, ...]]:
    """Return what shares most with a quote that was not found, and why it was made so."""
    extraction = reading.comparison.extraction
    sides = [side for side in reading.comparison.gold if side.attribution.id == gold.id]
    shares = [
        (measure_overlap(side, other), other.attribution)
        for side in sides
        for other in reading.comparison.predicted
    ]
    share, nearest = max(shares, key=lambda pair: pair[0], default=(0, gold))
    if share:
        return f"{describe_quote(nearest)} (shares {share:.0%})", nearest.steps
    for left in extraction.unattributed:
        if any(left.span.overlaps(span) for span in gold.content):
            return f"words in marks that quote nobody: {left.reason}", extraction.warnings
    return "nothing", extraction.warnings


def check_no_quote(gold: Unattributed, reading: Reading) -> Outcome:
    """Check that marks which quote nobody are not taken for somebody's words."""
    extras = list_extras(reading)
    failures = (
        Failure(
            reading.page,
            gold.span,
            f"“{gold.span.of(reading.page.text)}” is no quote",
            wanted=f"nobody's words: {gold.reason}",
            got=describe_quote(found),
            steps=found.steps,
            lowers=(("precision", found.kind),) if found in extras else (),
        )
        for found in reading.comparison.extraction.attributions
        if reading.asked.takes(found) and is_quoted(found, gold)
    )
    return Outcome(failures=tuple(failures))


def is_quoted(found: Attribution, gold: Unattributed) -> bool:
    """Tell whether marks that quote nobody were taken for words of an attribution."""
    return any(part.overlaps(gold.span) for part in found.quoted)


def check_extras(reading: Reading) -> Outcome:
    """Check that nothing is found which the gold lacks."""
    extracted = [side.attribution for side in reading.comparison.predicted]
    matched = [match.predicted.attribution for match in reading.comparison.matches]
    counts = [
        (attribution.kind, count)
        for count, attributions in ((CheckCount.EXTRACTED, extracted), (CheckCount.WANTED, matched))
        for attribution in attributions
        if reading.asked.takes(attribution)
    ]
    failures = (
        Failure(
            reading.page,
            extra.content[0],
            "found, and not in the gold",
            wanted="no quote",
            got=describe_quote(extra),
            steps=extra.steps,
            lowers=(("precision", extra.kind),),
        )
        for extra in list_extras(reading)
        if not any(is_quoted(extra, gold) for gold in reading.page.gold.extraction.unattributed)
    )
    return Outcome(tuple(counts), tuple(failures))


def list_extras(reading: Reading) -> list[Attribution]:
    """Return what was found and the gold lacks, what shares words with a missed quote aside.

    What is not asked for is no mistake: gold for direct quotes alone lacks all claims.
    """
    mistakes = find_mistakes(reading.comparison)
    spurious = [m.predicted for m in mistakes if m.cause == "spurious" and m.predicted]
    return [found for found in spurious if reading.asked.takes(found)]
