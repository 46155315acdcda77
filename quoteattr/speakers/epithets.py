"""Second names that papers give someone just named: "the Vermont senator", "the pop star"."""

from collections.abc import Sequence

from quoteattr.speakers.descriptions import describe, is_definite, is_plural
from quoteattr.speakers.lexicon import read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.names import NameMention
from quoteattr.speakers.pronoun_rules import is_subject
from quoteattr.speakers.pronouns import find_in_focus
from quoteattr.speakers.role_facts import Role, is_broader, is_role
from quoteattr.speakers.roles import gender_of_noun
from quoteattr.speakers.scene import Answer, Case

# A quotation may stand between the name and the role: two sentences begin.
MAX_SENTENCES_BACK = 2
# Nouns that say nearly nothing of what someone is.
_VAGUE = frozenset({"man", "woman", "boy", "girl", "father", "mother", "person"})
# What makes a noun phrase more than its noun: without it "the senator" may be any.
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def resolve_epithet(case: Case) -> Answer | None:
    """Answer with the person in focus, if the noun is one of second naming and suits the person."""
    if not _is_epithet(case):
        return None
    gender = gender_of_noun(fold(case.head.lemma_))
    found = find_in_focus(case.head, gender, case.scene, case.told)
    person = found[0].person if found and found[0] else None
    if not found or not person or not _suits(describe(case.source), person.roles):
        return None
    return Answer(
        found[0], f"{case.text!r} is another name for who is spoken of: {found[1]}", "epithet"
    )


def resolve_bare_role(case: Case) -> Answer | None:
    """Answer "The mayor" with who was named right before, if nothing else is said of them.

    "… and Dorothea Hall is not sorry. The mayor, who has run the port, insisted …"
    """
    word = fold(case.head.lemma_)
    bare = not any(c.dep_ in _MODIFIERS | {"prep", "poss"} for c in case.head.children)
    if not bare or not is_role(case.head) or word in read_words("crowded_roles"):
        return None
    named = next(case.scene.mentions_before(case.head.i), None)
    if not named or not _is_the(case) or not _is_right_before(case, named[0]):
        return None
    if _acts_with_others(named[0], case):
        return None
    person, gender = named[1].person, gender_of_noun(word)
    told = [role for role in person.roles if role.head not in _VAGUE] if person else []
    if not person or told or describe(case.source).former or {person.gender, gender} == {"m", "f"}:
        return None
    return Answer(
        named[1], f"{case.text!r} follows {person.name}, of whom no role is told", "bare role"
    )


def _acts_with_others(mention: NameMention, case: Case) -> bool:
    """Tell whether several are named together: "Two engineers, Ek and Rask, … The engineer …"."""
    token = case.scene.parsed.doc[mention.last]
    return any(case.name_at(other.i) for other in token.conjuncts)


def _is_the(case: Case) -> bool:
    return is_definite(case.source) and not is_plural(case.head)


def _is_right_before(case: Case, mention: NameMention) -> bool:
    """Tell whether a name stands in the sentence before, in this paragraph or the last."""
    doc = case.scene.parsed.doc
    near = case.scene.count_back(doc[mention.first], case.head) <= 1
    starts = sum(
        bool(doc[i].is_sent_start) and not doc[i].is_space and i not in case.scene.quoted
        for i in range(mention.end, case.head.i + 1)
    )
    acts = is_subject(doc[mention.last], mention)
    return near and acts and mention.first not in case.scene.quoted and starts <= MAX_SENTENCES_BACK


def _is_epithet(case: Case) -> bool:
    if is_plural(case.head) or fold(case.head.lemma_) not in read_words("epithets"):
        return False
    modified = any(child.dep_ in _MODIFIERS for child in case.head.lefts)
    return modified and is_definite(case.source)


def _suits(epithet: Role, roles: Sequence[Role]) -> bool:
    """Tell whether an epithet agrees with one of the known roles, if there are any."""
    same_time = [role for role in roles if role.former == epithet.former]
    return not roles or any(
        epithet.head == role.head
        or is_broader(epithet.head, role.head)
        or is_broader(role.head, epithet.head)
        or (epithet.words - {epithet.head}) & role.words
        for role in same_time
    )
