"""Second names that papers give someone just named: "the Vermont senator", "the pop star"."""

from collections.abc import Sequence

from quoteattr.speakers.descriptions import describe, is_broader, is_definite, is_plural
from quoteattr.speakers.lexicon import read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.pronouns import find_in_focus
from quoteattr.speakers.role_facts import Role
from quoteattr.speakers.roles import gender_of_noun
from quoteattr.speakers.scene import Answer, Scene, Source, Told

# What makes a noun phrase more than its noun: without it "the senator" may be any.
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def resolve_epithet(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer with the person in focus, if the noun is one of second naming and suits the person."""
    head = fold(source.head.lemma_)
    if head not in read_words("epithets") or is_plural(source.head) or not is_definite(source):
        return None
    if not any(child.dep_ in _MODIFIERS for child in source.head.lefts):
        return None
    found = find_in_focus(source.head, gender_of_noun(head), scene, told)
    if found is None or found[0].person is None or not _suits(describe(source), found[0].person.roles):
        return None
    return Answer(found[0], f"{source.text!r} is another name for who is spoken of: {found[1]}")


def _suits(epithet: Role, roles: Sequence[Role]) -> bool:
    """Tell whether an epithet agrees with one of the known roles, if there are any."""
    return not roles or any(
        epithet.head == role.head
        or is_broader(epithet.head, role.head)
        or is_broader(role.head, epithet.head)
        or (epithet.words - {epithet.head}) & role.words
        for role in roles
    )
