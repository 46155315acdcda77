"""Results as plain text, for a terminal: who said what, and where else it was printed."""

import shutil
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.crossref.matching.differences import describe_differences
from quoteattr.records import Article, Attribution, Extraction, Kind
from quoteattr.spans import Span
from quoteattr.views.truncate import take_within

# Lines longer than this are hard to read, however wide the terminal is.
MAX_WIDTH = 100
INDENT = "  "
SEPARATOR = " · "
NO_SPEAKER = "Speaker left open"
# Where the facts of a printing begin: after the longest name of a relation.
FACT_COLUMN = 15
# Papers that are named where it is open which of them printed an utterance first.
MOST_FIRST = 3
DAY_LENGTH = len("2025-03-01")


def render_extraction(extraction: Extraction) -> str:
    """Return an article's attributions under their speakers, in the order each first speaks."""
    article = extraction.article
    left_over = (f"“{u.span.of(article.text)}” ({u.reason})" for u in extraction.unattributed)
    sections = (
        _render_heading(article),
        *(_render_speaker(group, article.text) for group in _group(extraction.attributions)),
        _render_list("In marks, but a term, a title, or unclear whose words", left_over),
        _render_list("Warnings", extraction.warnings),
    )
    return "\n\n".join(section for section in sections if section)


def shorten_page(page: str, budget: int) -> str:
    """Return the lines of ``page`` that fit into ``budget`` bytes; the others are counted."""
    lines = page.splitlines()
    shown = list(take_within(lines, budget))
    more = len(lines) - len(shown)
    return "\n".join([*shown, *([f"… and {more} more lines"] if more else [])])


def clean(words: str) -> str:
    """Return ``words`` on one line, without characters that could act on a terminal."""
    return " ".join("".join(map(_clean_character, words)).split())


def wrap(words: str, indent: str = INDENT) -> str:
    """Return ``words``, cleaned, in lines that fit the terminal, each after ``indent``."""
    width = min(shutil.get_terminal_size().columns, MAX_WIDTH)
    return textwrap.fill(clean(words), width, initial_indent=indent, subsequent_indent=indent)


def _clean_character(character: str) -> str:
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def _render_heading(article: Article) -> str:
    facts = (article.title or article.id, article.outlet, article.published)
    return clean(SEPARATOR.join(fact for fact in facts if fact))


def _group(attributions: Iterable[Attribution]) -> list[list[Attribution]]:
    """Return the attributions of each speaker; those whose speaker is open come last."""
    groups: dict[str | None, list[Attribution]] = {}
    for attribution in attributions:
        speaker_id = attribution.speaker.id if attribution.speaker else None
        groups.setdefault(speaker_id, []).append(attribution)
    return sorted(groups.values(), key=lambda group: group[0].speaker is None)


def _render_speaker(group: list[Attribution], text: str) -> str:
    speaker = group[0].speaker
    name = ", ".join((speaker.name, *speaker.roles[:1])) if speaker else NO_SPEAKER
    return "\n".join((clean(name), *(line for a in group for line in _render_attribution(a, text))))


def _render_attribution(attribution: Attribution, text: str) -> Iterator[str]:
    """Yield the words said, then how they are attributed."""
    yield wrap(quote_words(attribution.text, attribution.kind))
    named = () if attribution.speaker else (_join(attribution.source, text) or "no source",)
    cue = _join(attribution.cue, text) or "no cue"
    via = (f"via {attribution.via.name}",) if attribution.via else ()
    facts = (*named, cue, *via, attribution.kind, *_list_confidences(attribution))
    yield wrap(SEPARATOR.join(facts), INDENT * 2)


def _list_confidences(attribution: Attribution) -> Iterator[str]:
    """Yield how sure the words are and, where somebody is named, who that is."""
    yield f"words {attribution.confidence:.2f}"
    if attribution.speaker:
        yield f"speaker {attribution.speaker_confidence:.2f}"


def needs_marks(words: str, kind: Kind) -> bool:
    """Tell whether words are to be shown in quotation marks.

    A claim's are not, since they may be the writer's, nor are those of a mixed one, where marks
    stand inside already.
    """
    return kind == "direct" or (kind == "mixed" and not any(mark in words for mark in '“”"‘'))


def quote_words(words: str, kind: Kind) -> str:
    """Return words in quotation marks, where they are such as need them."""
    return f"“{words}”" if needs_marks(words, kind) else words


def _join(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _render_list(title: str, items: Iterable[str]) -> str:
    lines = [wrap(item) for item in items]
    return "\n".join((title, *lines)) if lines else ""


def render_corpus(utterances: Sequence[Utterance], budget: int) -> str:
    """Return utterances with the places where each was printed, in the order given.

    Those that would take the page over ``budget`` bytes are counted.
    """
    shown = list(take_within(map(render_utterance, utterances), budget))
    more = len(utterances) - len(shown)
    return "\n\n".join([*shown, *([f"… and {more} more utterances"] if more else [])])


def render_utterance(utterance: Utterance) -> str:
    """Return an utterance with every printing of it, and how each relates to the fullest text."""
    count = "1 article" if utterance.articles == 1 else f"{utterance.articles} articles"
    speaker = utterance.speaker.name if utterance.speaker else NO_SPEAKER
    lines = (
        clean(f"{speaker}{SEPARATOR}printed in {count}"),
        wrap(quote_words(utterance.text, utterance.kind)),
        *render_first(utterance),
        *(_render_place(place, utterance.text) for place in utterance.occurrences),
        *(_render_place(place, utterance.text) for place in utterance.altered),
        *(_render_conflict(conflict) for conflict in utterance.conflicts),
    )
    return "\n".join(lines)


def render_first(utterance: Utterance) -> Iterator[str]:
    """Yield who printed an utterance first, or between whom that is open, where several did."""
    places = utterance.may_be_first
    if utterance.articles > 1 and places:
        papers = [place.outlet or place.article for place in places]
        named = " or ".join(papers) if len(papers) <= MOST_FIRST else f"one of {len(papers)}"
        day = (places[0].published or "")[:DAY_LENGTH]
        yield render_fact("first", f"{'' if utterance.first else 'open: '}{named}, {day}")


def _render_place(place: Occurrence, fullest: str) -> str:
    """Return where a printing stands, and its words where they are not the fullest text's."""
    printed = ", ".join(fact for fact in (place.outlet or place.article, place.published) if fact)
    note = " (a possible misquote, not counted)" if not place.relation.same else ""
    heading = render_fact(place.relation, printed + note)
    if place.text == fullest:
        return heading
    differences = () if place.relation.same else describe_differences(fullest, place.text)
    below = ("; ".join(differences), quote_words(place.text, place.kind))
    return "\n".join((heading, *(wrap(words, " " * FACT_COLUMN) for words in below if words)))


def _render_conflict(conflict: Conflict) -> str:
    return render_fact("conflict", f"{conflict.article} gives it to {conflict.speaker.name}")


def render_fact(name: str, fact: str) -> str:
    """Return a fact of an utterance after its name, in the column of facts."""
    return f"{INDENT * 2}{name} ".ljust(FACT_COLUMN) + clean(fact)
