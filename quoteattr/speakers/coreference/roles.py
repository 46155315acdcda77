"""What the article says a person is: titles and nouns before the name, appositions, "is the …"."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.languages.en.closed_classes import (
    FORMS_OF_ADDRESS,
    WORDS_OF_PAST_OFFICE,
    WORDS_OF_TIME,
)
from quoteattr.languages.en.labels import SUBJECTS, Dep, Tag
from quoteattr.languages.word_lists import read_map, read_rows
from quoteattr.parsing.parse import find_neighbour
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.parse import Gender, fold
from quoteattr.speakers.names.role_nouns import gender_of_noun, is_role_noun
from quoteattr.speakers.names.tokens import is_title

# What hangs on a role and says more than the role: clauses, further appositions, further people.
_CLAUSES = frozenset(
    {
        Dep.RELATIVE_CLAUSE,
        Dep.APPOSITION,
        Dep.NOUN_CLAUSE,
        Dep.CONJUNCT,
        Dep.COORDINATOR,
        Dep.ADVERBIAL_CLAUSE,
    }
)
# A longer apposition is a clause in disguise.
MAX_ROLE_WORDS = 14


@frozen
class PersonRole:
    """A role as printed, its head noun, what stands with the head, and whether it is past.

    ``words`` are the content words, folded; adjectives of nations are given as their country.
    """

    text: str
    head: str
    words: frozenset[str]
    former: bool = False


def find_roles(doc: Doc, name: NameMention) -> tuple[PersonRole, ...]:
    """Return the roles that the words around one mention of a name give its bearer."""
    found = (role for find in FINDERS for role in find(doc, name))
    return tuple(dict.fromkeys(found))


def make_role(tokens: Sequence[Token], head: Token) -> PersonRole:
    """Make a role of the tokens of a noun phrase without its article."""
    text = print_role(tokens) if head.tag_ != Tag.NOUNS else head_of_role(head)
    content = (t for t in tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"})
    words = frozenset(word for token in content for word in _spell_out(token)) - WORDS_OF_TIME
    return PersonRole(
        text, head_of_role(head), words, any(fold(t.text) in WORDS_OF_PAST_OFFICE for t in tokens)
    )


def print_role(tokens: Sequence[Token]) -> str:
    """Return a role as a desk prints it, without the owner of whom only the ending is left.

    As in "President Lee[’s] nominee", "[-]White House aide" behind "then".
    """
    orphans = [
        n
        for n, token in enumerate(tokens)
        if token.tag_ == Tag.POSSESSIVE and not _has_owner(tokens, n)
    ]
    kept = tokens[orphans[-1] + 1 :] if orphans else tokens
    return " ".join("".join(token.text_with_ws for token in kept).split()).strip(" ,;-–—")


def _has_owner(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].i == tokens[at].i - 1


def head_of_role(head: Token) -> str:
    """Return the head noun in the singular, with the noun that it cannot do without."""
    if head.lower_ == "elect":  # the parser's head of "president-elect"
        head = find_neighbour(head, -2) or head
    noun = fold(head.lemma_ if head.tag_ == Tag.NOUNS else head.text)
    full = read_map("names/role_abbreviations").get(noun, noun).rsplit(" ", 1)[-1]
    return read_map("names/title_nouns").get(full, full)


def gender_of_roles(roles: Iterable[PersonRole]) -> Gender | None:
    """Return the gender that the first role to tell one tells."""
    return next((g for role in roles for g in (gender_of_noun(role.head),) if g), None)


def is_role(token: Token) -> bool:
    """Tell whether a token is a noun that says what a person is: "coach", "Dr.", "Spaniard"."""
    word = fold(token.text)
    if token.pos_ not in {"NOUN", "PROPN"} or word in FORMS_OF_ADDRESS:
        return False
    if is_role_noun(head_of_role(token)) or is_role_noun(fold(token.lemma_)) or is_title(token):
        return True
    return token.tag_ in {Tag.NOUN, Tag.NAME} and word in read_map("names/demonyms")


def is_broader(broad: str, narrow: str) -> bool:
    """Tell whether one noun for a role is a broader word for another."""
    return (broad, narrow) in read_rows("names/broader_roles")


def climb_to_role(noun: Token) -> Token:
    """Return the role that a noun belongs to: "mayor" for Hull in "the mayor of Hull"."""
    if noun.dep_ == Dep.PREPOSITION_OBJECT and not is_role(noun) and is_role(noun.head.head):
        return noun.head.head
    return noun


def _spell_out(token: Token) -> list[str]:
    """Return a word in full: "PM" is prime minister, "UK" and "British" are united kingdom."""
    word = fold(token.text)
    for table in ("role_abbreviations", "title_nouns", "demonyms", "nations", "capitals"):
        word = read_map(f"names/{table}").get(word, word)
    return fold(word).split() or [word]


def _find_before(doc: Doc, name: NameMention) -> Iterator[PersonRole]:
    """Read "European Council President Antonio Costa" and "coach Ann Lee"."""
    start = name.first
    first_of_sentence = doc[name.first].sent.start
    while start > first_of_sentence and _belongs_before(doc[start - 1], name):
        start -= 1
    tokens = list(doc[start : name.first])
    heads = [token for token in tokens if is_role(token)]
    if heads:
        yield make_role(tokens, heads[-1])


def _belongs_before(token: Token, name: NameMention) -> bool:
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.text in {"-", "'s", "’s"}:
        return token.tag_ != Tag.OWN_PRONOUN and name.first - token.i <= MAX_ROLE_WORDS
    inside = token.pos_ == "ADP" and token.head.i < name.first and is_role(token.head)
    before = find_neighbour(token, -1)
    glued = token.lower_ == "of" and before is not None and is_role(before)
    return (inside and token.head.dep_ in {Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.ADJECTIVE}) or glued


def _find_behind(doc: Doc, name: NameMention) -> Iterator[PersonRole]:
    """Read ", an analyst at Eurasia Group," behind the name."""
    for child in doc[name.last].children:
        if child.dep_ == Dep.APPOSITION and child.i > name.last and is_role(child):
            yield from _role_of_phrase(child)


def _find_title_behind(doc: Doc, name: NameMention) -> Iterator[PersonRole]:
    """Read ", Duchess of Sussex" behind the name, which a parser may take for another person."""
    at = name.end + 1
    if at + 2 >= len(doc) or doc[name.end].text != "," or doc[at + 1].lower_ != "of":
        return
    if doc[at].text[0].isupper() and is_role(doc[at]):
        last = at + 2
        while last + 1 < len(doc) and doc[last + 1].pos_ == "PROPN":
            last += 1
        yield make_role(list(doc[at : last + 1]), doc[at])


def _find_apposed(doc: Doc, name: NameMention) -> Iterator[PersonRole]:
    """Read "The president of the Commission, Ann Lee," and "Two doctors, Ann Lee and Bo Hall,"."""
    last = doc[name.last]
    last = last.head if last.dep_ == Dep.CONJUNCT and last.head.pos_ == "PROPN" else last
    if last.dep_ != Dep.APPOSITION:
        return
    head = climb_to_role(last.head)
    if head.i < name.first and is_role(head):
        yield from _role_of_phrase(head, before=name.title)


def _find_predicate(doc: Doc, name: NameMention) -> Iterator[PersonRole]:
    """Read "Ann Lee is the mayor of Hull"."""
    verb = doc[name.last].head
    if doc[name.last].dep_ not in SUBJECTS or verb.lemma_ not in {"be", "become", "remain"}:
        return
    if any(child.dep_ == Dep.NEGATION for child in verb.children):
        return
    for child in verb.children:
        if child.dep_ == Dep.PREDICATE and is_role(child) and child.tag_ != Tag.NOUNS:
            yield from _role_of_phrase(child)


def _role_of_phrase(head: Token, before: int | None = None) -> Iterator[PersonRole]:
    """Read a noun with what belongs to it, as far as ``before``, where a name follows."""
    phrase = head.doc[head.left_edge.i : (before or head.right_edge.i + 1)]
    over = next((t.i for t in phrase if t.i > head.i and _ends_role(t)), before or 0)
    tokens = [t for t in phrase if head.i < t.i < over or _belongs_to_role(t, head)]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    while tokens and tokens[0].is_punct:  # the end of a quotation: "…,” Lee's aide, Bo Hall, said"
        tokens.pop(0)
    if 0 < len(tokens) <= MAX_ROLE_WORDS:
        yield make_role(tokens, head)


def _ends_role(token: Token) -> bool:
    return token.is_punct or token.dep_ == Dep.COORDINATOR


def _belongs_to_role(token: Token, head: Token) -> bool:
    """Tell whether a token is part of a role: "Peru’s ambassador", "[the city’s] engineer"."""
    if is_under(token, head, _CLAUSES):
        return False
    owner = next((c for c in head.children if c.dep_ == Dep.OWNER and c.pos_ != "PROPN"), None)
    if owner is not None and owner.left_edge.i <= token.i <= owner.right_edge.i:
        return False
    return not (token.dep_ == Dep.DETERMINER and token.head == head)


def is_under(token: Token, head: Token, links: frozenset[str]) -> bool:
    """Tell whether one of the dependencies ``links`` stands between a token and its head."""
    while token not in {head, token.head}:
        if token.dep_ in links:
            return True
        token = token.head
    return False


FINDERS: tuple[Callable[[Doc, NameMention], Iterator[PersonRole]], ...] = (
    _find_before,
    _find_behind,
    _find_title_behind,
    _find_apposed,
    _find_predicate,
)
