"""brat standoff to gold records: what the lines of an ``.ann`` file tie together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast, get_args

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats.brat.standoff import Standoff, TextBound, cite, parse_standoff
from quoteattr.formats.compressed import MOST_LINE, read_bytes
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.folders import check_regular
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_rows import MarkedRow, build_gold, find_quotations, settle_rows
from quoteattr.records import Article, Kind
from quoteattr.spans import Span

ENDING, TEXT_ENDING = ".ann", ".txt"
# The types of the spans, as PolNeAR has them, and of the remarks that say more.
CONTENT, CUE, SOURCE = "Content", "Cue", "Source"
KIND, SPEAKER = "Kind", "Speaker"


@frozen
class _Group:
    """The spans that are one attribution, and the id that remarks on it name."""

    id: str
    members: tuple[TextBound, ...]

    def of_type(self, type_: str) -> tuple[Span, ...]:
        return tuple(
            sorted(s for bound in self.members if bound.type == type_ for s in bound.spans)
        )


def read_brat(path: Path | str) -> GoldArticle:
    """Read ``NAME.ann`` and the ``NAME.txt`` beside it; the article's id is NAME.

    Raises:
        FormatError: a line breaks the format, or a span's words are not those of the text.
        OSError: one of the two files cannot be read.
    """
    path = Path(path)
    beside = path.with_suffix(TEXT_ENDING)
    check_regular(beside)  # nobody has named it by itself
    annotations, text = (
        decode_text(read_bytes(file, MOST_LINE), str(file)) for file in (path, beside)
    )
    return parse_brat(annotations, Article(path.stem, text), str(path))


def read_brat_file(path: Path | str) -> tuple[GoldArticle]:
    """Return the gold of ``NAME.ann`` as a file of many articles gives it; see ``read_brat``."""
    return (read_brat(path),)


def parse_brat(annotations: str, article: Article, path: str = "<annotations>") -> GoldArticle:
    """Read the annotations of ``article``; ``path`` is what messages name.

    Raises:
        FormatError: as ``read_brat`` does.
    """
    standoff = parse_standoff(annotations, path)
    for bound in standoff.text_bounds.values():
        _check_words(bound, article.text)
    quotations = find_quotations(article.text)
    groups = (*_group_events(standoff), *_group_relations(standoff))
    marked = (_mark_row(group, standoff) for group in groups)
    return build_gold(article, settle_rows(marked, article.text, quotations), quotations)


def _check_words(bound: TextBound, text: str) -> None:
    printed = cite(text, bound.spans)
    in_text = all(span.start < span.end <= len(text) for span in bound.spans)
    if bound.words != printed or not in_text:
        raise FormatError(
            f"{bound.where}: {bound.id} holds {bound.words!r}, but its offsets cover {printed!r}. "
            f"Offsets are code points; was the {TEXT_ENDING} file changed?"
        )


def _group_events(standoff: Standoff) -> Iterator[_Group]:
    """Yield a group for each event that has a content; its trigger is one of its members."""
    for event in standoff.events:
        group = _Group(event.id, _look_up(standoff, event.members, event.where))
        if group.of_type(CONTENT):
            yield group


def _group_relations(standoff: Standoff) -> Iterator[_Group]:
    """Yield a group for each content outside events: what relations tie to it, or to its cue."""
    in_events = {member for event in standoff.events for member in event.members}
    tied = _index_ties(standoff)
    for bound in standoff.text_bounds.values():
        if bound.type == CONTENT and bound.id not in in_events:
            near = tied.get(bound.id, [])
            cues = [other for other in near if other.type == CUE]
            far = [other for cue in cues for other in tied[cue.id]]
            sources = [other for other in far if other.type == SOURCE and other not in near]
            members = [bound, *(other for other in near if other.type != CONTENT), *sources]
            yield _Group(bound.id, tuple(dict.fromkeys(members)))


def _index_ties(standoff: Standoff) -> Mapping[str, list[TextBound]]:
    """Return what relations tie to each text-bound annotation, by its id."""
    tied: defaultdict[str, list[TextBound]] = defaultdict(list)
    for relation in standoff.relations:
        pair = _look_up(standoff, relation.ends, relation.where)
        for bound in dict.fromkeys(pair):
            tied[bound.id] += [other for other in pair if other != bound]
    return tied


def _look_up(standoff: Standoff, ids: Sequence[str], where: str) -> tuple[TextBound, ...]:
    """Return the text-bound annotations among ``ids``; an event inside an event is none."""
    named = [id_ for id_ in ids if id_.startswith("T")]
    unknown = [id_ for id_ in named if id_ not in standoff.text_bounds]
    if unknown:
        raise FormatError(f"{where}: names {', '.join(unknown)}, which the file does not have.")
    return tuple(standoff.text_bounds[id_] for id_ in named)


def _mark_row(group: _Group, standoff: Standoff) -> MarkedRow:
    kind = standoff.remarks.get((group.id, KIND))
    if kind is not None and kind not in get_args(Kind):
        where = group.members[0].where
        expected = ", ".join(get_args(Kind))
        raise FormatError(f"{where}: {KIND} of {group.id} is {kind!r}, expected {expected}.")
    return MarkedRow(
        content=group.of_type(CONTENT),
        cue=group.of_type(CUE),
        source=group.of_type(SOURCE),
        kind=cast("Kind | None", kind),
        speaker=standoff.remarks.get((group.id, SPEAKER)),
    )
