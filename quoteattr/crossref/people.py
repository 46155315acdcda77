"""Speakers across articles: who is one person with whom, and whom a name could mean.

The room of speakers imports spaCy, which takes seconds and which comparing texts has no need of:
so it is imported where a corpus first asks for its people.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from quoteattr.records import Entity

if TYPE_CHECKING:
    from quoteattr.speakers.linking.variants import Key

Row = Sequence[Any]


@frozen
class Meaning:
    """Whom articles mean by a naming.

    ``apart`` says that they mean others each, of whom nothing is known beyond the article;
    ``person`` is then the first of them.
    """

    person: Entity
    apart: bool


def merge_namings(namings: Iterable[Row], verdicts: Iterable[Row]) -> list[Meaning]:
    """Return whom each of the namings means: rows of the table ``namings``, in its order.

    ``verdicts`` are pairs of names with whether they are one person.
    """
    from quoteattr.speakers.linking.clusters import name_local  # noqa: PLC0415
    from quoteattr.speakers.linking.merge import SpeakerMerger  # noqa: PLC0415
    from quoteattr.speakers.linking.variants import VariantUse  # noqa: PLC0415

    told = list(verdicts)
    merger = SpeakerMerger(
        must_link=[(a, b) for a, b, same in told if same],
        cannot_link=[(a, b) for a, b, same in told if not same],
    )
    bearers = [VariantUse(*read_naming(naming)) for naming in namings]
    merged = merger.add_uses(bearers)
    meant = ((key, merged[key]) for key, *_ in (bearer.keys for bearer in bearers))
    return [Meaning(person, person.id == name_local(key)) for key, person in meant]


def read_naming(naming: Row) -> tuple[tuple["Key", ...], Entity, int]:
    """Return the first and the last who are named so, what is said of them, and how many are."""
    _, name, kind, gender, aliases, roles, kb_id, times, first, last = naming
    entity = Entity(first[1], name, kind, tuple(aliases), tuple(roles), kb_id=kb_id, gender=gender)
    return (tuple(first), tuple(last)) if times > 1 else (tuple(first),), entity, times


def is_meant(name: str, entity: Entity) -> bool:
    """Tell whether a name could mean an entity, by any of the names it was printed with."""
    from quoteattr.speakers.names.compare import compare_names  # noqa: PLC0415

    names = (entity.name, *entity.aliases)
    return any(compare_names(name, known).verdict != "different" for known in names)
