"""Who a source is: an ordered table of rules over its tokens, the first to answer decides."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.records import Attribution
from quoteattr.rules import Rule, first_answer
from quoteattr.speakers.coreference.context import (
    DocumentContext,
    SourceContext,
    SourcePhrase,
    SourceResolution,
    SourceRule,
)
from quoteattr.speakers.coreference.rules.antecedents import ANTECEDENT_RULES
from quoteattr.speakers.coreference.rules.definite_anaphora import DEFINITE_RULES
from quoteattr.speakers.coreference.rules.epithets import resolve_bare_role, resolve_epithet
from quoteattr.speakers.coreference.rules.named_sources import NAME_RULES
from quoteattr.speakers.coreference.rules.nominals import describe_unnamed, resolve_role
from quoteattr.speakers.coreference.rules.organizations import (
    resolve_apposed_body,
    resolve_organization,
)
from quoteattr.speakers.coreference.rules.plurals import resolve_both, resolve_list, resolve_they
from quoteattr.speakers.coreference.rules.pronoun_sources import (
    PRONOUN_RULES,
    resolve_unclear_pronoun,
)


def resolve_chained(context: SourceContext) -> SourceResolution | None:
    """Answer with whom another resolver of coreference, if there is one, links the source to."""
    source, head = context.source.span, context.head
    for span, referent in context.document.chained.items():
        one_phrase = span.contains(source) or source.contains(span)
        if one_phrase and span.start <= head.idx < span.end:
            return SourceResolution(
                referent, f"{context.text!r} is in a chain with {referent.name}", "chain"
            )
    return None


RULES: tuple[SourceRule, ...] = (
    Rule("chained", resolve_chained),
    Rule("list", resolve_list),
    *PRONOUN_RULES,
    Rule("they", resolve_they),
    Rule("unclear pronoun", resolve_unclear_pronoun),
    *NAME_RULES,
    Rule("apposed body", resolve_apposed_body),
    Rule("role", resolve_role),
    *DEFINITE_RULES,
    Rule("both", resolve_both),
    Rule("epithet", resolve_epithet),
    Rule("bare role", resolve_bare_role),
    Rule("organization", resolve_organization),
    Rule("describe unnamed", describe_unnamed),
)


def read_source(attribution: Attribution, document: DocumentContext) -> SourcePhrase | None:
    """Return the source of an attribution with its head, or None where it has no words."""
    if not attribution.source:
        return None
    span = attribution.source[0]
    first, end = document.parsed.token_range(span)
    tokens = _trim_tokens(list(document.parsed.doc[first:end]))
    return SourcePhrase(span, tokens, _find_head(tokens), attribution) if tokens else None


def _find_resolved(source: SourcePhrase, context: SourceContext) -> SourceResolution | None:
    """Return who a phrase is that was itself a source before."""
    known = next((one for one in context.resolved if one.source.head.i == source.head.i), None)
    if known is None:
        return None
    step = f"{known.source.text!r} is {known.referent.name}"
    return SourceResolution(known.referent, step, known.evidence)


def resolve_source(context: SourceContext) -> SourceResolution:
    """Return who a source is; "who" and "her statement" first lead to another source.

    What has no letter and no figure in it ("|", "🌉") is nobody's name.
    """
    if led := first_answer(ANTECEDENT_RULES, context):
        _, source = led
        answer = _find_resolved(source, context)
        answer = answer or resolve_source(evolve(context, source=source))
        return evolve(answer, step=f"{context.text!r} leads to {source.text!r}; {answer.step}")
    if found := first_answer(RULES, context):
        _, answer = found
        if answer.referent is None or any(map(str.isalnum, answer.referent.name)):
            return answer
    return SourceResolution(None, f"{context.text!r} says nothing of who speaks")


def _trim_tokens(tokens: list[Token]) -> tuple[Token, ...]:
    """Cut marks, white space and a possessive ending off the two ends."""
    while tokens and (tokens[0].is_punct or tokens[0].is_space):
        tokens.pop(0)
    if [t.lower_ for t in tokens[:2]] == ["according", "to"] and len(tokens) > len("to"):
        del tokens[:2]
    while tokens and (
        tokens[-1].is_punct or tokens[-1].is_space or tokens[-1].tag_ == Tag.POSSESSIVE
    ):
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
    subject = next((c for c in head.lefts if c.dep_ == Dep.SUBJECT and c.i in inside), None)
    return subject if subject and head.pos_ == "NOUN" else head
