"""Give every attribution of one article its speaker, and the article its entities."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import evolve, frozen

from quoteattr.languages.en.closed_classes import FIRST_PERSON
from quoteattr.parsing import ParsedArticle
from quoteattr.records import Attribution, Entity
from quoteattr.spans import Span
from quoteattr.speakers.coreference.context import (
    DocumentContext,
    Referent,
    ResolvedSource,
    SourceContext,
    SourcePhrase,
    SourceResolution,
    read_context,
)
from quoteattr.speakers.coreference.evidence import (
    LAYOUT,
    MIN_CONFIDENCE,
    TOO_UNSURE,
    tell_confidence,
)
from quoteattr.speakers.coreference.genders import give_genders
from quoteattr.speakers.coreference.indexed import Indexed
from quoteattr.speakers.coreference.inner_reports import unwrap_report
from quoteattr.speakers.coreference.rules.table import read_source, resolve_source
from quoteattr.speakers.coreference.via import find_outer, find_via

# The speaker of an attribution, and the via.
SpeakerAndVia = tuple[SourceResolution, SourceResolution | None]
# The sources that are resolved: in order, and by the place where they stand.
Memory = tuple[Indexed[ResolvedSource], dict[Span, ResolvedSource]]


@frozen
class Resolution:
    """The attributions with their speakers, and everyone who is named in the article or speaks."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


class Coreference(Protocol):
    """What resolves the speakers of one article; ``resolve_speakers`` is ours."""

    def __call__(self, parsed: ParsedArticle, attributions: Sequence[Attribution], /) -> Resolution:
        """Return the attributions, in the same order, with speakers, and the entities."""


def resolve_speakers(
    parsed: ParsedArticle,
    attributions: Sequence[Attribution],
    chains: Sequence[Sequence[Span]] = (),
) -> Resolution:
    """Resolve the source of every attribution to an entity, or abstain and say why.

    The sources are read in the order of the text, so that each knows who spoke before. ``chains``
    are spans that another resolver of coreference holds for the same; they go before our rules.
    """
    document = read_context(parsed, chains)
    attributions, passed = free_reports(attributions, document)
    order = sorted(enumerate(attributions), key=lambda pair: _turn_of(pair[1], parsed.text))
    resolved: Indexed[ResolvedSource] = Indexed()
    known: dict[Span, ResolvedSource] = {}
    found = {at: _resolve_one(a, document, (resolved, known), passed.get(at)) for at, a in order}
    outer = find_outer(attributions)
    entities = give_genders(_number_entities(document, resolved), document, resolved)
    return Resolution(
        tuple(
            _attribute(
                a,
                found[n][0],
                _choose_via(found[n], found[outer[n]] if n in outer else None),
                entities,
            )
            for n, a in enumerate(attributions)
        ),
        tuple(entities.values()),
    )


def free_reports(
    attributions: Sequence[Attribution], document: DocumentContext
) -> tuple[tuple[Attribution, ...], dict[int, SourcePhrase]]:
    """Free the reports inside reports; the sources around them, by place, pass them on."""
    speaking = frozenset(span.end for a in attributions for span in a.source)
    freed, outer = list(attributions), {}
    for n, attribution in enumerate(attributions):
        source = read_source(attribution, document) if attribution.quoted else None
        report = unwrap_report(attribution, source, document, speaking) if source else None
        if report:
            freed[n], outer[n] = report.attribution, report.outer
    return tuple(freed), outer


def _resolve_one(
    attribution: Attribution,
    document: DocumentContext,
    memory: Memory,
    outer: SourcePhrase | None,
) -> SpeakerAndVia:
    """Return speaker and via of one attribution, and add both to the memory, via first."""
    source = read_source(attribution, document)
    if source is None:
        return SourceResolution(None, "no words name the source"), None
    via = outer or find_via(attribution, document)
    passed_on = _ask(via, document, *memory) if via else None
    return _ask(source, document, *memory), passed_on


def _choose_via(inner: SpeakerAndVia, outer: SpeakerAndVia | None) -> SourceResolution | None:
    """Return who passes an attribution on: by its own words, else who speaks the words around."""
    speaker, via = inner
    if via or not outer or not outer[0].referent or outer[0].referent is speaker.referent:
        return via
    return outer[0]


def _ask(
    source: SourcePhrase,
    document: DocumentContext,
    resolved: Indexed[ResolvedSource],
    known: dict[Span, ResolvedSource],
) -> SourceResolution:
    """Resolve a source that was not resolved before, and add it to ``resolved``."""
    if again := known.get(source.span):
        step = f"{source.text!r} is {again.referent.name} in this place"
        return SourceResolution(again.referent, step, again.evidence)
    answer = resolve_source(SourceContext(source, document, resolved))
    if answer.referent is not None:
        known[source.span] = ResolvedSource(source, answer.referent, answer.evidence)
        resolved.add(known[source.span])
    return answer


def _turn_of(attribution: Attribution, text: str) -> tuple[bool, int, int]:
    """Return when a source is resolved: in the order of the text, "I" and "we" after all others."""
    spans = attribution.source or attribution.content
    first_person = spans[0].of(text).lower() in FIRST_PERSON
    return (first_person, spans[0].start, attribution.content[0].start)


def _attribute(
    attribution: Attribution,
    answer: SourceResolution,
    via: SourceResolution | None,
    entities: dict[Referent, Entity],
) -> Attribution:
    kinds = (answer.evidence, *(() if attribution.cue else (LAYOUT,)))
    confidence = min(map(tell_confidence, kinds)) if answer.referent else 0.0
    given = answer.referent is not None and confidence >= MIN_CONFIDENCE
    steps = (answer.step, *([] if given or not answer.referent else [TOO_UNSURE]))
    return evolve(
        attribution,
        speaker=entities[answer.referent] if answer.referent and given else None,
        speaker_confidence=confidence if given else 0.0,
        via=entities[via.referent] if via and via.referent else None,
        steps=(*attribution.steps, *steps, *([f"via {via.step}"] if via else [])),
    )


def _number_entities(
    document: DocumentContext, resolved: Sequence[ResolvedSource]
) -> dict[Referent, Entity]:
    """Make an entity of everyone who is named or speaks, numbered by first mention."""
    mentions: dict[Referent, set[Span]] = {
        r: {m.span for m in r.person.mentions} for r in document.referents if r.person
    }
    for one in resolved:
        mentions.setdefault(one.referent, set()).add(one.source.span)
    ordered = sorted(mentions, key=lambda referent: min(mentions[referent]))
    called = _collect_descriptions(resolved)
    return {
        r: _make_entity(r, f"e{n}", mentions[r], called.get(r, ()))
        for n, r in enumerate(ordered, 1)
    }


def _collect_descriptions(resolved: Iterable[ResolvedSource]) -> dict[Referent, dict[str, None]]:
    """Return by which other nouns the article calls those whom it does not name."""
    called: dict[Referent, dict[str, None]] = {}
    for one in resolved:
        described = one.referent.role is not None and one.source.head.pos_ in {"NOUN", "PROPN"}
        if described and one.source.text != one.referent.name:
            called.setdefault(one.referent, {})[one.source.text] = None
    return called


def _make_entity(
    referent: Referent, given_id: str, mentions: Iterable[Span], called: Iterable[str]
) -> Entity:
    person = referent.person
    return Entity(
        id=given_id,
        name=referent.name,
        kind=referent.kind,
        aliases=(*referent.aliases, *called),
        roles=tuple(role.text for role in person.roles) if person else (),
        mentions=tuple(sorted(mentions)),
        steps=person.steps if person else (),
    )
