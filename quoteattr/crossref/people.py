"""Speakers across articles: who is one person with whom, and whom a name could mean.

The room of speakers imports spaCy, which takes seconds and which comparing texts has no need of:
so it is imported where a corpus first asks for its people.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quoteattr.crossref.records import Printing, Speaker, Utterance
from quoteattr.records import Entity

if TYPE_CHECKING:
    from quoteattr.speakers.across import Merged


def merge_speakers(printings: Iterable[Printing]) -> "Merged":
    """Merge the speakers of all articles, in an order that adding does not decide."""
    from quoteattr.speakers.across import merge_entities  # noqa: PLC0415

    speakers = {(p.article, p.speaker.id): p.speaker for p in printings if p.speaker}
    return merge_entities((key[0], speakers[key]) for key in sorted(speakers))


def is_meant(name: str, entity: Entity) -> bool:
    """Tell whether a name could mean an entity, by any of the names it was printed with."""
    from quoteattr.speakers.comparison import compare_names  # noqa: PLC0415

    names = (entity.name, *entity.aliases)
    return any(compare_names(name, known).verdict != "different" for known in names)


def count_speakers(utterances: Iterable[Utterance]) -> tuple[Speaker, ...]:
    """Return all speakers with what they said counted, those in the most articles first."""
    said: dict[Entity, list[Utterance]] = {}
    for utterance in utterances:
        if utterance.speaker:
            said.setdefault(utterance.speaker, []).append(utterance)
    return tuple(sorted((_count(*item) for item in said.items()), key=_order_speaker))


def _count(entity: Entity, said: list[Utterance]) -> Speaker:
    articles = {place.article for utterance in said for place in utterance.occurrences}
    return Speaker(entity, utterances=len(said), articles=len(articles))


def _order_speaker(speaker: Speaker) -> tuple[int, int, str, str]:
    return (-speaker.articles, -speaker.utterances, speaker.name, speaker.entity.id)
