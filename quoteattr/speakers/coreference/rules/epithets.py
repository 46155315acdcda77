"""Second names that papers give someone just named: "the Vermont senator", "the pop star"."""

from collections.abc import Sequence

from quoteattr.languages.en.closed_classes import VAGUE_NOUNS
from quoteattr.languages.en.labels import Dep
from quoteattr.languages.word_lists import read_words
from quoteattr.speakers.coreference.context import SourceContext, SourceResolution
from quoteattr.speakers.coreference.roles import PersonRole, is_broader, is_role
from quoteattr.speakers.coreference.rules.nominals import describe, is_definite, is_plural
from quoteattr.speakers.coreference.rules.pronoun_candidates import is_subject
from quoteattr.speakers.coreference.rules.pronouns import find_in_focus
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import gender_of_noun

# A quotation may stand between the name and the role: two sentences begin.
MAX_SENTENCES_BACK = 2
# What makes a noun phrase more than its noun: without it "the senator" may be any.
_MODIFIERS = frozenset({Dep.ADJECTIVE, Dep.COMPOUND, Dep.NOUN_MODIFIER})


def resolve_epithet(context: SourceContext) -> SourceResolution | None:
    """Answer with the person in focus, if the noun is one of second naming and suits the person."""
    if not _is_epithet(context):
        return None
    gender = gender_of_noun(fold(context.head.lemma_))
    found = find_in_focus(context.head, gender, context.document, context.resolved)
    person = found[0].person if found and found[0] else None
    if not found or not person or not _suits(describe(context.source), person.roles):
        return None
    return SourceResolution(
        found[0], f"{context.text!r} is another name for who is spoken of: {found[1]}", "epithet"
    )


def resolve_bare_role(context: SourceContext) -> SourceResolution | None:
    """Answer "The mayor" with who was named right before, if nothing else is said of them.

    "… and Dorothea Hall is not sorry. The mayor, who has run the port, insisted …"
    """
    word = fold(context.head.lemma_)
    bare = not any(
        c.dep_ in _MODIFIERS | {Dep.PREPOSITION, Dep.OWNER} for c in context.head.children
    )
    if not bare or not is_role(context.head) or word in read_words("names/crowded_roles"):
        return None
    named = next(context.document.mentions_before(context.head.i), None)
    if not named or not _is_the(context) or not _is_right_before(context, named[0]):
        return None
    if _acts_with_others(named[0], context):
        return None
    person, gender = named[1].person, gender_of_noun(word)
    resolved = [role for role in person.roles if role.head not in VAGUE_NOUNS] if person else []
    if (
        not person
        or resolved
        or describe(context.source).former
        or {person.gender, gender} == {"m", "f"}
    ):
        return None
    return SourceResolution(
        named[1], f"{context.text!r} follows {person.name}, of whom no role is told", "bare role"
    )


def _acts_with_others(mention: NameMention, context: SourceContext) -> bool:
    """Tell whether several are named together: "Two engineers, Ek and Rask, … The engineer …"."""
    token = context.document.parsed.doc[mention.last]
    return any(context.name_at(other.i) for other in token.conjuncts)


def _is_the(context: SourceContext) -> bool:
    return is_definite(context.source) and not is_plural(context.head)


def _is_right_before(context: SourceContext, mention: NameMention) -> bool:
    """Tell whether a name stands in the sentence before, in this paragraph or the last."""
    doc = context.document.parsed.doc
    near = context.document.count_back(doc[mention.first], context.head) <= 1
    starts = sum(
        bool(doc[i].is_sent_start) and not doc[i].is_space and i not in context.document.quoted
        for i in range(mention.end, context.head.i + 1)
    )
    acts = is_subject(doc[mention.last], mention)
    return (
        near
        and acts
        and mention.first not in context.document.quoted
        and starts <= MAX_SENTENCES_BACK
    )


def _is_epithet(context: SourceContext) -> bool:
    if is_plural(context.head) or fold(context.head.lemma_) not in read_words("names/epithets"):
        return False
    modified = any(child.dep_ in _MODIFIERS for child in context.head.lefts)
    return modified and is_definite(context.source)


def _suits(epithet: PersonRole, roles: Sequence[PersonRole]) -> bool:
    """Tell whether an epithet agrees with one of the known roles, if there are any."""
    same_time = [role for role in roles if role.former == epithet.former]
    return not roles or any(
        epithet.head == role.head
        or is_broader(epithet.head, role.head)
        or is_broader(role.head, epithet.head)
        or (epithet.words - {epithet.head}) & role.words
        for role in same_time
    )
