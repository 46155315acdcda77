"""Several who speak together: "Macron and Starmer", "both leaders", "they"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from quoteattr.speakers.descriptions import describe_phrase, is_plural
from quoteattr.speakers.indexed import Indexed
from quoteattr.speakers.lexicon import read_map
from quoteattr.speakers.role_facts import SUBJECTS, is_role
from quoteattr.speakers.roles import is_role_noun
from quoteattr.speakers.scene import Answer, Case, Referent, Told

_PAIRS = frozenset({"pair", "duo", "couple", "both"})
# What may stand between two names of a list: titles, marks and "and".
_LIST_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "DET"})


def join_referents(members: Sequence[Referent]) -> Referent:
    """Return several people as one group, named in full."""
    names = [member.name for member in members]
    name = ", ".join(names[:-1]) + f" and {names[-1]}"
    return Referent(name, "group", plural=True, members=tuple(members))


def resolve_list(case: Case) -> Answer | None:
    """Answer "Macron and Starmer" with a group of the two."""
    named = dict.fromkeys(n for t in case.source.tokens if (n := case.name_at(t.i)))
    members = list(dict.fromkeys(referent for _, referent in named))
    between = [case.scene.parsed.doc[a.end : b.title] for (a, _), (b, _) in pairwise(named)]
    joined = all(t.pos_ in _LIST_WORDS and t.tag_ != "POS" for gap in between for t in gap)
    if len(members) < 2 or not joined or not any(t.lower_ == "and" for t in between[-1]):
        return None
    group = _find_group(members, case.told) or join_referents(members)
    return Answer(group, f"{case.text!r} names several: {group.name}")


def resolve_both(case: Case) -> Answer | None:
    """Answer "both leaders", "the pair": the last two to speak, or to be named together."""
    counted = {"both", "two"} & {t.lower_ for t in case.source.tokens} and is_plural(case.head)
    if not counted and case.head.lower_ not in _PAIRS:
        return None
    for back in (0, 1):
        pair = _last_speakers(case, back) or _last_pair(case, back) or _last_sentence(case, back)
        if pair:
            group = _find_group(pair, case.told) or join_referents(pair)
            return Answer(group, f"{case.text!r}: the last two named, {group.name}")
    return None


def resolve_they(case: Case) -> Answer | None:
    """Answer "they" with the last several who spoke or acted together."""
    if case.head.lower_ not in {"they", "them", "their"}:
        return None
    last = case.told.last(_kind_of_they, "people")
    pair = next(_joint_subjects(case), None)
    if pair and (last is None or pair[0].i > last.source.head.i):
        group = _find_group(pair[1], case.told) or join_referents(pair[1])
        return Answer(group, f"{case.text!r}: the last several to act, {group.name}")
    if chosen := last or case.told.last(_kind_of_they, "others"):
        return Answer(chosen.referent, f"{case.text!r}: the last several, {chosen.referent.name!r}")
    if noun := _find_plural_subject(case):
        return Answer(
            describe_phrase(noun), f"{case.text!r}: the last several to act, {noun.text!r}"
        )
    return Answer(None, f"{case.text!r}: no several have spoken or acted before")


def _find_plural_subject(case: Case) -> Token | None:
    """Return the last plural of people that was a subject, in this paragraph or the one before."""
    token = next(case.scene.tokens.backwards(_is_plural_subject, True, case.head.i), None)
    near = token is not None and case.paragraph - case.scene.paragraph_of(token) <= 1
    return token if near else None


def _is_plural_subject(token: Token) -> Iterator[bool]:
    if token.dep_ in SUBJECTS and token.pos_ == "NOUN":
        yield is_plural(token) and is_role(token)


def _kind_of_they(told: Told) -> Iterator[str]:
    if _are_people(told.referent):
        yield "people"
    if _may_be_they(told.referent):
        yield "others"


def _may_be_they(referent: Referent) -> bool:
    """Tell whether "they" may mean it: things, a body, or one person of whom no gender is told."""
    single = referent.kind == "person" and referent.gender is None
    return single or referent.plural or referent.kind == "organization"


def _are_people(referent: Referent) -> bool:
    role = referent.role
    described = role is not None and is_role_noun(role.head)
    team = role is not None and read_map("again_nouns").get(role.head) == "team"
    return team or (referent.plural and (bool(referent.members) or described))


def _find_group(members: Sequence[Referent], told: Indexed[Told]) -> Referent | None:
    """Return the group of the same members that has spoken before."""
    first = told.first(_members_of, frozenset(members))
    return first.referent if first else None


def _members_of(told: Told) -> Iterator[frozenset[Referent]]:
    yield frozenset(told.referent.members)


def _last_speakers(case: Case, back: int) -> list[Referent]:
    """Return the last two people who spoke, no more than ``back`` paragraphs before."""
    near = case.paragraph - back
    told = (t for t in reversed(case.told) if case.scene.paragraph_of(t.source.head) >= near)
    people = list(dict.fromkeys(t.referent for t in told if t.referent.person))[:2]
    return people[::-1] if len(people) == 2 else []


def _last_pair(case: Case, back: int) -> list[Referent]:
    """Return the last two people joined by "and", no more than ``back`` paragraphs before."""
    doc = case.scene.parsed.doc
    for (second, b), (first, a) in pairwise(case.scene.mentions_before(case.head.i)):
        if case.scene.paragraph_of(doc[first.first]) < case.paragraph - back:
            break
        between = [t.lower_ for t in doc[first.end : second.title]]
        if between == ["and"] and a is not b:
            return [a, b]
    return []


def _last_sentence(case: Case, back: int) -> list[Referent]:
    """Return the two people named in the sentence before, if it names two."""
    sentence = case.head.sent
    if not sentence.start:
        return []
    before = case.scene.parsed.doc[sentence.start - 1].sent
    if case.scene.paragraph_of(before.root) < case.paragraph - back:
        return []
    named = (case.name_at(token.i) for token in before)
    members = list(dict.fromkeys(pair[1] for pair in named if pair))
    return members if len(members) == 2 else []


def _joint_subjects(case: Case) -> Iterator[tuple[Token, list[Referent]]]:
    """Yield the subjects that are lists of names, the last first, from the same paragraph."""
    for token in case.scene.tokens.backwards(_is_joint_subject, True, case.head.i):
        if case.scene.paragraph_of(token) < case.paragraph:
            return
        named = [pair for t in (token, *token.conjuncts) if (pair := case.name_at(t.i))]
        members = list(dict.fromkeys(referent for _, referent in named))
        if len(members) > 1 and named[0][0].last == token.i:
            yield token, members


def _is_joint_subject(token: Token) -> Iterator[bool]:
    if token.dep_ in SUBJECTS:
        yield bool(token.conjuncts)
