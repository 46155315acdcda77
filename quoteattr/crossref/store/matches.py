"""The utterances that a wording may be: looked up as a new text is, and related one by one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
from attrs import frozen
from rapidfuzz.distance import Levenshtein

from quoteattr.crossref.matching.batches import list_text_keys
from quoteattr.crossref.matching.relation import Relation, relate_texts
from quoteattr.crossref.matching.verify import read_normals
from quoteattr.crossref.records import Match, Utterance
from quoteattr.crossref.store.reading import read_utterances
from quoteattr.crossref.store.writing import Connection
from quoteattr.crossref.text.normalise import NormalText, normalise_text
from quoteattr.crossref.text.vocabulary import is_content, tabulate_bits

# Texts that are related to the wording, of all that share a run of words with it: those that share
# the most and the rarest runs.
MOST_CANDIDATES = 24
# Where no run of words leads to a related text, texts are looked up by single words: the rarest, of
# which each narrows the search most.
RAREST_WORDS = 6
# A text that only shares words with the wording has so many of these, or all but one of fewer, and
# half of their evidence.
LEAST_WORDS = 3
LEAST_SHARE = 0.5

# A run that many texts have tells little of each.
BY_KEYS = """
WITH met AS (SELECT DISTINCT key, text_id FROM keys WHERE key IN ({keys})),
counts AS (SELECT key, count(*) AS texts FROM met GROUP BY key)
SELECT m.text_id, sum(1.0 / sqrt(c.texts)) AS weight
FROM met m JOIN counts c ON c.key = m.key
GROUP BY m.text_id
ORDER BY weight DESC, m.text_id
LIMIT {most}
"""
BY_WORDS = """
SELECT w.text_id, CAST(sum(CASE w.key {weights} END) AS DOUBLE) AS weight
FROM (SELECT DISTINCT key, text_id FROM words WHERE key IN ({keys})) w
GROUP BY w.text_id
HAVING weight >= {least} AND count(*) >= {words}
ORDER BY weight DESC, w.text_id
LIMIT {most}
"""
TEXTS = "SELECT text_id, printed, forms, marks FROM texts WHERE text_id IN ({ids})"
# Where the texts stand. Misquotes stand beside an utterance, and are utterances themselves.
PLACES = """
SELECT p.text_id, p.article_id, p.attribution_id, o.number
FROM (SELECT * FROM parts WHERE text_id IN ({ids})) p
JOIN occurrences o ON o.article_id = p.article_id AND o.attribution_id = p.attribution_id
WHERE o.relation <> 'altered'
ORDER BY o.number
"""


@frozen
class Likeness:
    """How a stored text is like the wording: ``share`` of the wording's evidence is in it too."""

    text: NormalText
    relation: Relation | None
    share: float

    @property
    def rank(self) -> tuple[bool, bool, float, float]:
        """What puts a text before others: related, not altered, more of it, and little else."""
        found = self.relation
        if found is None or found.alignment is None:
            return False, False, self.share, -self.text.bits[-1]  # of long texts most share words
        whole = found.bits / max(found.bits, found.alignment.b.bits[-1], found.alignment.a.bits[-1])
        return True, found.same, round(self.share, 2), whole


def match_wording(connection: Connection, wording: str, most: int) -> tuple[Match, ...]:
    """Return the utterances that a wording may be, best first, and no more than ``most``."""
    given = normalise_text(wording)
    if not given.codes:
        return ()
    found = {
        number: like
        for number, like in relate_all(connection, given, find_by_keys(connection, given)).items()
        if like.relation
    }
    if not found:
        found = relate_all(connection, given, find_by_words(connection, given))
    places = find_places(connection, list(found))
    best = choose_best(places, found)
    ranked = sorted(best, key=lambda number: best[number].rank, reverse=True)[:most]
    utterances = dict(read_numbered(connection, ranked))
    return tuple(
        make_match(given, utterances[number], best[number], places[number], found)
        for number in ranked
    )


def find_by_keys(connection: Connection, given: NormalText) -> dict[int, float]:
    """Find texts that share a run of words with the wording."""
    keys = list_text_keys(make_row(given))["key"].to_pylist()
    if not keys:
        return {}
    query = BY_KEYS.format(keys=join_numbers(keys), most=MOST_CANDIDATES)
    return dict.fromkeys((int(id_) for id_, _ in connection.execute(query).fetchall()), 0.0)


def find_by_words(connection: Connection, given: NormalText) -> dict[int, float]:
    """Find texts that have the wording's rarest words, with the share of these in each."""
    bits = {
        ord(code): float(tabulate_bits()[ord(code)]) for code in given.codes if is_content(code)
    }
    rarest = sorted(bits, key=lambda code: (-bits[code], code))[:RAREST_WORDS]
    if not rarest:
        return {}
    whole = sum(bits[code] for code in rarest)
    weights = " ".join(f"WHEN {code} THEN {bits[code]}" for code in rarest)
    query = BY_WORDS.format(
        weights=weights,
        keys=join_numbers(rarest),
        least=whole * LEAST_SHARE,
        words=min(LEAST_WORDS, max(2, len(rarest) - 1)),
        most=MOST_CANDIDATES,
    )
    return {int(id_): weight / whole for id_, weight in connection.execute(query).fetchall()}


def relate_all(
    connection: Connection, given: NormalText, candidates: Mapping[int, float]
) -> dict[int, Likeness]:
    """Relate the wording to texts, by their numbers."""
    if not candidates:
        return {}
    table = connection.sql(TEXTS.format(ids=join_numbers(candidates))).to_arrow_table()
    columns = [table[name].combine_chunks() for name in ("printed", "forms", "marks")]
    texts = zip(table["text_id"].to_pylist(), read_normals(*columns), strict=True)
    return {id_: compare(given, text, candidates[id_]) for id_, text in texts}


def compare(given: NormalText, text: NormalText, share: float) -> Likeness:
    """Compare the wording with a text; ``share`` is known of one that is not related."""
    relation = relate_texts(given, text)
    if relation is None:
        return Likeness(text, None, share)
    return Likeness(text, relation, min(1.0, relation.bits / max(given.bits[-1], 1e-9)))


def find_places(
    connection: Connection, ids: Sequence[int]
) -> dict[int, dict[tuple[str, str], int]]:
    """Return for each utterance where a text of these stands in it, and which."""
    places: dict[int, dict[tuple[str, str], int]] = {}
    if ids:
        for id_, article, attribution, number in connection.execute(
            PLACES.format(ids=join_numbers(ids))
        ).fetchall():
            places.setdefault(number, {})[article, attribution] = id_
    return places


def choose_best(
    places: Mapping[int, Mapping[tuple[str, str], int]], found: Mapping[int, Likeness]
) -> dict[int, Likeness]:
    """Return for each utterance the likeness of the text in it that comes first."""
    return {
        number: max((found[id_] for id_ in where.values()), key=lambda like: like.rank)
        for number, where in places.items()
    }


def make_match(
    given: NormalText,
    utterance: Utterance,
    like: Likeness,
    where: Mapping[tuple[str, str], int],
    found: Mapping[int, Likeness],
) -> Match:
    """Return an utterance as a match, by the first printing of the text that is most like it."""
    printing = next(
        place
        for place in utterance.occurrences
        if found.get(where.get((place.article, place.attribution), -1)) is like
    )
    return Match(
        utterance=utterance,
        printing=printing,
        text=like.text.text,
        relation=like.relation.kind.inverse if like.relation else None,
        score=round(like.share, 4),
        differences=tuple(list_differences(given, like)),
    )


def list_differences(given: NormalText, like: Likeness) -> Iterator[tuple[str, str]]:
    """Yield what two texts share and where they differ, in order: of the wording, of the text."""
    if like.relation is None or like.relation.alignment is None:
        for edit in Levenshtein.opcodes(given.codes, like.text.codes):
            one = given.printed(edit.src_start, edit.src_end)
            yield one, like.text.printed(edit.dest_start, edit.dest_end)
        return
    (before, after), (other_before, other_after) = like.relation.alignment.flanks
    aligned = (
        (before.printed, other_before.printed),
        *like.relation.diff(),
        (after.printed, other_after.printed),
    )
    yield from (pair for pair in aligned if any(pair))


def read_numbered(
    connection: Connection, numbers: Sequence[int]
) -> Iterator[tuple[int, Utterance]]:
    """Yield utterances, each after its number."""
    yield from zip(sorted(numbers), read_utterances(connection, numbers), strict=True)


def make_row(text: NormalText) -> pa.RecordBatch:
    """Return a text as a batch that functions of many texts take."""
    return pa.record_batch({"text_id": pa.array([0], pa.int64()), "forms": [text.codes]})


def join_numbers(numbers: Iterable[int]) -> str:
    """Return numbers as SQL has them in a list: so DuckDB skips what has none of them."""
    return ", ".join(str(int(number)) for number in numbers)
