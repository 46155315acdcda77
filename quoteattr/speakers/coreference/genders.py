"""Of which gender someone is: what the article tells, else the first name by the table of names.

Titles, nouns and pronouns must agree; where they do not, or where nothing tells, it stays open.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import evolve, frozen
from spacy.tokens import Doc, Span, Token

from quoteattr.languages.en.closed_classes import NON_BINARY
from quoteattr.languages.en.labels import SUBJECTS, Dep
from quoteattr.languages.word_lists import read_map
from quoteattr.records import Entity, EntityGender
from quoteattr.speakers.coreference.context import DocumentContext, Referent, ResolvedSource
from quoteattr.speakers.coreference.person_chains import Person
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN, fold, parse_name
from quoteattr.speakers.names.role_nouns import gender_of_noun, is_role_noun

GENDERS: dict[str, EntityGender] = {"m": "male", "f": "female"}
# Of a hundred bearers of a first name so many must be of one gender. Of 212 people of whom a
# pronoun in their own sentence tells the gender as well, names from here on told 211 right.
MIN_SHARE = 95
# For one pronoun against so many may stand a mistake in resolving it.
MIN_MAJORITY = 5
# A pronoun as the subject or possessor of something, not whom something is done to.
_LINKS = SUBJECTS | {Dep.OWNER}


@frozen
class GenderEvidence:
    """A gender and what tells it, for a person to read."""

    gender: EntityGender
    reason: str


def give_genders(
    entities: Mapping[Referent, Entity],
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
) -> dict[Referent, Entity]:
    """Return the entities, each of a person with the gender and its reason in the steps."""
    pronouns = count_pronouns(document, resolved)
    return {
        referent: _give_gender(entity, list(_read_evidence(referent, document, pronouns)))
        for referent, entity in entities.items()
    }


def count_pronouns(
    document: DocumentContext, resolved: Iterable[ResolvedSource]
) -> Counter[tuple[Referent, str]]:
    """Count the pronouns of each person: sources that were resolved, and those of its sentences."""
    found = {one.source.head.i: one.referent for one in resolved}
    for sentence in document.parsed.doc.sents:
        for token, referent in _find_own_pronouns(sentence, document):
            found.setdefault(token.i, referent)
    words = ((referent, document.parsed.doc[at].lower_) for at, referent in found.items())
    return Counter(
        (referent, GENDER_OF_PRONOUN[word]) for referent, word in words if word in GENDER_OF_PRONOUN
    )


def _find_own_pronouns(
    sentence: Span, document: DocumentContext
) -> Iterator[tuple[Token, Referent]]:
    """Find the pronoun of the only one named in a sentence, its subject: "Lee sold her house"."""
    inside = range(sentence.start, sentence.end)
    named = {document.at_token[i] for i in inside if i in document.at_token}
    if len({referent for _, referent in named}) != 1:
        return
    mention, referent = min(named, key=lambda pair: pair[0].first)
    subject = document.parsed.doc[mention.last]
    if subject.dep_ not in SUBJECTS or subject.i in document.quoted:
        return
    behind = document.parsed.doc[mention.end : sentence.end]
    for token in takewhile(lambda t: not _may_be_meant(t), behind):
        if _is_pronoun(token) and token.i not in document.quoted:
            yield token, referent
            return
    yield from _find_in_next(sentence, referent, document)


def _find_in_next(
    sentence: Span, referent: Referent, document: DocumentContext
) -> Iterator[tuple[Token, Referent]]:
    """Find "She" with which the next sentence of the paragraph begins."""
    following = document.parsed.doc[sentence.end : sentence.end + 1]
    for token in following:
        same = document.paragraph_of(token) == document.paragraph_of(sentence[0])
        if same and token.dep_ in SUBJECTS and _is_pronoun(token):
            yield token, referent


def _is_pronoun(token: Token) -> bool:
    return token.lower_ in GENDER_OF_PRONOUN and token.dep_ in _LINKS


def _may_be_meant(token: Token) -> bool:
    """Tell whether a noun for a person stands here, whom a pronoun behind it may mean."""
    return token.pos_ == "NOUN" and is_role_noun(fold(token.lemma_))


def _give_gender(entity: Entity, told: Sequence[GenderEvidence]) -> Entity:
    genders = list(dict.fromkeys(one.gender for one in told))
    if not genders:
        return entity
    if len(genders) > 1:
        reasons = ", ".join(f"{one.reason} ({one.gender})" for one in told)
        return evolve(entity, steps=(*entity.steps, f"gender: left open between {reasons}"))
    step = f"gender: {genders[0]}, by {told[0].reason}"
    return evolve(entity, gender=genders[0], steps=(*entity.steps, step))


def _read_evidence(
    referent: Referent, document: DocumentContext, pronouns: Mapping[tuple[Referent, str], int]
) -> Iterator[GenderEvidence]:
    """Yield what tells a gender; the first name only where nothing else does."""
    if referent.kind == "unnamed" and referent.gender:
        yield GenderEvidence(GENDERS[referent.gender], f"the words {referent.name!r}")
    if referent.person is None:
        return
    told = [*_read_words(referent.person, document.parsed.doc), *_read_pronouns(referent, pronouns)]
    yield from told or _read_first_name(referent.name)


def _read_words(person: Person, doc: Doc) -> Iterator[GenderEvidence]:
    if any(NON_BINARY & role.words for role in person.roles):
        yield GenderEvidence("other", "what the article calls them")
    titles = (token for m in person.mentions for token in doc[m.title : m.first])
    for title in titles:
        if gender := GENDERS.get(read_map("names/titles").get(fold(title.text), "-")):
            yield GenderEvidence(gender, f"the title {title.text!r}")
    for role in person.roles:
        if told := gender_of_noun(role.head):
            yield GenderEvidence(GENDERS[told], f"the noun {role.head!r}")


def _read_pronouns(
    referent: Referent, pronouns: Mapping[tuple[Referent, str], int]
) -> Iterator[GenderEvidence]:
    """Yield the gender of the pronouns, if hardly one is against it."""
    told = {gender: pronouns.get((referent, gender), 0) for gender in GENDERS}
    (often, gender), (seldom, _) = sorted(((n, g) for g, n in told.items()), reverse=True)
    if often and often >= MIN_MAJORITY * seldom:
        times = "once" if often == 1 else f"{often} times"
        word = "he" if gender == "m" else "she"
        yield GenderEvidence(GENDERS[gender], f"the pronoun {word!r}, {times}")


def _read_first_name(name: str) -> Iterator[GenderEvidence]:
    """Yield what the table of names tells, where nearly all bearers are of one gender."""
    first = next((given for given in parse_name(name).given if len(given) > 1), "")
    gender = GENDERS.get(read_map("names/first_names").get(first, "-"))
    women = read_map("names/given_names").get(first)
    if gender is None:
        return
    if women is None:
        yield GenderEvidence(gender, f"the first name {first.title()!r}, as lists of names have it")
        return
    share = int(women) if gender == "female" else 100 - int(women)
    if share >= MIN_SHARE:
        yield GenderEvidence(gender, f"the first name {first.title()!r}: {share} of 100 bearers")
