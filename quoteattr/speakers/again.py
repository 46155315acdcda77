"""Sources that call again what was called otherwise before: "the official", "the company"."""

from collections.abc import Iterator

from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.speakers.descriptions import describe, describe_phrase, is_definite, is_plural
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.organizations import cut_article, name_body
from quoteattr.speakers.role_facts import SUBJECTS
from quoteattr.speakers.scene import Answer, Case, Rule

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
    for earlier in reversed(case.told):
        known = earlier.referent.role
        if known is None or earlier.referent.plural != is_plural(case.head):
            continue
        if known.head == role.head and role.words - _COUNTS <= known.words:
            return Answer(earlier.referent, f"{case.text!r} is {earlier.referent.name!r} again")
    return None


def resolve_other_noun(case: Case) -> Answer | None:
    """Answer "the scientists" with "a research team" before, "the report" with "a new study"."""
    kind = _class_of(case.head)
    if kind is None or kind == _PLACE or not is_definite(case.source):
        return None
    for earlier in reversed(case.told):
        if not earlier.referent.person and _class_of(earlier.source.head) == kind:
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
    spoke = next((t for t in reversed(case.told) if t.referent.kind == "organization"), None)
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
    for entity in reversed(case.scene.parsed.doc[: case.source.tokens[0].i].ents):
        if case.paragraph - case.scene.paragraph_of(entity.root) > MAX_PARAGRAPHS_BACK:
            return
        if entity.label_ in labels and case.name_at(entity.root.i) is None:
            yield entity


def _find_subjects(case: Case, kind: str) -> Iterator[Token]:
    """Yield the nouns of a class that were subjects before, the last first."""
    for token in reversed(case.scene.parsed.doc[: case.source.tokens[0].i]):
        if case.paragraph - case.scene.paragraph_of(token) > MAX_PARAGRAPHS_BACK:
            return
        if token.dep_ in SUBJECTS and _class_of(token) == kind:
            yield token


AGAIN_RULES: tuple[Rule, ...] = (
    resolve_again,
    resolve_other_noun,
    resolve_body_again,
    resolve_place_again,
)
