"""Definite anaphora: "the official", "the company", for what was called otherwise before."""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.speakers.coreference.context import (
    ResolvedSource,
    SourceContext,
    SourceResolution,
    SourceRule,
)
from quoteattr.speakers.coreference.roles import SUBJECTS
from quoteattr.speakers.coreference.rules.nominals import (
    describe,
    describe_phrase,
    is_definite,
    is_plural,
)
from quoteattr.speakers.coreference.rules.organizations import cut_article, name_body
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.names.parse import fold

# Beyond this many paragraphs a writer names a body again.
MAX_PARAGRAPHS_BACK = 1
# The nouns of again_nouns.tsv that are meant by a name: of them the last place named is one.
_PLACE = "place"
# Words that count those who were told of before: "the two officials".
_COUNTS = frozenset({"two", "three", "four", "five", "both"})


def resolve_same_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the official" with the unnamed whom the article has called so before."""
    if not is_definite(context.source) and not _counts(context):
        return None
    role = describe(context.source)
    for earlier in context.resolved.backwards(_role_of, (role.head, is_plural(context.head))):
        known = earlier.referent.role
        if known is not None and role.words - _COUNTS <= known.words:
            return SourceResolution(
                earlier.referent, f"{context.text!r} is {earlier.referent.name!r} again"
            )
    return None


def _role_of(resolved: ResolvedSource) -> Iterator[tuple[str, bool]]:
    if role := resolved.referent.role:
        yield role.head, resolved.referent.plural


def _class_of_unnamed(resolved: ResolvedSource) -> Iterator[str | None]:
    if not resolved.referent.person:
        yield _class_of(resolved.source.head)


def _kind_of(resolved: ResolvedSource) -> Iterator[str]:
    yield resolved.referent.kind


def resolve_other_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the scientists" with "a research team" before, "the report" with "a new study"."""
    kind = _class_of(context.head)
    if kind is None or kind == _PLACE or not is_definite(context.source):
        return None
    if earlier := context.resolved.last(_class_of_unnamed, kind):
        return SourceResolution(
            earlier.referent, f"{context.text!r} is {earlier.referent.name!r} again"
        )
    noun = next(_find_subjects(context, kind), None)
    if noun is None:
        return None
    return SourceResolution(describe_phrase(noun), f"{context.text!r} is {noun.text!r} before it")


def resolve_body_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the club" with the last body that acted, or the only one named, right before."""
    if context.head.lower_ not in read_words("body_nouns") or not _is_bare(context):
        return None
    return find_last_body(context)


def resolve_place_again(context: SourceContext) -> SourceResolution | None:
    """Answer "the city" with the last place that was named right before."""
    if _class_of(context.head) != _PLACE or not _is_bare(context):
        return None
    place = next(_find_near(context, frozenset({"GPE", "LOC"})), None)
    return name_body(context, cut_article(place.text)) if place else None


def find_last_body(context: SourceContext) -> SourceResolution | None:
    """Return the last body that spoke or acted, or the only one named, in the last paragraphs."""
    near = list(_find_near(context, frozenset({"ORG"})))
    acting = next((entity for entity in near if entity.root.dep_ in SUBJECTS), None)
    spoke = context.resolved.last(_kind_of, "organization")
    if spoke and (acting is None or spoke.source.head.i >= acting.start):
        away = context.paragraph - context.document.paragraph_of(spoke.source.head)
        if away <= MAX_PARAGRAPHS_BACK:
            return SourceResolution(
                spoke.referent, f"{context.text!r}: the last that spoke, {spoke.referent.name!r}"
            )
    if acting is None and len({fold(cut_article(entity.text)) for entity in near}) == 1:
        acting = near[0]
    return name_body(context, cut_article(acting.text)) if acting else None


def _is_bare(context: SourceContext) -> bool:
    return len(context.source.tokens) == 2 and context.source.tokens[0].lower_ == "the"


def _counts(context: SourceContext) -> bool:
    return bool(_COUNTS & {token.lower_ for token in context.source.tokens})


def _class_of(noun: Token) -> str | None:
    return read_map("anaphoric_nouns").get(fold(noun.lemma_))


def _find_near(context: SourceContext, labels: frozenset[str]) -> Iterator[Entity]:
    """Yield the bodies or places named before the source, the last first."""
    for entity in _find_before(context):
        if context.paragraph - context.document.paragraph_of(entity.root) > MAX_PARAGRAPHS_BACK:
            return
        if entity.label_ in labels and context.name_at(entity.root.i) is None:
            yield entity


def _find_before(context: SourceContext) -> Iterator[Entity]:
    """Yield the entities that end before the source, the last first."""
    entities, end = context.document.entities, context.source.tokens[0].i
    behind = bisect_right(entities, end, key=lambda entity: entity.end)
    return (entities[at] for at in range(behind - 1, -1, -1))


def _find_subjects(context: SourceContext, kind: str) -> Iterator[Token]:
    """Yield the nouns of a class that were subjects before, the last first."""
    for token in context.document.tokens.backwards(
        _class_of_subject, kind, context.source.tokens[0].i
    ):
        if context.paragraph - context.document.paragraph_of(token) > MAX_PARAGRAPHS_BACK:
            return
        yield token


def _class_of_subject(token: Token) -> Iterator[str | None]:
    if token.dep_ in SUBJECTS:
        yield _class_of(token)


DEFINITE_RULES: tuple[SourceRule, ...] = (
    resolve_same_noun,
    resolve_other_noun,
    resolve_body_noun,
    resolve_place_again,
)
