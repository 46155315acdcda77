"""Nominals, sources that describe instead of naming: "the prime minister", "a senior official"."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from quoteattr.languages.en.closed_classes import PLURALS_WITHOUT_S, WORDS_OF_SOMEBODY_NEW
from quoteattr.languages.en.labels import SUBJECTS, Dep, Tag
from quoteattr.languages.word_lists import read_words
from quoteattr.speakers.coreference.context import (
    Referent,
    SourceContext,
    SourcePhrase,
    SourceResolution,
)
from quoteattr.speakers.coreference.layout import is_heading
from quoteattr.speakers.coreference.roles import (
    PersonRole,
    is_broader,
    is_role,
    is_under,
    make_role,
)
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import gender_of_noun

_NOUNS = frozenset({"NOUN", "PROPN"})
# What hangs on a noun behind it and is no part of the description.
_BEHIND = frozenset({Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE, Dep.APPOSITION})
_RELATIVES = frozenset({Tag.WHO, Tag.WHICH, Tag.WHOSE})
# A bearer of a role is meant only if named this many paragraphs before, where several bear it.
MAX_PARAGRAPHS_BACK = 1
# A heading and the lead below it may call someone by a role and name him further down.
MAX_LEAD = 2
# A role of so many words is one person's at a time.
MIN_TELLING = 3


def describe(source: SourcePhrase) -> PersonRole:
    """Return the role that a source describes."""
    tokens = [
        t
        for t in source.tokens
        if t.dep_ != Dep.DETERMINER and not is_under(t, source.head, _BEHIND)
    ]
    return make_role(tokens or [source.head], source.head)


def is_definite(source: SourcePhrase) -> bool:
    """Tell whether a description points to someone known: "the", "this", a possessive."""
    dets = {
        c.lower_ for c in source.head.lefts if c.dep_ in {Dep.DETERMINER, Dep.OWNER, Dep.NUMBER}
    }
    return bool(dets) and not WORDS_OF_SOMEBODY_NEW & (
        dets | {fold(t.text) for t in source.tokens[:2]}
    )


def _is_in_heading(context: SourceContext) -> bool:
    """Tell whether a source stands in a heading, where articles are left out: "UK PM says …"."""
    paragraph = context.document.parsed.paragraphs[context.paragraph]
    modified = any(c.lower_ in WORDS_OF_SOMEBODY_NEW for c in context.head.lefts)
    return is_heading(paragraph.of(context.document.parsed.text)) and not modified


def is_plural(head: Token) -> bool:
    """Tell whether a noun means several."""
    joined = any(child.dep_ == Dep.CONJUNCT and child.pos_ in _NOUNS for child in head.children)
    return joined or head.tag_ in {Tag.NOUNS, Tag.NAMES} or head.lower_ in PLURALS_WITHOUT_S


def resolve_role(context: SourceContext) -> SourceResolution | None:
    """Answer with the person to whom the article has given the role, where it is one only."""
    if is_plural(context.head) or not is_role(context.head):
        return None
    if not is_definite(context.source) and not _is_in_heading(context):
        return None
    role = describe(context.source)
    if not any(h == role.head or is_broader(role.head, h) for h in context.document.role_heads):
        return None
    before = dict.fromkeys(r for _, r in context.document.mentions_before(context.head.i))
    bearers = [r for r in before if r.person and any(fits_role(role, x) for x in r.person.roles)]
    if not bearers:
        return _find_later_bearer(context, role)
    if len(bearers) > 1:
        return _choose_bearer(context, bearers)
    return SourceResolution(
        bearers[0], f"role {role.text!r}, which the article gives to {bearers[0].name}", "role"
    )


def _find_later_bearer(context: SourceContext, role: PersonRole) -> SourceResolution | None:
    """Answer a heading or lead with the one person who bears the role further down.

    So may a phrase that nobody else can be meant by: "China’s ambassador to Britain". Not for roles
    that many hold: "the analyst" of the lead is not the one named at the end.
    """
    far = context.paragraph > MAX_LEAD and len(role.words) < MIN_TELLING
    if far or role.head in read_words("names/crowded_roles"):
        return None
    people = [r for r in context.document.referents if r.person]
    bearers = [r for r in people if r.person and any(fits_role(role, x) for x in r.person.roles)]
    if len(bearers) != 1:
        return None
    step = f"role {role.text!r}, which the article gives further down to {bearers[0].name}"
    return SourceResolution(bearers[0], step, "role, named later")


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


def describe_unnamed(context: SourceContext) -> SourceResolution | None:
    """Answer with someone new whom the article does not name, relative clauses cut off."""
    referent = make_unnamed(_cut_relative(context.source), describe(context.source), context.head)
    return SourceResolution(
        referent, f"{referent.name!r} is not named by the article", "description"
    )


def _cut_relative(source: SourcePhrase) -> str:
    """Return the words of a source up to "who" or "which"; "those who stayed" is kept whole."""
    tokens = source.tokens
    begins = (n for n, t in enumerate(tokens) if n > 1 and t.tag_ in _RELATIVES)
    cut = next((n for n in begins if tokens[n - 1].pos_ != "ADP"), None)  # "all of whom"
    return "".join(t.text_with_ws for t in tokens[:cut])


def describe_phrase(noun: Token) -> Referent:
    """Return whom the phrase of a noun describes, its clauses and appositions left out."""
    tokens = [
        t
        for t in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
        if not is_under(t, noun, _BEHIND) and not t.is_space
    ]
    text = "".join(token.text_with_ws for token in tokens)
    return make_unnamed(
        text, make_role([t for t in tokens if t.dep_ != Dep.DETERMINER] or tokens, noun), noun
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
    """Choose the bearer who acted last, if near and without the others; abstain otherwise."""
    doc = context.document.parsed.doc
    before = (
        pair for pair in context.document.mentions_before(context.head.i) if pair[1] in bearers
    )
    near = [pair for pair in before if _is_near(doc[pair[0].first], context)]
    acting = [pair for pair in near if doc[pair[0].last].dep_ in SUBJECTS]
    for mention, last in (acting or near)[:1]:
        joined = {token.i for token in doc[mention.last].conjuncts}
        if not any(other.last in joined for other, _ in near):
            step = f"role {context.text!r}; of its bearers {last.name} was named last"
            return SourceResolution(last, f"{step}{list_rivals(last, bearers)}", "role, rivals")
    return SourceResolution(None, f"{context.text!r} may be {' or '.join(r.name for r in bearers)}")


def _is_near(token: Token, context: SourceContext) -> bool:
    return context.document.count_back(token, context.head) <= MAX_PARAGRAPHS_BACK


def list_rivals(chosen: Referent, candidates: Iterable[Referent]) -> str:
    """Return the end of a step that names who else was possible, if anybody was."""
    others = [other.name for other in candidates if other is not chosen]
    return f"; not {' or '.join(others)}" if others else ""
