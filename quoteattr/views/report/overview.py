"""An overview of a corpus: who is quoted most, by which outlets, of which gender, and when."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from quoteattr.crossref import Utterance
from quoteattr.records import Entity
from quoteattr.text.days import read_day
from quoteattr.views.report.data import list_speakers
from quoteattr.views.report.times import Column, count_times
from quoteattr.views.shares import Share, share_women

MOST_SPEAKERS = 12
MOST_OUTLETS = 12


@frozen
class SpeakerLine:
    """A speaker with the number of utterances."""

    speaker: Entity
    utterances: int


@frozen
class OutletLine:
    """An outlet: its articles, the utterances that they print, and who is quoted."""

    outlet: str
    articles: int
    utterances: int
    speakers: int
    women: Share


@frozen
class Overview:
    """The figures above a report."""

    articles: int
    outlets: int
    utterances: int
    several: int
    first: date | None
    last: date | None
    undated: int
    speakers: tuple[SpeakerLine, ...]
    by_outlet: tuple[OutletLine, ...]
    women: Share
    columns: tuple[Column, ...]


def summarize(utterances: Sequence[Utterance]) -> Overview:
    """Return the figures of a corpus. Possible misquotes are counted nowhere."""
    places = [place for u in utterances for place in u.occurrences]
    days = {place.article: read_day(place.published) for place in places}
    dated = sorted(day for day in days.values() if day)
    speakers = list_speakers(utterances)
    return Overview(
        articles=len(days),
        outlets=len({place.outlet for place in places if place.outlet}),
        utterances=len(utterances),
        several=sum(u.articles > 1 or bool(u.altered) for u in utterances),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        undated=len(days) - len(dated),
        speakers=tuple(SpeakerLine(*line) for line in speakers[:MOST_SPEAKERS]),
        by_outlet=count_outlets(utterances)[:MOST_OUTLETS],
        women=share_women(speaker for speaker, _ in speakers),
        columns=count_times(day for p in places if (day := read_day(p.published))),
    )


def count_outlets(utterances: Iterable[Utterance]) -> tuple[OutletLine, ...]:
    """Return a line for each outlet, the one with most utterances first."""
    counts: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    speakers: dict[str, dict[str, Entity]] = defaultdict(dict)
    for utterance in utterances:
        counts.update({place.outlet for place in utterance.occurrences if place.outlet})
        for place in utterance.occurrences:
            articles[place.outlet or ""].add(place.article)
            if place.speaker:
                speakers[place.outlet or ""][place.speaker.id] = place.speaker
    return tuple(
        OutletLine(
            outlet,
            len(articles[outlet]),
            number,
            len(speakers[outlet]),
            share_women(speakers[outlet].values()),
        )
        for outlet, number in counts.most_common()
    )
