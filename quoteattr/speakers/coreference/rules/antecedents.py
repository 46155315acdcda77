"""Antecedents inside the sentence: "who" leads to its noun, "her statement" to her."""

from attrs import evolve
from spacy.tokens import Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import Dep
from quoteattr.languages.word_lists import read_words
from quoteattr.rules import Rule
from quoteattr.speakers.coreference.context import SourceContext, SourcePhrase
from quoteattr.speakers.coreference.roles import is_role
from quoteattr.speakers.coreference.rules.documents import follow_document, follow_maker
from quoteattr.speakers.names.parse import fold

_RELATIVES = frozenset({"who", "which", "that"})
# From the relative pronoun up to the verb of its clause: "who tried to say".
_CLAUSE_LINKS = frozenset({Dep.CONJUNCT, Dep.AUXILIARY, Dep.OPEN_CLAUSE, Dep.CLAUSE})

# From a noun up to the noun of its phrase: "an official familiar with the talks".
_PHRASE_LINKS = frozenset({Dep.PREPOSITION_OBJECT, Dep.PREPOSITION, Dep.ADJECTIVE})


def follow_relative(context: SourceContext) -> SourcePhrase | None:
    """Lead "who" and "which" to the noun that their clause belongs to."""
    pronoun = context.source.tokens[0]
    if pronoun.lower_ not in _RELATIVES or (
        len(context.source.tokens) > 1 and pronoun.lower_ != "who"
    ):
        return None
    verb = pronoun.head
    while verb.dep_ in _CLAUSE_LINKS and verb.head.i != verb.i:
        verb = verb.head
    if pronoun.is_upper or verb.dep_ != Dep.RELATIVE_CLAUSE or verb.head.i >= pronoun.i:
        return None
    noun = _climb_to_person(verb.head, context)
    return evolve(
        context.source, tokens=tuple(noun.doc[noun.left_edge.i : verb.head.i + 1]), head=noun
    )


def follow_owner(context: SourceContext) -> SourcePhrase | None:
    """Lead someone's "comments" or "statement" to whoever made them."""
    noun = fold(context.head.lemma_)
    if noun not in read_words("names/speech_nouns") and noun not in read_cues("reporting_nouns"):
        return None
    owner = next((child for child in context.head.children if child.dep_ == Dep.OWNER), None)
    if owner is None:
        return None
    return evolve(
        context.source, tokens=tuple(owner.doc[owner.left_edge.i : owner.i + 1]), head=owner
    )


def _climb_to_person(noun: Token, context: SourceContext) -> Token:
    """Return the person whom a clause is about, where the parser hung it on a noun behind.

    In "an official familiar with the talks, who noted" it is the official who noted.
    """
    top = noun
    while not _is_person(top, context) and top.dep_ in _PHRASE_LINKS and top.head.i < top.i:
        top = top.head
    return top if _is_person(top, context) else noun


def _is_person(token: Token, context: SourceContext) -> bool:
    return is_role(token) or context.name_at(token.i) is not None


ANTECEDENT_RULES: tuple[Rule[[SourceContext], SourcePhrase], ...] = (
    Rule("follow relative", follow_relative),
    Rule("follow owner", follow_owner),
    Rule("follow maker", follow_maker),
    Rule("follow document", follow_document),
)
