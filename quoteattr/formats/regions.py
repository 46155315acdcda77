"""Regions and the ties between them: the form in which tools for annotation hold attributions.

A content's first region has a tie to each other region of its attribution. The label of a content
says its kind; "Content", for those who do not wish to decide, leaves it to the quotation marks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_rows import MarkedRow, build_gold, find_quotations, settle_rows
from quoteattr.records import Article, Attribution, Kind
from quoteattr.spans import Span

KINDS: Mapping[str, Kind | None] = {
    "Direct": "direct",
    "Mixed": "mixed",
    "Indirect": "indirect",
    "Content": None,
}
ROLES: Mapping[str, str] = {**dict.fromkeys(KINDS, "content"), "Cue": "cue", "Source": "source"}
"""By its label, what a region is; regions with other labels are left out."""


@frozen
class Region:
    """A span with a label; a content's first one may say the speaker's name."""

    id: str
    label: str
    span: Span
    speaker: str | None = None


@frozen
class Tie:
    """Two regions, by their ids, that are of one attribution."""

    head: str
    other: str
    role: str = ""


def list_regions(attribution: Attribution) -> tuple[Region, ...]:
    """Return an attribution's regions, the content's first before all others."""
    speaker = attribution.speaker.name if attribution.speaker else None
    roles = (
        (attribution.kind.capitalize(), attribution.content),
        ("Cue", attribution.cue),
        ("Source", attribution.source),
    )
    labelled = ((label, span) for label, spans in roles for span in spans)
    return tuple(
        Region(f"{attribution.id}-{number}", label, span, None if number else speaker)
        for number, (label, span) in enumerate(labelled)
    )


def tie_regions(regions: Sequence[Region]) -> Iterator[Tie]:
    """Yield the ties of an attribution's regions."""
    for other in regions[1:]:
        yield Tie(regions[0].id, other.id, ROLES[other.label])


def gather_gold(article: Article, regions: Iterable[Region], ties: Iterable[Tie]) -> GoldArticle:
    """Return the gold of an article: an attribution for each content, with what is tied to it.

    The direction and name of a tie make no difference. Contents that are tied are one content.
    """
    known = {region.id: region for region in regions if region.label in ROLES}
    tied = _index_ties(known, ties)
    quotations = find_quotations(article.text)
    marked = [_mark_row(group) for group in _group_contents(known.values(), tied)]
    return build_gold(article, settle_rows(marked, article.text, quotations), quotations)


def _group_contents(
    regions: Iterable[Region], tied: Mapping[Region, Sequence[Region]]
) -> Iterator[list[Region]]:
    """Yield each content with the contents tied to it, and what is tied to any of these."""
    placed: set[str] = set()
    for region in regions:
        if ROLES[region.label] == "content" and region.id not in placed:
            contents = [region, *_list_tied(region, tied, "content")]
            placed.update(content.id for content in contents)
            others = (
                other
                for content in contents
                for role in ("cue", "source")
                for other in _list_tied(content, tied, role)
            )
            yield list(dict.fromkeys((*contents, *others)))


def _index_ties(
    known: Mapping[str, Region], ties: Iterable[Tie]
) -> Mapping[Region, Sequence[Region]]:
    """Return the regions that are tied to each region; ties to what is not known are left out."""
    tied: defaultdict[Region, list[Region]] = defaultdict(list)
    for tie in ties:
        if {tie.head, tie.other} <= known.keys() and known[tie.head] != known[tie.other]:
            head, other = known[tie.head], known[tie.other]
            tied[head].append(other)
            tied[other].append(head)
    return tied


def _list_tied(
    region: Region, tied: Mapping[Region, Sequence[Region]], role: str
) -> Iterator[Region]:
    return (one for one in tied.get(region, ()) if ROLES[one.label] == role)


def _mark_row(group: Sequence[Region]) -> MarkedRow:
    spans: dict[str, list[Span]] = {"content": [], "cue": [], "source": []}
    for region in group:
        spans[ROLES[region.label]].append(region.span)
    return MarkedRow(
        **{role: tuple(sorted(found)) for role, found in spans.items()},
        kind=KINDS[group[0].label],
        speaker=next((region.speaker for region in group if region.speaker), None),
    )
