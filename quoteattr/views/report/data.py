"""What the page's script knows: utterances, speakers and articles, each fact once.

Rows are lists and name each other by their numbers, so that 2,000 articles stay under 10 MB.
data.js says what stands where.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import field, frozen

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.records import Entity
from quoteattr.text.days import read_day
from quoteattr.views.days import write_day
from quoteattr.views.html import link_to
from quoteattr.views.text import needs_marks
from quoteattr.views.utterance import Articles, render_utterance_card

# The heading of an utterance, below the page's own.
LEVEL = 2
# What could end the script's element, and what no file in UTF-8 may hold.
_FORBIDDEN = re.compile("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

Row = list[Any]


@frozen
class Numbering:
    """Numbers for things in the order in which they first come."""

    rows: list[Row] = field(factory=list)
    numbers: dict[Any, int] = field(factory=dict)

    def number(self, key: object, row: Row) -> int:
        """Return the number of ``key``; at its first coming it is given ``row``."""
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            self.rows.append(row)
        return self.numbers[key]


def build_data(utterances: Sequence[Utterance], articles: Articles) -> dict[str, list[Row]]:
    """Return the rows of the page's data."""
    speakers = list_speakers(utterances)
    numbers = {speaker.id: number for number, (speaker, _) in enumerate(speakers)}
    printed = Numbering()
    rows = [_write_utterance(u, numbers, printed, articles) for u in utterances]
    return {
        "speakers": [_write_speaker(speaker, count) for speaker, count in speakers],
        "articles": printed.rows,
        "utterances": rows,
    }


def list_speakers(utterances: Iterable[Utterance]) -> list[tuple[Entity, int]]:
    """Return all speakers by how many utterances they have, persons first."""
    counts = Counter(u.speaker.id for u in utterances if u.speaker)
    speakers = {u.speaker.id: u.speaker for u in utterances if u.speaker}
    ranked = sorted(
        speakers.values(), key=lambda s: (s.kind != "person", -counts[s.id], s.name, s.id)
    )
    return [(speaker, counts[speaker.id]) for speaker in ranked]


def write_data(data: object) -> str:
    """Return data as JSON that may stand in a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def is_plain(utterance: Utterance) -> bool:
    """Tell whether one article prints it and nothing is compared: the script makes such a card."""
    return utterance.articles == 1 and not utterance.altered and not utterance.conflicts


def _write_utterance(
    utterance: Utterance, speakers: dict[str, int], printed: Numbering, articles: Articles
) -> Row:
    row = [
        utterance.id,
        utterance.text,
        speakers[utterance.speaker.id] if utterance.speaker else -1,
        int(needs_marks(utterance.text, utterance.kind)),
        utterance.articles,
        len(utterance.altered),
    ]
    if is_plain(utterance):
        return [*row, [_number_article(utterance.occurrences[0], printed, articles)]]
    places = (*utterance.occurrences, *utterance.altered)
    html = render_utterance_card(utterance, articles, level=LEVEL, linked=True)
    return [
        *row,
        [
            [_number_article(place, printed, articles), place.relation, place.text]
            for place in places
        ],
        re.sub(r"\n+", "\n", html),
    ]


def _number_article(place: Occurrence, printed: Numbering, articles: Articles) -> int:
    """Return an article's number; of one that is not known, what its printing tells."""
    article, day = articles.get(place.article), read_day(place.published)
    return printed.number(
        (place.article, place.outlet, place.published),
        [
            place.article,
            place.outlet or "",
            day.isoformat() if day else "",
            write_day(place.published),
            article.title or "" if article else "",
            (link_to(article.url) if article else None) or "",
        ],
    )


def _write_speaker(speaker: Entity, count: int) -> Row:
    role = speaker.roles[0] if speaker.roles else ""
    return [speaker.id, speaker.name, role, speaker.kind, speaker.gender or "", count]
