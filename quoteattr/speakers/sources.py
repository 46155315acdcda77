"""Who a source is: an ordered table of rules over its tokens, the first to answer decides."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from quoteattr.records import Attribution
from quoteattr.speakers.again import AGAIN_RULES
from quoteattr.speakers.descriptions import describe_unnamed, resolve_role
from quoteattr.speakers.epithets import resolve_bare_role, resolve_epithet
from quoteattr.speakers.groups import resolve_both, resolve_list, resolve_they
from quoteattr.speakers.named_sources import NAME_RULES
from quoteattr.speakers.organizations import resolve_organization
from quoteattr.speakers.pronoun_sources import PRONOUN_RULES, resolve_unclear_pronoun
from quoteattr.speakers.redirects import REDIRECTS
from quoteattr.speakers.scene import Answer, Case, Rule, Scene, Source


def resolve_chained(case: Case) -> Answer | None:
    """Answer with whom another resolver of coreference, if there is one, links the source to."""
    source, head = case.source.span, case.head
    for span, referent in case.scene.chained.items():
        one_phrase = span.contains(source) or source.contains(span)
        if one_phrase and span.start <= head.idx < span.end:
            return Answer(referent, f"{case.text!r} is in a chain with {referent.name}", "chain")
    return None


RULES: tuple[Rule, ...] = (
    resolve_chained,
    resolve_list,
    *PRONOUN_RULES,
    resolve_they,
    resolve_unclear_pronoun,
    *NAME_RULES,
    resolve_role,
    *AGAIN_RULES,
    resolve_both,
    resolve_epithet,
    resolve_bare_role,
    resolve_organization,
    describe_unnamed,
)


def read_source(attribution: Attribution, scene: Scene) -> Source | None:
    """Return the source of an attribution with its head, or None where it has no words."""
    if not attribution.source:
        return None
    span = attribution.source[0]
    first, end = scene.parsed.token_range(span)
    tokens = _trim_tokens(list(scene.parsed.doc[first:end]))
    return Source(span, tokens, _find_head(tokens), attribution) if tokens else None


def resolve_source(case: Case) -> Answer:
    """Return who a source is; "who" and "her statement" first lead to another source."""
    for redirect in REDIRECTS:
        if source := redirect(case):
            answer = resolve_source(evolve(case, source=source))
            return evolve(answer, step=f"{case.text!r} leads to {source.text!r}; {answer.step}")
    for rule in RULES:
        if answer_ := rule(case):
            return answer_
    return Answer(None, f"{case.text!r} says nothing of who speaks")


def _trim_tokens(tokens: list[Token]) -> tuple[Token, ...]:
    """Cut marks, white space and a possessive ending off the two ends."""
    while tokens and (tokens[0].is_punct or tokens[0].is_space):
        tokens.pop(0)
    if [t.lower_ for t in tokens[:2]] == ["according", "to"] and len(tokens) > len("to"):
        del tokens[:2]
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space or tokens[-1].tag_ == "POS"):
        tokens.pop()
    return tuple(tokens)


def _find_head(tokens: Sequence[Token]) -> Token:
    """Return the first noun whose head lies outside; a bad parse may have none.

    In "a study documenting iodine status found" the parser may give "iodine" the verb, and "study"
    as its subject: then the subject is meant.
    """
    inside = {token.i for token in tokens}
    roots = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    nouns = [t for t in roots if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    head = next(iter(nouns or roots), tokens[-1])
    subject = next((c for c in head.lefts if c.dep_ == "nsubj" and c.i in inside), None)
    return subject if subject and head.pos_ == "NOUN" else head
