"""Speakers across articles: who is one person with whom, and whom a name could mean.

The room of speakers imports spaCy, which takes seconds and which comparing texts has no need of:
so it is imported where a corpus first asks for its people.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from attrs import frozen

from quoteattr.records import Entity

if TYPE_CHECKING:
    from quoteattr.speakers.linking.variants import VariantUse

NamingRow = Sequence[Any]

# Printings whose words name their speaker, and not the other one of two.
NAMED = pa.schema(
    {
        "root_id": pa.int64(),
        "rival_id": pa.string(),
        "speaker_id": pa.string(),
        "article_id": pa.string(),
        "attribution_id": pa.string(),
    }
)


@frozen
class Meaning:
    """Whom articles mean by a naming.

    ``apart`` says that they mean others each, of whom nothing is known beyond the article;
    ``person`` is then the first of them.
    """

    person: Entity
    apart: bool


def merge_namings(namings: Iterable[NamingRow], verdicts: Iterable[NamingRow]) -> list[Meaning]:
    """Return whom each of the namings means: rows of the table ``namings``, in its order.

    ``verdicts`` are pairs of names with whether they are one person.
    """
    from quoteattr.speakers.linking.clusters import name_local  # noqa: PLC0415
    from quoteattr.speakers.linking.merge import SpeakerMerger  # noqa: PLC0415

    told = list(verdicts)
    merger = SpeakerMerger(
        must_link=[(a, b) for a, b, same in told if same],
        cannot_link=[(a, b) for a, b, same in told if not same],
    )
    bearers = [read_naming(naming) for naming in namings]
    merged = merger.add_uses(bearers)
    meant = ((key, merged[key]) for key, *_ in (bearer.keys for bearer in bearers))
    return [Meaning(person, person.id == name_local(key)) for key, person in meant]


def read_naming(naming: NamingRow) -> "VariantUse":
    """Return who is named so: the first and the last of them, and how many they are."""
    from quoteattr.speakers.linking.variants import VariantUse  # noqa: PLC0415

    _, name, kind, gender, aliases, roles, kb_id, month, resolved, beside, _, times, *keys, _ = (
        naming
    )
    first, last = keys
    return VariantUse(
        keys=(tuple(first), tuple(last)) if times > 1 else (tuple(first),),
        entity=Entity(
            first[1], name, kind, tuple(aliases), tuple(roles), kb_id=kb_id, gender=gender
        ),
        times=times,
        month=month,
        beside=tuple(beside or ()),
        resolved=resolved,
    )


def is_meant(name: str, entity: Entity) -> bool:
    """Tell whether a name could mean an entity, by any of the names it was printed with."""
    from quoteattr.speakers.names.compare import compare_names  # noqa: PLC0415

    names = (entity.name, *entity.aliases)
    return any(compare_names(name, known).verdict != "different" for known in names)


def keep_named(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Keep the printings that name one of two people who cannot be one, and not the other.

    Where "he" said it, or a surname that is the other's too, one article's reading decides who is
    meant: that is no ground to say that two papers contradict each other.
    """
    clear = [
        are_two(row["name"], row["other_name"])
        and is_named(row["source_text"] or "", (row["name"], *row["aliases"]), row["other_name"])
        for row in batch.to_pylist()
    ]
    return batch.select(NAMED.names).filter(pa.array(clear, pa.bool_()))


def are_two(name: str, other: str) -> bool:
    """Tell whether two names cannot be one person's."""
    from quoteattr.speakers.names.compare import compare_names  # noqa: PLC0415

    return compare_names(name, other).verdict == "different"


def is_named(source: str, names: Iterable[str], other: str) -> bool:
    """Tell whether the words of a source have a name that is not another person's too."""
    from quoteattr.speakers.names.parse import parse_name  # noqa: PLC0415

    parsed = map(parse_name, names)
    own = {part for name in parsed for part in (*name.given, name.family) if len(part) > 1}
    return bool(own.intersection(list_parts(source)) - set(list_parts(other)))


def list_parts(text: str) -> list[str]:
    """Return the words of a text as the parts of names are compared."""
    from quoteattr.speakers.names.parse import cut_possessives, fold  # noqa: PLC0415

    return [fold(word).strip(",:;").replace("-", "") for word in cut_possessives(text).split()]
