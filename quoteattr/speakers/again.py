"""Sources that call again what was called otherwise before: "the official", "the company"."""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.speakers.descriptions import describe, describe_phrase, is_definite, is_plural
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.organizations import cut_article, name_body
from quoteattr.speakers.role_facts import SUBJECTS
from quoteattr.speakers.scene import Answer, Case, Rule, Told

# Beyond this many paragraphs a writer names a body again.
MAX_PARAGRAPHS_BACK = 1
# The nouns of again_nouns.tsv that are meant by a name: of them the last place named is one.
_PLACE = "place"
# Words that count those who were told of before: "the two officials".
_COUNTS = frozenset({"two", "three", "four", "five", "both"})


def resolve_again(case: Case) -> Answer | None:
    """Answer "the official" with the unnamed whom the article has called so before."""
    if not is_definite(case.source) and not _counts(case):
        return None
    role = describe(case.source)
    for earlier in case.told.backwards(_role_of, (role.head, is_plural(case.head))):
        known = earlier.referent.role
        if known is not None and role.words - _COUNTS <= known.words:
            return Answer(earlier.referent, f"{case.text!r} is {earlier.referent.name!r} again")
    return None


def _role_of(told: Told) -> Iterator[tuple[str, bool]]:
    if role := told.referent.role:
        yield role.head, told.referent.plural


def _class_of_unnamed(told: Told) -> Iterator[str | None]:
    if not told.referent.person:
        yield _class_of(told.source.head)


def _kind_of(told: Told) -> Iterator[str]:
    yield told.referent.kind


def resolve_other_noun(case: Case) -> Answer | None:
    """Answer "the scientists" with "a research team" before, "the report" with "a new study"."""
    kind = _class_of(case.head)
    if kind is None or kind == _PLACE or not is_definite(case.source):
        return None
    if earlier := case.told.last(_class_of_unnamed, kind):
        return Answer(earlier.referent, f"{case.text!r} is {earlier.referent.name!r} again")
    noun = next(_find_subjects(case, kind), None)
    if noun is None:
        return None
    return Answer(describe_phrase(noun), f"{case.text!r} is {noun.text!r} before it")


def resolve_body_again(case: Case) -> Answer | None:
    """Answer "the club" with the last body that acted, or the only one named, right before."""
    if case.head.lower_ not in read_words("body_nouns") or not _is_bare(case):
        return None
    return find_last_body(case)


def resolve_place_again(case: Case) -> Answer | None:
    """Answer "the city" with the last place that was named right before."""
    if _class_of(case.head) != _PLACE or not _is_bare(case):
        return None
    place = next(_find_near(case, frozenset({"GPE", "LOC"})), None)
    return name_body(case, cut_article(place.text)) if place else None


def find_last_body(case: Case) -> Answer | None:
    """Return the last body that spoke or acted, or the only one named, in the last paragraphs."""
    near = list(_find_near(case, frozenset({"ORG"})))
    acting = next((entity for entity in near if entity.root.dep_ in SUBJECTS), None)
    spoke = case.told.last(_kind_of, "organization")
    if spoke and (acting is None or spoke.source.head.i >= acting.start):
        away = case.paragraph - case.scene.paragraph_of(spoke.source.head)
        if away <= MAX_PARAGRAPHS_BACK:
            return Answer(
                spoke.referent, f"{case.text!r}: the last that spoke, {spoke.referent.name!r}"
            )
    if acting is None and len({fold(cut_article(entity.text)) for entity in near}) == 1:
        acting = near[0]
    return name_body(case, cut_article(acting.text)) if acting else None


def _is_bare(case: Case) -> bool:
    return len(case.source.tokens) == 2 and case.source.tokens[0].lower_ == "the"


def _counts(case: Case) -> bool:
    return bool(_COUNTS & {token.lower_ for token in case.source.tokens})


def _class_of(noun: Token) -> str | None:
    return read_map("again_nouns").get(fold(noun.lemma_))


def _find_near(case: Case, labels: frozenset[str]) -> Iterator[Entity]:
    """Yield the bodies or places named before the source, the last first."""
    for entity in _find_before(case):
        if case.paragraph - case.scene.paragraph_of(entity.root) > MAX_PARAGRAPHS_BACK:
            return
        if entity.label_ in labels and case.name_at(entity.root.i) is None:
            yield entity


def _find_before(case: Case) -> Iterator[Entity]:
    """Yield the entities that end before the source, the last first."""
    entities, end = case.scene.entities, case.source.tokens[0].i
    behind = bisect_right(entities, end, key=lambda entity: entity.end)
    return (entities[at] for at in range(behind - 1, -1, -1))


def _find_subjects(case: Case, kind: str) -> Iterator[Token]:
    """Yield the nouns of a class that were subjects before, the last first."""
    for token in case.scene.tokens.backwards(_class_of_subject, kind, case.source.tokens[0].i):
        if case.paragraph - case.scene.paragraph_of(token) > MAX_PARAGRAPHS_BACK:
            return
        yield token


def _class_of_subject(token: Token) -> Iterator[str | None]:
    if token.dep_ in SUBJECTS:
        yield _class_of(token)


AGAIN_RULES: tuple[Rule, ...] = (
    resolve_again,
    resolve_other_noun,
    resolve_body_again,
    resolve_place_again,
)
