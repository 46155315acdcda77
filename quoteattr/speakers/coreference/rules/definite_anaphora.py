"""Definite anaphora: "the official", "the company", for what was called otherwise before."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve
from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.languages.en.closed_classes import SMALL_COUNTS, WORDS_OF_ANOTHER
from quoteattr.languages.en.labels import SUBJECTS, Dep, Ent
from quoteattr.languages.word_lists import read_map, read_words
from quoteattr.rules import Rule
from quoteattr.speakers.coreference.context import (
    ResolvedSource,
    SourceContext,
    SourceResolution,
    SourceRule,
)
from quoteattr.speakers.coreference.roles import make_role
from quoteattr.speakers.coreference.rules.nominals import (
    describe,
    describe_phrase,
    is_definite,
    is_plural,
)
from quoteattr.speakers.coreference.rules.organizations import cut_article, name_body
from quoteattr.speakers.names.parse import fold

# Beyond this many paragraphs a writer names a body again where others are named between, and
# beyond this many where none is.
MAX_PARAGRAPHS_BACK = 1
MAX_PARAGRAPHS_ALONE = 3
# The nouns of again_nouns.tsv that are meant by a name: of them the last place named is one.
_PLACE = "place"


def resolve_same_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the official" with the unnamed whom the article has called so before."""
    if not is_definite(context.source) and not _counts(context):
        return None
    if (
        context.head.pos_ == "NOUN"
        and (named := context.resolved.last(_noun_of_named, context.head.lemma_))
        and not _names_another(context, named)
    ):
        return SourceResolution(
            named.referent, f"{context.text!r} is {named.referent.name} again", "noun again"
        )
    role = describe(context.source)
    for earlier in context.resolved.backwards(_role_of, (role.head, is_plural(context.head))):
        known = earlier.referent.role
        if known is not None and role.words - SMALL_COUNTS <= known.words:
            return SourceResolution(
                earlier.referent,
                f"{context.text!r} is {earlier.referent.name!r} again",
                "noun again",
            )
    return None


def _names_another(context: SourceContext, known: ResolvedSource) -> bool:
    """Tell whether a description names what nobody said of a person: "Mexico’s ambassador"."""
    names = [t for t in context.source.tokens if t.pos_ == "PROPN"]
    if not names:
        return False
    person = known.referent.person
    roles = (describe(known.source), *(person.roles if person else ()))
    told = frozenset[str]().union(*(role.words for role in roles))
    return not make_role(names, context.head).words <= told | {describe(context.source).head}


def _role_of(resolved: ResolvedSource) -> Iterator[tuple[str, bool]]:
    if role := resolved.referent.role:
        yield role.head, resolved.referent.plural


def _class_of_unnamed(resolved: ResolvedSource) -> Iterator[str | None]:
    if not resolved.referent.person:
        yield _class_of(resolved.source.head)


def _kind_of(resolved: ResolvedSource) -> Iterator[str]:
    yield resolved.referent.kind


def _noun_of_named(resolved: ResolvedSource) -> Iterator[str]:
    """Yield the noun by which a source called somebody who is named: "the actor"."""
    if resolved.referent.person and resolved.source.head.pos_ == "NOUN":
        yield resolved.source.head.lemma_


def resolve_other_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the scientists" with "a research team" before, "the report" with "a new study"."""
    kind = _class_of(context.head)
    if kind is None or kind == _PLACE or not is_definite(context.source):
        return None
    if earlier := context.resolved.last(_class_of_unnamed, kind):
        return SourceResolution(
            earlier.referent, f"{context.text!r} is {earlier.referent.name!r} again", "noun again"
        )
    noun = next(_find_subjects(context, kind), None)
    if noun is None:
        return None
    return SourceResolution(
        describe_phrase(noun), f"{context.text!r} is {noun.text!r} before it", "noun again"
    )


def resolve_body_noun(context: SourceContext) -> SourceResolution | None:
    """Answer "the club" with the last body that acted, or the only one named, right before.

    A body that has the noun in its name goes first ("the ministry", "the record label"); a noun
    with other words before it is only such a one's.
    """
    if context.head.text not in read_words("names/body_nouns") or not _is_the(context):
        return None  # "The World Bank" is a name
    return _find_body_of_noun(context) or (find_last_body(context) if _is_bare(context) else None)


def resolve_place_again(context: SourceContext) -> SourceResolution | None:
    """Answer "the city" with the last place that was named right before."""
    if _class_of(context.head) != _PLACE or not _is_bare(context):
        return None
    place = next(_find_near(context, frozenset({Ent.PLACE, Ent.LANDSCAPE})), None)
    return _name_again(context, place.text, "place again") if place else None


def _find_body_of_noun(context: SourceContext) -> SourceResolution | None:
    """Return the last body whose name tells what the noun and its modifiers say."""
    if any(t.lower_ in WORDS_OF_ANOTHER for t in context.source.tokens):
        return None
    words = {_stem(t) for t in context.source.tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"}}
    modifiers = words - {_stem(context.head)} - read_words("names/demonyms")
    kinds = read_map("names/body_names").get(context.head.lower_, "").split()
    for entity in _find_near(context, frozenset({Ent.BODY}), MAX_PARAGRAPHS_ALONE):
        name = {_stem(token) for token in entity}
        if modifiers <= name and (modifiers or name & {_stem(context.head), *kinds}):
            return _name_again(context, _cut_tail(entity), "body by its noun")
    return None


def _is_near(resolved: ResolvedSource, context: SourceContext) -> bool:
    return context.document.count_back(resolved.source.head, context.head) <= MAX_PARAGRAPHS_BACK


def _stem(token: Token) -> str:
    """Return a word in the singular: the lemma of a name keeps its plural."""
    return fold(token.lemma_).removesuffix("s")


def find_last_body(context: SourceContext) -> SourceResolution | None:
    """Return the last body that spoke or acted, or the only one named, in the last paragraphs."""
    near = list(_find_near(context, frozenset({Ent.BODY})))
    acting = next((entity for entity in near if _acts(entity)), None) or _find_alone(context)
    spoke = context.resolved.last(_kind_of, "organization")
    if (
        spoke
        and (acting is None or spoke.source.head.i >= acting.start)
        and _is_near(spoke, context)
    ):
        step = f"{context.text!r}: the last that spoke, {spoke.referent.name!r}"
        return SourceResolution(spoke.referent, step, "body again")
    if acting is None and len({fold(cut_article(entity.text)) for entity in near}) == 1:
        acting = near[0]
    if acting and (other := _find_partner(acting, near)):
        step = f"{acting.text} and {other.text} act together: either may be meant"
        return SourceResolution(None, step)
    return _name_again(context, acting.text, "body again") if acting else None


def _find_partner(entity: Entity, near: Sequence[Entity]) -> Entity | None:
    """Return another body that acts with one: "The Harbour Board and Kodo Bank met"."""
    joined = {token.i for token in entity.root.conjuncts}
    return next((other for other in near if other.root.i in joined), None)


def find_body_beside(context: SourceContext) -> SourceResolution | None:
    """Return the body that is the subject of a pronoun's sentence: "The court …, which it …"."""
    for entity in _find_before(context):
        if entity.root.sent != context.head.sent:
            return None
        if (
            entity.label_ in {Ent.BODY, Ent.PLACE}
            and _acts(entity)
            and entity.root.i not in context.document.quoted
        ):
            return _name_again(context, entity.text, "body again")
    return None


def _name_again(context: SourceContext, name: str, evidence: str) -> SourceResolution:
    return evolve(name_body(context, cut_article(name)), evidence=evidence)


def _find_alone(context: SourceContext) -> Entity | None:
    """Return the one body that acted in the last paragraphs, where no other did."""
    near = _find_near(context, frozenset({Ent.BODY}), MAX_PARAGRAPHS_ALONE)
    acting = {fold(cut_article(entity.text)): entity for entity in near if _acts(entity)}
    return next(iter(acting.values())) if len(acting) == 1 else None


def _acts(entity: Entity) -> bool:
    """Tell whether a body is a subject, or in apposition to one."""
    root = entity.root
    return root.dep_ in SUBJECTS or (root.dep_ == Dep.APPOSITION and root.head.dep_ in SUBJECTS)


def _cut_tail(entity: Entity) -> str:
    """Return a name without small words that NER takes in: "Coventry University halls"."""
    tokens = list(entity)
    while len(tokens) > 1 and not tokens[-1].text[0].isupper():
        tokens.pop()
    return entity.doc[tokens[0].i : tokens[-1].i + 1].text


def _is_the(context: SourceContext) -> bool:
    return context.source.tokens[0].lower_ == "the"


def _is_bare(context: SourceContext) -> bool:
    """Tell whether only "the" stands with a noun, and where it is from: "the German club"."""
    words = context.source.tokens[1:-1]
    return _is_the(context) and all(fold(t.text) in read_words("names/demonyms") for t in words)


def _counts(context: SourceContext) -> bool:
    return bool(SMALL_COUNTS & {token.lower_ for token in context.source.tokens})


def _class_of(noun: Token) -> str | None:
    return read_map("names/anaphoric_nouns").get(fold(noun.lemma_))


def _find_near(
    context: SourceContext, labels: frozenset[str], paragraphs: int = MAX_PARAGRAPHS_BACK
) -> Iterator[Entity]:
    """Yield the bodies or places named before the source, the last first."""
    for entity in _find_before(context):
        if context.document.count_back(entity.root, context.head) > paragraphs:
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
    Rule("same noun", resolve_same_noun),
    Rule("other noun", resolve_other_noun),
    Rule("body noun", resolve_body_noun),
    Rule("place again", resolve_place_again),
)
