"""Speakers across articles: who is one person with whom, and whom a name could mean.

The room of speakers imports spaCy, which takes seconds and which comparing texts has no need of:
so it is imported where a corpus first asks for its people.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from quoteattr.records import Entity

if TYPE_CHECKING:
    from quoteattr.speakers.across import Merged

Verdict = tuple[str, str, bool]


def merge_speakers(speaking: Iterable[Sequence[Any]], verdicts: Iterable[Verdict]) -> "Merged":
    """Merge the speakers of all articles, in the order given.

    ``speaking`` has article id, entity id, name, kind, aliases, roles and kb id of each;
    ``verdicts`` are pairs of names with whether they are one person.
    """
    from quoteattr.speakers.across import merge_entities  # noqa: PLC0415

    told = list(verdicts)
    entities = (
        (article, Entity(id_, name, kind, tuple(aliases), tuple(roles), kb_id=kb_id))
        for article, id_, name, kind, aliases, roles, kb_id in speaking
    )
    return merge_entities(
        entities,
        forced=[(a, b) for a, b, same in told if same],
        forbidden=[(a, b) for a, b, same in told if not same],
    )


def list_people(merged: "Merged") -> Iterator[tuple[object, ...]]:
    """Yield each of the people as a row."""
    for person in merged.entities:
        names = list(person.aliases), list(person.roles)
        yield person.id, person.name, person.kind, *names, person.kb_id, list(person.steps)


def is_meant(name: str, entity: Entity) -> bool:
    """Tell whether a name could mean an entity, by any of the names it was printed with."""
    from quoteattr.speakers.comparison import compare_names  # noqa: PLC0415

    names = (entity.name, *entity.aliases)
    return any(compare_names(name, known).verdict != "different" for known in names)
