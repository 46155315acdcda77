"""Sources that are a pronoun: "he", "I" inside a quotation, "it"."""

from collections.abc import Iterator

from attrs import evolve

from quoteattr.languages.en.closed_classes import FIRST_PERSON
from quoteattr.languages.en.labels import Tag
from quoteattr.rules import Rule
from quoteattr.speakers.coreference.context import (
    Referent,
    ResolvedSource,
    SourceContext,
    SourceResolution,
    SourceRule,
)
from quoteattr.speakers.coreference.rules.definite_anaphora import find_body_beside, find_last_body
from quoteattr.speakers.coreference.rules.documents import is_document
from quoteattr.speakers.coreference.rules.pronouns import resolve_pronoun
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN


def resolve_he_or_she(context: SourceContext) -> SourceResolution | None:
    """Answer a singular pronoun of a person."""
    if context.head.lower_ not in GENDER_OF_PRONOUN:
        return None
    answer = resolve_pronoun(context.head, context.document, context.resolved)
    return evolve(answer, step=f"source {context.text!r}: {answer.step}")


def resolve_first_person(context: SourceContext) -> SourceResolution | None:
    """Answer "I" inside a quotation with who is quoted; outside it is the writer."""
    if context.head.lower_ not in FIRST_PERSON or context.head.pos_ != "PRON":
        return None
    speaker = _find_quoted_speaker(context) if context.head.i in context.document.quoted else None
    if speaker:
        return SourceResolution(
            speaker, f"{context.text!r} is who is quoted: {speaker.name}", "first person"
        )
    return SourceResolution(
        None, f"{context.text!r} is the writer, or someone whom the text does not name"
    )


def resolve_it(context: SourceContext) -> SourceResolution | None:
    """Answer "it" with the last body or document that spoke, else the last body that acted."""
    if context.head.lower_ not in {"it", "its"}:
        return None
    if beside := find_body_beside(context):
        return beside
    if earlier := context.resolved.last(_is_thing, True):
        return SourceResolution(
            earlier.referent, f"'it': the last that spoke, {earlier.referent.name!r}", "it"
        )
    return find_last_body(context) or SourceResolution(
        None, "'it': no organization has spoken or acted before"
    )


def _is_thing(resolved: ResolvedSource) -> Iterator[bool]:
    single = not resolved.referent.plural or is_document(resolved.source.head)
    yield not resolved.referent.is_human and single


def resolve_unclear_pronoun(context: SourceContext) -> SourceResolution | None:
    """Abstain on a pronoun that no rule before has answered."""
    if context.head.pos_ != "PRON" or len(context.source.tokens) > 1 or context.head.is_upper:
        return None
    if context.head.lower_ == "both":
        return None
    if context.head.tag_ not in {
        Tag.WHO,
        Tag.WHICH,
        Tag.PRONOUN,
        Tag.OWN_PRONOUN,
        Tag.DETERMINER,
        Tag.WHOSE,
    }:
        return None  # "someone", "nobody"
    return SourceResolution(None, f"{context.text!r}: whom it stands for is unclear")


def _find_quoted_speaker(context: SourceContext) -> Referent | None:
    """Return who speaks the words around a source, else the nearest speaker outside of quotes."""
    for one in context.resolved:
        if any(span.contains(context.source.span) for span in one.source.attribution.content):
            return one.referent
    outside = [one for one in context.resolved if one.source.head.i not in context.document.quoted]
    for paragraph in (context.paragraph, context.paragraph - 1):
        near = [t for t in outside if context.document.paragraph_of(t.source.head) == paragraph]
        if near:
            return min(near, key=lambda t: abs(t.source.head.i - context.head.i)).referent
    return _find_introduced(context)


def _find_introduced(context: SourceContext) -> Referent | None:
    """Return the only person named in the paragraph before, if that leads up with a colon."""
    if not context.paragraph:
        return None
    before = context.document.parsed.paragraphs[context.paragraph - 1]
    named = {r for m, r in context.document.mentions if before.contains(m.span)}
    leads = before.of(context.document.parsed.text).rstrip().endswith(":")
    return named.pop() if leads and len(named) == 1 else None


PRONOUN_RULES: tuple[SourceRule, ...] = (
    Rule("he or she", resolve_he_or_she),
    Rule("first person", resolve_first_person),
    Rule("it", resolve_it),
)
