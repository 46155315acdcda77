"""Second names that papers give someone just named: "the Vermont senator", "the pop star"."""

from collections.abc import Sequence

from quoteattr.speakers.descriptions import describe, is_broader, is_definite, is_plural
from quoteattr.speakers.lexicon import read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.pronouns import find_in_focus
from quoteattr.speakers.role_facts import Role
from quoteattr.speakers.roles import gender_of_noun
from quoteattr.speakers.scene import Answer, Case

# What makes a noun phrase more than its noun: without it "the senator" may be any.
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def resolve_epithet(case: Case) -> Answer | None:
    """Answer with the person in focus, if the noun is one of second naming and suits the person."""
    if not _is_epithet(case):
        return None
    gender = gender_of_noun(fold(case.head.lemma_))
    found = find_in_focus(case.head, gender, case.scene, case.told)
    person = found[0].person if found else None
    if not found or not person or not _suits(describe(case.source), person.roles):
        return None
    return Answer(found[0], f"{case.text!r} is another name for who is spoken of: {found[1]}")


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
