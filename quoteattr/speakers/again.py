"""Sources that call again what was called otherwise before: "the official", "the company"."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.speakers.descriptions import describe, describe_phrase, is_definite, is_plural
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.organizations import cut_article, name_body
from quoteattr.speakers.role_facts import SUBJECTS
from quoteattr.speakers.scene import Answer, Case, Rule, Told

# Beyond this many paragraphs a writer names a body again where others are named between, and
# beyond this many where none is.
MAX_PARAGRAPHS_BACK = 1
MAX_PARAGRAPHS_ALONE = 3
# The nouns of again_nouns.tsv that are meant by a name: of them the last place named is one.
_PLACE = "place"
# Words that say that another body is meant than the one before.
_OTHERS = frozenset({"other", "another", "rival", "parent", "sister", "new", "second", "third"})
# Words that count those who were told of before: "the two officials".
_COUNTS = frozenset({"two", "three", "four", "five", "both"})


def resolve_again(case: Case) -> Answer | None:
    """Answer "the official" with the unnamed whom the article has called so before."""
    if not is_definite(case.source) and not _counts(case):
        return None
    role = describe(case.source)
    for earlier in reversed(case.told):
        known = earlier.referent.role
        if _calls_alike(earlier, case):
            return Answer(
                earlier.referent, f"{case.text!r} is {earlier.referent.name} again", "noun again"
            )
        if known is None or earlier.referent.plural != is_plural(case.head):
            continue
        if known.head == role.head and role.words - _COUNTS <= known.words:
            return Answer(
                earlier.referent, f"{case.text!r} is {earlier.referent.name!r} again", "noun again"
            )
    return None


def _calls_alike(earlier: Told, case: Case) -> bool:
    """Tell whether the same noun was a named person's before: "the actor", "the “Pose” actor"."""
    nouns = earlier.source.head.pos_ == case.head.pos_ == "NOUN"
    named = earlier.referent.person is not None
    return nouns and named and earlier.source.head.lemma_ == case.head.lemma_


def resolve_other_noun(case: Case) -> Answer | None:
    """Answer "the scientists" with "a research team" before, "the report" with "a new study"."""
    kind = _class_of(case.head)
    if kind is None or kind == _PLACE or not is_definite(case.source):
        return None
    for earlier in reversed(case.told):
        if not earlier.referent.person and _class_of(earlier.source.head) == kind:
            return Answer(
                earlier.referent, f"{case.text!r} is {earlier.referent.name!r} again", "noun again"
            )
    noun = next(_find_subjects(case, kind), None)
    if noun is None:
        return None
    return Answer(describe_phrase(noun), f"{case.text!r} is {noun.text!r} before it", "noun again")


def resolve_body_again(case: Case) -> Answer | None:
    """Answer "the club" with the last body that acted, or the only one named, right before.

    A body that has the noun in its name goes first ("the ministry", "the record label"); a noun
    with other words before it is only such a one's.
    """
    if case.head.text not in read_words("body_nouns") or not _is_the(case):
        return None  # "The World Bank" is a name
    return _find_body_of_noun(case) or (find_last_body(case) if _is_bare(case) else None)


def resolve_place_again(case: Case) -> Answer | None:
    """Answer "the city" with the last place that was named right before."""
    if _class_of(case.head) != _PLACE or not _is_bare(case):
        return None
    place = next(_find_near(case, frozenset({"GPE", "LOC"})), None)
    return _name_again(case, place.text, "place again") if place else None


def _find_body_of_noun(case: Case) -> Answer | None:
    """Return the last body whose name tells what the noun and its modifiers say."""
    if any(t.lower_ in _OTHERS for t in case.source.tokens):
        return None
    words = {_stem(t) for t in case.source.tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"}}
    modifiers = words - {_stem(case.head)} - read_words("demonyms")
    kinds = read_map("body_names").get(case.head.lower_, "").split()
    for entity in _find_near(case, frozenset({"ORG"}), MAX_PARAGRAPHS_ALONE):
        name = {_stem(token) for token in entity}
        if modifiers <= name and (modifiers or name & {_stem(case.head), *kinds}):
            return _name_again(case, _cut_tail(entity), "body by its noun")
    return None


def _is_near(told: Told, case: Case) -> bool:
    return case.scene.count_back(told.source.head, case.head) <= MAX_PARAGRAPHS_BACK


def _stem(token: Token) -> str:
    """Return a word in the singular: the lemma of a name keeps its plural."""
    return fold(token.lemma_).removesuffix("s")


def find_last_body(case: Case) -> Answer | None:
    """Return the last body that spoke or acted, or the only one named, in the last paragraphs."""
    near = list(_find_near(case, frozenset({"ORG"})))
    acting = next((entity for entity in near if _acts(entity)), None) or _find_alone(case)
    spoke = next((t for t in reversed(case.told) if t.referent.kind == "organization"), None)
    if spoke and (acting is None or spoke.source.head.i >= acting.start) and _is_near(spoke, case):
        step = f"{case.text!r}: the last that spoke, {spoke.referent.name!r}"
        return Answer(spoke.referent, step, "body again")
    if acting is None and len({fold(cut_article(entity.text)) for entity in near}) == 1:
        acting = near[0]
    return _name_again(case, acting.text, "body again") if acting else None


def _name_again(case: Case, name: str, evidence: str) -> Answer:
    return evolve(name_body(case, cut_article(name)), evidence=evidence)


def _find_alone(case: Case) -> Entity | None:
    """Return the one body that acted in the last paragraphs, where no other did."""
    near = _find_near(case, frozenset({"ORG"}), MAX_PARAGRAPHS_ALONE)
    acting = {fold(cut_article(entity.text)): entity for entity in near if _acts(entity)}
    return next(iter(acting.values())) if len(acting) == 1 else None


def _acts(entity: Entity) -> bool:
    """Tell whether a body is a subject, or in apposition to one."""
    root = entity.root
    return root.dep_ in SUBJECTS or (root.dep_ == "appos" and root.head.dep_ in SUBJECTS)


def _cut_tail(entity: Entity) -> str:
    """Return a name without small words that NER takes in: "Coventry University halls"."""
    tokens = list(entity)
    while len(tokens) > 1 and not tokens[-1].text[0].isupper():
        tokens.pop()
    return entity.doc[tokens[0].i : tokens[-1].i + 1].text


def _is_the(case: Case) -> bool:
    return case.source.tokens[0].lower_ == "the"


def _is_bare(case: Case) -> bool:
    return len(case.source.tokens) == 2 and _is_the(case)


def _counts(case: Case) -> bool:
    return bool(_COUNTS & {token.lower_ for token in case.source.tokens})


def _class_of(noun: Token) -> str | None:
    return read_map("again_nouns").get(fold(noun.lemma_))


def _find_near(
    case: Case, labels: frozenset[str], paragraphs: int = MAX_PARAGRAPHS_BACK
) -> Iterator[Entity]:
    """Yield the bodies or places named before the source, the last first."""
    for entity in reversed(case.scene.parsed.doc[: case.source.tokens[0].i].ents):
        if case.scene.count_back(entity.root, case.head) > paragraphs:
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
