"""Groups of wordings as utterances: occurrences, canonical text, speaker, conflicts, misquotes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b

from attrs import frozen

from quoteattr.crossref.canonical import Form, choose_canonical
from quoteattr.crossref.memory import Memory
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.plan import CrossReference
from quoteattr.crossref.records import Conflict, Occurrence, Printing, Utterance
from quoteattr.crossref.relation import Relation, RelationKind
from quoteattr.crossref.wordings import Wording, order_printing
from quoteattr.records import Entity

# Eight bytes: among ten million utterances, the chance of one shared id is below 1 in 300,000.
ID_BYTES = 8
# Marks that a house style sets around a quote and that are none of its words.
OUTER_MARKS = ' \t\n,;“”"«»„'

EntityOf = Callable[[Printing], Entity | None]


@frozen
class Assembler:
    """Makes utterances of what was found; ``entity_of`` gives a speaker across articles."""

    found: CrossReference
    entity_of: EntityOf
    memory: Memory

    def list_utterances(self) -> tuple[Utterance, ...]:
        """Return the utterances, most printed first."""
        utterances = sorted(map(self.make_utterance, self.found.groups), key=order_utterance)
        return tuple(drop_repeats(utterances))

    def make_utterance(self, group: Sequence[int]) -> Utterance:
        """Return the utterance of a group of wordings, given its fullest first."""
        root = self.found.wordings[group[0]]
        placed = {
            printing.key: (printing, self._place(number, printing, group))
            for number in reversed(group)
            for printing in self.found.wordings[number].printings
        }
        occurrences = self._sort(placed.values())
        speaker = choose_speaker([occurrence.speaker for occurrence in occurrences])
        return Utterance(
            id=name_utterance(root),
            text=self._choose_text(group),
            speaker=speaker,
            occurrences=occurrences,
            articles=len({occurrence.article for occurrence in occurrences}),
            conflicts=tuple(find_conflicts(occurrences, speaker)),
            altered=self._list_altered(group),
        )

    def _place(self, number: int, printing: Printing, group: Sequence[int]) -> Occurrence:
        """Relate a printing to the fullest text, or to the fullest that it is related to."""
        wording = self.found.wordings[number]
        if number == group[0]:
            printed = self._find_part(printing, wording)
            alike = printed.surface == wording.normal.surface
            return self._make_occurrence(printing, "identical" if alike else "variant", 1.0)
        others = (self.found.wordings[other].normal for other in group if other != number)
        relations = (self.memory.relate(wording.normal, other) for other in others)
        relation = next(found for found in relations if found and found.same)
        split = len(printing.content) > 1 and relation.kind in ("variant", "contained")
        kind: RelationKind = "joined" if split else relation.kind
        return self._make_occurrence(printing, kind, relation.score)

    def _find_part(self, printing: Printing, wording: Wording) -> Normal:
        parts = map(self.memory.read, printing.parts)
        return next(part for part in parts if part.forms == wording.normal.forms)

    def _make_occurrence(self, printing: Printing, kind: RelationKind, score: float) -> Occurrence:
        return Occurrence(
            article=printing.article,
            outlet=printing.outlet,
            published=printing.published,
            attribution=printing.attribution,
            content=printing.content,
            text=printing.text,
            source_text=printing.source_text,
            speaker=self.entity_of(printing),
            relation=kind,
            score=score,
        )

    def _choose_text(self, group: Sequence[int]) -> str:
        """Return the canonical text; what was printed once is shown with its whole content."""
        wordings = [self.found.wordings[number] for number in group]
        printings = [printing for wording in wordings for printing in wording.printings]
        if len(printings) == 1:
            return printings[0].text.strip(OUTER_MARKS)
        forms = [
            Form(self._print_form(wording), wording.length, wording.printings, inside=index > 0)
            for index, wording in enumerate(wordings)
        ]
        return choose_canonical(forms).text.strip(OUTER_MARKS)

    def _print_form(self, wording: Wording) -> str:
        """Return the spelling of a form that most articles print, the earliest among equals."""
        printed = [self._find_part(printing, wording).text for printing in wording.printings]
        return Counter(printed).most_common(1)[0][0]

    def _list_altered(self, group: Sequence[int]) -> tuple[Occurrence, ...]:
        altered = (pair for number in group for pair in self.found.altered.get(number, ()))
        best: dict[int, Relation] = {}
        for other, relation in altered:
            if other not in best or relation.score > best[other].score:
                best[other] = relation
        return self._sort(
            (printing, self._make_occurrence(printing, "altered", relation.score))
            for other, relation in best.items()
            for printing in self.found.wordings[other].printings
        )

    def _sort(self, placed: Iterable[tuple[Printing, Occurrence]]) -> tuple[Occurrence, ...]:
        return tuple(place for _, place in sorted(placed, key=lambda pair: order_printing(pair[0])))


def order_utterance(utterance: Utterance) -> tuple[int, int, str, str]:
    """Return what utterances are sorted by: most printed first, then the earliest."""
    earliest = min(occurrence.published or "~" for occurrence in utterance.occurrences)
    return (-utterance.articles, -len(utterance.occurrences), earliest, utterance.id)


def drop_repeats(utterances: Iterable[Utterance]) -> Iterator[Utterance]:
    """Yield the utterances without those whose one printing stands in another already.

    The quoted parts of a mixed attribution are matched one by one, and most match nothing.
    """
    seen: set[tuple[str, str]] = set()
    for utterance in utterances:
        keys = {(place.article, place.attribution) for place in utterance.occurrences}
        if len(keys) > 1 or not keys <= seen:
            seen |= keys
            yield utterance


def choose_speaker(speakers: Iterable[Entity | None]) -> Entity | None:
    """Return whom most occurrences name, one with a name before one without."""
    counts = Counter(speaker for speaker in speakers if speaker)
    ranked = sorted(counts, key=lambda entity: (entity.kind == "unnamed", -counts[entity]))
    return ranked[0] if ranked else None


def find_conflicts(occurrences: Iterable[Occurrence], speaker: Entity | None) -> Iterator[Conflict]:
    """Yield the occurrences that name another person than the utterance's speaker."""
    if speaker is None or speaker.kind != "person":
        return
    for place in occurrences:
        if place.speaker and place.speaker.kind == "person" and place.speaker.id != speaker.id:
            yield Conflict(place.article, place.attribution, place.speaker)


def name_utterance(root: Wording) -> str:
    """Return an id made of the fullest text's words, and of its first place for a stock phrase."""
    first = root.printings[0].key if root.stock else ()
    key = "\x1f".join((str(root.claim), *first, *root.normal.forms))
    return "u-" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES).hexdigest()
