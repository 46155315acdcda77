"""Plural sources, several who speak together: "Macron and Starmer", "both leaders", "they"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from quoteattr.languages.en.closed_classes import WORDS_OF_BOTH
from quoteattr.languages.en.labels import SUBJECTS, Tag
from quoteattr.languages.word_lists import read_map
from quoteattr.speakers.coreference.context import (
    Referent,
    ResolvedSource,
    SourceContext,
    SourceResolution,
)
from quoteattr.speakers.coreference.indexed import Indexed
from quoteattr.speakers.coreference.roles import is_role
from quoteattr.speakers.coreference.rules.nominals import describe_phrase, is_plural
from quoteattr.speakers.names.role_nouns import is_role_noun

_PAIRS = frozenset({"pair", "duo", "couple", "both"})
_EXAMPLES = frozenset({"including", "like", "such"})
_DEFINITE = frozenset({"the", "these", "those"})
# "The pair", "both", "the married couple"; a longer phrase says of whom it is.
MAX_PAIR_WORDS = 3
# What may stand between two names of a list: titles, marks and "and".
_LIST_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "DET"})


def join_referents(members: Sequence[Referent]) -> Referent:
    """Return several people as one group, named in full."""
    names = [member.name for member in members]
    name = ", ".join(names[:-1]) + f" and {names[-1]}"
    return Referent(name, "group", plural=True, members=tuple(members))


def resolve_list(context: SourceContext) -> SourceResolution | None:
    """Answer "Macron and Starmer" with a group of the two."""
    if any(t.lower_ in _EXAMPLES for t in context.source.tokens):
        return None  # "stars including Ann Lee and Bo Hall" are more than the two
    named = dict.fromkeys(n for t in context.source.tokens if (n := context.name_at(t.i)))
    members = list(dict.fromkeys(referent for _, referent in named))
    between = [context.document.parsed.doc[a.end : b.title] for (a, _), (b, _) in pairwise(named)]
    joined = all(t.pos_ in _LIST_WORDS and t.tag_ != Tag.POSSESSIVE for gap in between for t in gap)
    if len(members) < 2 or not joined or not any(t.lower_ == "and" for t in between[-1]):
        return None
    group = _find_group(members, context.resolved) or join_referents(members)
    return SourceResolution(group, f"{context.text!r} names several: {group.name}", "list")


def resolve_both(context: SourceContext) -> SourceResolution | None:
    """Answer "both leaders", "the pair": the last two to speak, or to be named together."""
    if not _counts_the_known(context):
        return None
    for back in (0, 1):
        pair = (
            _last_speakers(context, back)
            or _last_pair(context, back)
            or _last_sentence(context, back)
        )
        if pair:
            group = _find_group(pair, context.resolved) or join_referents(pair)
            return SourceResolution(
                group, f"{context.text!r}: the last two named, {group.name}", "pair"
            )
    return None


def _counts_the_known(context: SourceContext) -> bool:
    """Tell whether a phrase means two who were named: "both", "the two leaders", "the pair".

    One that names or describes its own is none: "both the school and the police", "two European
    officials", "both farmers' unions".
    """
    if context.head.lower_ in _PAIRS:
        return len(context.source.tokens) <= MAX_PAIR_WORDS
    words = [t.lower_ for t in context.source.tokens]
    known = "both" in words or ("two" in words and words[0] in _DEFINITE)
    alone = all(t == context.head or t.lower_ in WORDS_OF_BOTH for t in context.source.tokens)
    return known and alone and (is_plural(context.head) or context.head.lower_ == "two")


def resolve_they(context: SourceContext) -> SourceResolution | None:
    """Answer "they" with the last several who spoke or acted together."""
    if context.head.lower_ not in {"they", "them", "their"}:
        return None
    last = context.resolved.last(_kind_of_they, "people")
    pair = next(_joint_subjects(context), None)
    if pair and (last is None or pair[0].i > last.source.head.i):
        group = _find_group(pair[1], context.resolved) or join_referents(pair[1])
        return SourceResolution(
            group, f"{context.text!r}: the last several to act, {group.name}", "they"
        )
    if chosen := last or context.resolved.last(_kind_of_they, "others"):
        return SourceResolution(
            chosen.referent, f"{context.text!r}: the last several, {chosen.referent.name!r}", "they"
        )
    if noun := _find_plural_subject(context):
        return SourceResolution(
            describe_phrase(noun),
            f"{context.text!r}: the last several to act, {noun.text!r}",
            "they",
        )
    return SourceResolution(None, f"{context.text!r}: no several have spoken or acted before")


def _find_plural_subject(context: SourceContext) -> Token | None:
    """Return the last plural of people that was a subject, in this paragraph or the one before."""
    token = next(context.document.tokens.backwards(_is_plural_subject, True, context.head.i), None)
    near = token is not None and context.paragraph - context.document.paragraph_of(token) <= 1
    return token if near else None


def _is_plural_subject(token: Token) -> Iterator[bool]:
    if token.dep_ in SUBJECTS and token.pos_ == "NOUN":
        yield is_plural(token) and is_role(token)


def _kind_of_they(resolved: ResolvedSource) -> Iterator[str]:
    if _are_people(resolved.referent):
        yield "people"
    if _may_be_they(resolved.referent):
        yield "others"


def _may_be_they(referent: Referent) -> bool:
    """Tell whether "they" may mean it: things, a body, or one person of whom no gender is told."""
    single = referent.kind == "person" and referent.gender is None
    return single or referent.plural or referent.kind == "organization"


def _are_people(referent: Referent) -> bool:
    role = referent.role
    described = role is not None and is_role_noun(role.head)
    team = role is not None and read_map("names/anaphoric_nouns").get(role.head) == "team"
    return team or (referent.plural and (bool(referent.members) or described))


def _find_group(members: Sequence[Referent], resolved: Indexed[ResolvedSource]) -> Referent | None:
    """Return the group of the same members that has spoken before."""
    first = resolved.first(_members_of, frozenset(members))
    return first.referent if first else None


def _members_of(resolved: ResolvedSource) -> Iterator[frozenset[Referent]]:
    yield frozenset(resolved.referent.members)


def _last_speakers(context: SourceContext, back: int) -> list[Referent]:
    """Return the last two people who spoke, no more than ``back`` paragraphs before."""
    near = context.paragraph - back
    resolved = (
        t
        for t in reversed(context.resolved)
        if context.document.paragraph_of(t.source.head) >= near
    )
    people = list(dict.fromkeys(t.referent for t in resolved if t.referent.person))[:2]
    return people[::-1] if len(people) == 2 else []


def _last_pair(context: SourceContext, back: int) -> list[Referent]:
    """Return the last two people joined by "and", no more than ``back`` paragraphs before."""
    doc = context.document.parsed.doc
    for (second, b), (first, a) in pairwise(context.document.mentions_before(context.head.i)):
        if context.document.paragraph_of(doc[first.first]) < context.paragraph - back:
            break
        between = [t.lower_ for t in doc[first.end : second.title]]
        if between == ["and"] and a is not b:
            return [a, b]
    return []


def _last_sentence(context: SourceContext, back: int) -> list[Referent]:
    """Return the two people named in the sentence before, if it names two."""
    sentence = context.head.sent
    if not sentence.start:
        return []
    before = context.document.parsed.doc[sentence.start - 1].sent
    if context.document.paragraph_of(before.root) < context.paragraph - back:
        return []
    named = (context.name_at(token.i) for token in before)
    members = list(dict.fromkeys(pair[1] for pair in named if pair))
    return members if len(members) == 2 else []


def _joint_subjects(context: SourceContext) -> Iterator[tuple[Token, list[Referent]]]:
    """Yield the subjects that are lists of names, the last first, from the same paragraph."""
    for token in context.document.tokens.backwards(_is_joint_subject, True, context.head.i):
        if context.document.paragraph_of(token) < context.paragraph:
            return
        named = [pair for t in (token, *token.conjuncts) if (pair := context.name_at(t.i))]
        members = list(dict.fromkeys(referent for _, referent in named))
        if len(members) > 1 and named[0][0].last == token.i:
            yield token, members


def _is_joint_subject(token: Token) -> Iterator[bool]:
    if token.dep_ in SUBJECTS:
        yield bool(token.conjuncts)
