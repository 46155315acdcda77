"""Nominals, sources that describe instead of naming: "the prime minister", "a senior official"."""

from collections.abc import Sequence

from spacy.tokens import Token

from quoteattr.speakers.coreference.context import (
    Referent,
    SourceContext,
    SourcePhrase,
    SourceResolution,
)
from quoteattr.speakers.coreference.roles import PersonRole, is_role, is_under, make_role
from quoteattr.speakers.lexicon import read_table
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import gender_of_noun

_NOUNS = frozenset({"NOUN", "PROPN"})
# Plural words without a plural's ending.
_PLURALS = frozenset({"people", "police", "both", "many", "some", "others"})
# What hangs on a noun behind it and is no part of the description.
_BEHIND = frozenset({"relcl", "acl", "appos"})
# "another official" is never the one before.
_NEW = frozenset({"a", "an", "another", "one", "some", "other", "second", "third"})
# A bearer of a role is meant only if named this many paragraphs before, where several bear it.
MAX_PARAGRAPHS_BACK = 1


def describe(source: SourcePhrase) -> PersonRole:
    """Return the role that a source describes."""
    tokens = [t for t in source.tokens if t.dep_ != "det" and not is_under(t, source.head, _BEHIND)]
    return make_role(tokens or [source.head], source.head)


def is_definite(source: SourcePhrase) -> bool:
    """Tell whether a description points to someone known: "the", "this", a possessive."""
    dets = {c.lower_ for c in source.head.lefts if c.dep_ in {"det", "poss", "nummod"}}
    return bool(dets) and not _NEW & (dets | {fold(t.text) for t in source.tokens[:2]})


def is_plural(head: Token) -> bool:
    """Tell whether a noun means several."""
    joined = any(child.dep_ == "conj" and child.pos_ in _NOUNS for child in head.children)
    return joined or head.tag_ in {"NNS", "NNPS"} or head.lower_ in _PLURALS


def resolve_role(context: SourceContext) -> SourceResolution | None:
    """Answer with the person to whom the article has given the role, where it is one only."""
    if is_plural(context.head) or not is_role(context.head) or not is_definite(context.source):
        return None
    role = describe(context.source)
    if not any(h == role.head or is_broader(role.head, h) for h in context.document.role_heads):
        return None
    before = dict.fromkeys(r for _, r in context.document.mentions_before(context.head.i))
    bearers = [r for r in before if r.person and any(fits_role(role, x) for x in r.person.roles)]
    if not bearers:
        return None
    if len(bearers) > 1:
        return _choose_bearer(context, bearers)
    return SourceResolution(
        bearers[0], f"role {role.text!r}, which the article gives to {bearers[0].name}"
    )


def fits_role(described: PersonRole, given: PersonRole) -> bool:
    """Tell whether a description may mean the bearer of a role.

    "Former" must stand with both or neither, the head must be the same or broader (a president is
    a leader), and the description must say nothing that the role does not.
    """
    if described.former != given.former:
        return False
    if described.head != given.head and not is_broader(described.head, given.head):
        return False
    return described.words - {described.head} <= given.words


def is_broader(broad: str, narrow: str) -> bool:
    """Tell whether one noun for a role is a broader word for another."""
    return (broad, narrow) in read_table("broader_roles")


def describe_unnamed(context: SourceContext) -> SourceResolution | None:
    """Answer with someone new whom the article does not name, the description kept whole."""
    referent = make_unnamed(context.text, describe(context.source), context.head)
    return SourceResolution(referent, f"{referent.name!r} is not named by the article")


def describe_phrase(noun: Token) -> Referent:
    """Return whom the phrase of a noun describes, its clauses and appositions left out."""
    tokens = [
        t
        for t in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
        if not is_under(t, noun, _BEHIND) and not t.is_space
    ]
    text = "".join(token.text_with_ws for token in tokens)
    return make_unnamed(
        text, make_role([t for t in tokens if t.dep_ != "det"] or tokens, noun), noun
    )


def make_unnamed(text: str, role: PersonRole, head: Token) -> Referent:
    """Make someone, or several, whom the article describes and does not name."""
    plural = is_plural(head)
    return Referent(
        text.strip(" ,;:“”\"'’"),
        "group" if plural else "unnamed",
        gender=gender_of_noun(role.head),
        plural=plural,
        role=role,
    )


def _choose_bearer(context: SourceContext, bearers: Sequence[Referent]) -> SourceResolution:
    """Choose the bearer who was named last, if near; abstain otherwise."""
    mention, last = next(
        pair for pair in context.document.mentions_before(context.head.i) if pair[1] in bearers
    )
    paragraph = context.document.paragraph_of(context.document.parsed.doc[mention.first])
    if context.paragraph - paragraph <= MAX_PARAGRAPHS_BACK:
        return SourceResolution(
            last, f"role {context.text!r}; of its bearers {last.name} was named last"
        )
    return SourceResolution(None, f"{context.text!r} may be {' or '.join(r.name for r in bearers)}")
