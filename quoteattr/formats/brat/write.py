"""Gold records to brat standoff."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.brat.read import CONTENT, CUE, KIND, SOURCE, SPEAKER, TEXT_ENDING
from quoteattr.formats.brat.standoff import cite, flatten
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

# The type of events, and of the triggers that brat asks of them.
ATTRIBUTION = "Attribution"


def write_brat(gold: GoldArticle, path: Path | str) -> None:
    """Write ``path``, an ``.ann`` file, and the text beside it as ``.txt``.

    Half a surrogate pair, which no UTF-8 file can hold, stands as U+FFFD in both. Both are written
    before either takes the place of what stood there.

    Raises:
        OSError: one of the two cannot be written; what stood there before is unchanged.
    """
    path = Path(path)
    beside = path.with_suffix(TEXT_ENDING)
    with write_atomically(path) as annotations, write_atomically(beside) as text:
        annotations.write(_encode(render_brat(gold)))
        text.write(_encode(gold.extraction.article.text))
        annotations.flush()  # a disk that is full says so here, before the text is in its place


def _encode(written: str) -> bytes:
    return replace_surrogates(written).encode()


def render_brat(gold: GoldArticle) -> str:
    """Return an ``.ann`` file that reads back as ``gold``: spans, kinds and speakers' names.

    What the format has no place for is left out: the article's title and outlet, what other
    articles print, marks that quote nobody.
    """
    text, numbers = gold.extraction.article.text, count(1)
    lines = (
        line
        for number, attribution in enumerate(gold.extraction.attributions, start=1)
        for line in _render_attribution(attribution, text, number, numbers)
    )
    return "".join(f"{line}\n" for line in lines)


def _render_attribution(
    attribution: Attribution, text: str, number: int, numbers: Iterator[int]
) -> Iterator[str]:
    """Yield the spans, the event that ties them, and what is remarked on the event.

    The trigger covers the cue, or the content where there is no cue: brat wants one.
    """
    spans = (
        (ATTRIBUTION, attribution.cue or attribution.content),
        (SOURCE, attribution.source),
        (CUE, attribution.cue),
        (CONTENT, attribution.content),
    )
    members = {type_: f"T{next(numbers)}" for type_, covered in spans if covered}
    for type_, covered in spans:
        if covered:
            yield f"{members[type_]}\t{type_} {_render_offsets(covered)}\t{cite(text, covered)}"
    yield f"E{number}\t" + " ".join(f"{type_}:{id_}" for type_, id_ in members.items())
    yield f"A{number}\t{KIND} E{number} {attribution.kind}"
    if attribution.speaker:
        yield f"#{number}\t{SPEAKER} E{number}\t{flatten(attribution.speaker.name)}"


def _render_offsets(spans: tuple[Span, ...]) -> str:
    return ";".join(f"{start} {end}" for start, end in spans)
