"""Give every attribution of one article its speaker, and the article its entities."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import evolve, frozen

from quoteattr.parsing import ParsedArticle
from quoteattr.records import Attribution, Entity
from quoteattr.spans import Span
from quoteattr.speakers.pronoun_sources import FIRST_PERSON
from quoteattr.speakers.scene import Answer, Case, Referent, Scene, Told, read_scene
from quoteattr.speakers.sources import read_source, resolve_source


@frozen
class Resolution:
    """The attributions with their speakers, and everyone who is named in the article or speaks."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


class Coreference(Protocol):
    """What resolves the speakers of one article; ``resolve_speakers`` is ours."""

    def __call__(self, parsed: ParsedArticle, attributions: Sequence[Attribution], /) -> Resolution:
        """Return the attributions, in the same order, with speakers, and the entities."""


def resolve_speakers(parsed: ParsedArticle, attributions: Sequence[Attribution]) -> Resolution:
    """Resolve the source of every attribution to an entity, or abstain and say why.

    The sources are read in the order of the text, so that each knows who spoke before.
    """
    scene = read_scene(parsed)
    answers: dict[int, Answer] = {}
    told: list[Told] = []
    for at in sorted(
        range(len(attributions)), key=lambda n: _turn_of(attributions[n], parsed.text)
    ):
        source = read_source(attributions[at], scene)
        if source is None:
            answers[at] = Answer(None, "no words name the source")
            continue
        answer = answers[at] = resolve_source(Case(source, scene, tuple(told)))
        if answer.referent is not None:
            told.append(Told(source, answer.referent))
    entities = _number_entities(scene, told)
    return Resolution(
        tuple(_attribute(a, answers[n], entities) for n, a in enumerate(attributions)),
        tuple(entities.values()),
    )


def _turn_of(attribution: Attribution, text: str) -> tuple[bool, int, int]:
    """Return when a source is resolved: in the order of the text, "I" and "we" after all others."""
    spans = attribution.source or attribution.content
    first_person = spans[0].of(text).lower() in FIRST_PERSON
    return (first_person, spans[0].start, attribution.content[0].start)


def _attribute(
    attribution: Attribution, answer: Answer, entities: dict[Referent, Entity]
) -> Attribution:
    speaker = entities[answer.referent] if answer.referent else None
    return evolve(attribution, speaker=speaker, steps=(*attribution.steps, answer.step))


def _number_entities(scene: Scene, told: Iterable[Told]) -> dict[Referent, Entity]:
    """Make an entity of everyone who is named or speaks, numbered by first mention."""
    mentions: dict[Referent, set[Span]] = {
        r: {m.span for m in r.person.mentions} for r in scene.referents if r.person
    }
    for one in told:
        mentions.setdefault(one.referent, set()).update(one.source.attribution.source)
    ordered = sorted(mentions, key=lambda referent: min(mentions[referent]))
    return {r: _make_entity(r, n, mentions[r]) for n, r in enumerate(ordered, 1)}


def _make_entity(referent: Referent, number: int, mentions: Iterable[Span]) -> Entity:
    person = referent.person
    return Entity(
        id=f"e{number}",
        name=referent.name,
        kind=referent.kind,
        aliases=referent.aliases,
        roles=tuple(role.text for role in person.roles) if person else (),
        mentions=tuple(sorted(mentions)),
        steps=person.steps if person else (),
    )
