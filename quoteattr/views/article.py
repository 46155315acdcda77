"""An article as HTML: contents, cues and sources marked in its text, and who speaks beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from attrs import frozen
from markupsafe import Markup

from quoteattr.records import Act, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.views.html import join, render
from quoteattr.views.segments import LaidSegment, SpanLayer, cut_segments, list_layers
from quoteattr.views.truncate import take_within

# Bytes of the paragraphs shown: with styles, headings and plain text beside them, a notebook's
# output stays under 200 kB.
PARAGRAPH_BYTES = 120_000
# A longer paragraph is laid out in pieces, so that a text without line breaks is shown in part.
LONGEST_PARAGRAPH = 3_000
# Tints that are told apart at a glance (article.css has their colours); names say the rest, so
# that a thirteenth speaker may share the first one's.
TINTS = 12
SPEAKERS_LISTED = 12
WARNINGS_LISTED = 10
# Voices whose words light up when their names are pointed at: a rule of style each.
MOST_VOICES = 99
# What an attitude does, in place of the number that a statement has.
ATTITUDES: Mapping[Act, str] = {"believe": "believes", "want": "wants", "show": "shows"}


@frozen
class Note:
    """What is said beside a paragraph of an attribution that begins there.

    ``label`` is a statement's number, or what an attitude does. ``voice`` is one number for all
    that a speaker says; of those left open each has its own.
    """

    label: str
    attribution: Attribution
    tint: int
    voice: int
    cue: str
    source: str

    @property
    def is_attitude(self) -> bool:
        """Whether it tells what somebody thinks, wants or shows, and not what was said."""
        return self.attribution.act in ATTITUDES


@frozen
class Line:
    """How often somebody speaks in the article; None stands for speakers left open."""

    speaker: Entity | None
    tint: int
    voice: int
    count: int


def render_article(extraction: Extraction) -> Markup:
    """Return the article with everything that was found in it; what is too long is counted."""
    notes = list_notes(extraction)
    statements = [note for note in notes if not note.is_attitude]
    # A character takes a byte or more, so that what stands behind as many cannot be shown.
    paragraphs = list_paragraphs(extraction.article.text[:PARAGRAPH_BYTES])
    lines = list_lines(statements)
    shown = list(take_within(_render_blocks(extraction, paragraphs, notes), PARAGRAPH_BYTES))
    return render(
        "article.html.jinja",
        article=extraction.article,
        lines=lines[:SPEAKERS_LISTED],
        more_lines=len(lines[SPEAKERS_LISTED:]),
        voices=range(1, min(MOST_VOICES, max((n.voice for n in notes), default=0)) + 1),
        found=len(notes),
        attitudes=len(notes) - len(statements),
        blocks=join(shown),
        left_out=count_left_out(extraction, paragraphs, len(shown)),
        has_text=bool(paragraphs),
        warnings=extraction.warnings[:WARNINGS_LISTED],
        more_warnings=len(extraction.warnings[WARNINGS_LISTED:]),
    )


def list_notes(extraction: Extraction) -> tuple[Note, ...]:
    """Return a note for every attribution; each speaker keeps one tint, 0 is for none."""
    text, numbers, voices = extraction.article.text, count(1), _number_voices(extraction)
    return tuple(
        Note(
            ATTITUDES.get(found.act) or str(next(numbers)),
            found,
            (voices[_name_voice(found)] - 1) % TINTS + 1 if found.speaker else 0,
            voices[_name_voice(found)],
            _join_words(found.cue, text),
            _join_words(found.source, text),
        )
        for found in extraction.attributions
    )


def list_lines(notes: Iterable[Note]) -> tuple[Line, ...]:
    """Return who speaks, the most quoted first and those left open last."""
    counts = Counter(_find_line(note) for note in notes)
    lines = (Line(*line, count) for line, count in counts.items())
    return tuple(sorted(lines, key=lambda line: (line.speaker is None, -line.count)))


def _find_line(note: Note) -> tuple[Entity | None, int, int]:
    """Return the line that a note counts for; all that were left open have one, and no voice."""
    speaker = note.attribution.speaker
    return speaker, note.tint, note.voice if speaker else 0


def _number_voices(extraction: Extraction) -> dict[str, int]:
    """Return a number for every speaker, in the order in which they first speak."""
    found = sorted(extraction.attributions, key=lambda a: a.speaker is None)
    return {voice: n for n, voice in enumerate(dict.fromkeys(map(_name_voice, found)), start=1)}


def _name_voice(attribution: Attribution) -> str:
    return f"entity {attribution.speaker.id}" if attribution.speaker else attribution.id


def list_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs of a text, very long ones in pieces."""
    return tuple(piece for span in split_paragraphs(text) for piece in _cut_long(text, span))


def _cut_long(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_PARAGRAPH:
        space = text.rfind(" ", start + 1, start + LONGEST_PARAGRAPH)
        end = space if space > 0 else start + LONGEST_PARAGRAPH
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _render_blocks(
    extraction: Extraction, paragraphs: Iterable[Span], notes: Sequence[Note]
) -> Iterator[Markup]:
    """Yield the paragraphs with their notes; of an article without a text, the notes' words."""
    if not paragraphs:
        yield from (render("bare.html.jinja", note=note) for note in notes)
    layers = list_layers(extraction)
    attitudes = [number for number, note in enumerate(notes, 1) if note.is_attitude]
    for paragraph in paragraphs:
        segments = tuple(cut_segments(layers, paragraph))
        yield render(
            "paragraph.html.jinja",
            text=extraction.article.text,
            segments=segments,
            notes=notes,
            attitudes=attitudes,
            begun=[notes[layer.number - 1] for layer in _list_begun(segments)],
            reasons=[found.reason for found in extraction.unattributed],
        )


def _list_begun(segments: Iterable[LaidSegment]) -> Iterator[SpanLayer]:
    """Yield the contents whose first words stand in these segments."""
    for segment in segments:
        for layer in segment.opened:
            begins = layer.span.start == segment.span.start
            if layer.role == "content" and not layer.part and begins:
                yield layer


def count_left_out(
    extraction: Extraction, paragraphs: Sequence[Span], shown: int
) -> tuple[int, int]:
    """Return how many characters and how many attributions are not shown."""
    text, found = extraction.article.text, extraction.attributions
    if not paragraphs:
        return 0, len(found) - shown
    if shown == len(paragraphs) and len(text) <= PARAGRAPH_BYTES:
        return 0, 0
    end = paragraphs[shown - 1].end if shown else 0
    return len(text) - end, sum(a.content[0].start >= end for a in found)


def _join_words(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)
