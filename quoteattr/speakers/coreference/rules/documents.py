"""Words that somebody issued: "the statement read" is spoken by who made the statement."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from quoteattr.languages.en.closed_classes import VERBS_OF_WRITING
from quoteattr.languages.en.labels import SUBJECTS, Dep, Ent
from quoteattr.languages.word_lists import read_words
from quoteattr.speakers.coreference.context import SourceContext, SourcePhrase
from quoteattr.speakers.coreference.rules.nominals import is_definite
from quoteattr.speakers.names.parse import fold

# Beyond this many paragraphs a writer says again whose statement it is.
MAX_PARAGRAPHS_BACK = 2
# And no more than this many words, where an article has no paragraphs.
MAX_TOKENS_BACK = 500
# "A statement from Lee", "a letter by the council".
_MAKERS = frozenset({"from", "by"})
_SIGNING = frozenset({"sign", "write"})
# From a noun up to the verb that says who made it: "issued a statement", "said in a letter".
_LINKS = frozenset(
    {Dep.OBJECT, Dep.PREPOSITION_OBJECT, Dep.PREPOSITION, Dep.CONJUNCT, Dep.PREDICATE}
)


def is_document(noun: Token) -> bool:
    """Tell whether a noun is something that somebody issues: "statement", "letter"."""
    return fold(noun.lemma_) in read_words("names/documents") and noun.pos_ == "NOUN"


def follow_maker(context: SourceContext) -> SourcePhrase | None:
    """Lead "a statement from the council" to the council."""
    if not is_document(context.head):
        return None
    maker = _find_maker(context.head) or _find_signer(context.head)
    return _cite(maker, context) if maker and _may_speak(maker, context) else None


def follow_document(context: SourceContext) -> SourcePhrase | None:
    """Lead "the statement" to whoever issued it before: "The council issued a statement"."""
    if not is_document(context.head) or not is_definite(context.source):
        return None
    makers = (_find_maker(noun) or _find_subject(noun) for noun in _find_earlier(context))
    maker = next(filter(None, makers), None) or _find_writer(context)
    return _cite(maker, context) if maker and _may_speak(maker, context) else None


def _find_earlier(context: SourceContext) -> Iterator[Token]:
    """Yield where the same noun stood before, the nearest first."""
    tokens = _walk_back(context)
    noun = context.head
    return (t for t in tokens if t.lemma_ == noun.lemma_ and t.tag_ == noun.tag_)


def _find_writer(context: SourceContext) -> Token | None:
    """Return who wrote, where no document was named: "Lee wrote to staff. … the memo said"."""
    verb = next(
        (t for t in _walk_back(context) if t.lemma_ in VERBS_OF_WRITING and t.pos_ == "VERB"), None
    )
    if verb is None or any(is_document(child) for child in verb.children):
        return None
    return next((c for c in verb.children if c.dep_ == Dep.SUBJECT), None)


def _walk_back(context: SourceContext) -> Iterator[Token]:
    """Yield the tokens before a source as far as one document may be meant, the nearest first."""
    doc = context.head.doc
    start = context.source.tokens[0].i
    for i in range(start - 1, max(start - MAX_TOKENS_BACK, 0) - 1, -1):
        token = doc[i]
        if context.document.count_back(token, context.head) > MAX_PARAGRAPHS_BACK:
            return
        yield token


def _find_maker(noun: Token) -> Token | None:
    """Return whose statement it is by the phrase itself: an owner, or "from" and "by"."""
    owner = next((c for c in noun.children if c.dep_ == Dep.OWNER), None)
    made = (
        c for c in noun.children if c.dep_ in {Dep.PREPOSITION, Dep.AGENT} and c.lower_ in _MAKERS
    )
    return owner or next(
        (c for prep in made for c in prep.children if c.dep_ == Dep.PREPOSITION_OBJECT), None
    )


def _find_signer(noun: Token) -> Token | None:
    """Return who signed or wrote it: "The letter, signed by Lee", not "backed by Lee"."""
    made = (c for c in noun.children if c.dep_ == Dep.NOUN_CLAUSE and c.lemma_ in _SIGNING)
    agents = (c for verb in made for c in verb.children if c.dep_ == Dep.AGENT)
    return next(
        (c for agent in agents for c in agent.children if c.dep_ == Dep.PREPOSITION_OBJECT), None
    )


def _find_subject(noun: Token) -> Token | None:
    """Return the subject of the verb that a statement is the object of, or is said in."""
    at = noun
    while at.dep_ in _LINKS and at.head.i != at.i:
        at = at.head
    if at.pos_ not in {"VERB", "AUX"}:
        return None
    return next((c for c in at.children if c.dep_ in SUBJECTS and c != noun), None)


def _may_speak(token: Token, context: SourceContext) -> bool:
    """Tell whether a maker is a person or a body, and no day or place ("a letter from Paris")."""
    named = context.name_at(token.i) is not None
    return named or token.ent_type_ in {Ent.BODY, Ent.NATION} or token.pos_ in {"PRON", "NOUN"}


def _cite(maker: Token, context: SourceContext) -> SourcePhrase:
    """Return a maker as a source, with all of a body's name: "the Ministry of Health"."""
    doc, end = maker.doc, maker.i + 1
    while end < len(doc) and maker.ent_type_ and doc[end].ent_iob_ == "I":
        end += 1
    tokens = tuple(doc[maker.left_edge.i : end])
    return evolve(context.source, tokens=tokens, head=maker)
