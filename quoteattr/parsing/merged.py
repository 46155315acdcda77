"""Docs whose tokens another component has merged, as ``merge_entities`` does: parted again.

All that reads a parse goes by words: "Prime Minister Keir Starmer" as one token is no name with a
title. The words of a merged token depend on its last, which takes its place in the parse.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate, chain, pairwise

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.languages.en.labels import Dep

Tokenize = Callable[[str], Doc]
DEPENDENCY = Dep.COMPOUND
"""How a word depends on the last of its name, as spaCy's parsers have it."""


@frozen
class Word:
    """A word of a doc, and the number of the word that it depends on."""

    text: str
    space: bool
    tag: str
    pos: str
    lemma: str
    dep: str
    head: int
    entity: str


def is_merged(token: Token) -> bool:
    """Tell whether a token holds several words: white space stands within it, and words around."""
    return len(token.text.split()) > 1


def part_merged(doc: Doc, tokenize: Tokenize) -> Doc:
    """Return a doc of the same text whose tokens are words; ``doc`` itself where they are."""
    if not any(map(is_merged, doc)):
        return doc
    pieces = [list(_cut(token, tokenize)) for token in doc]
    ends = list(accumulate(map(len, pieces)))
    words = list(chain.from_iterable(_list_words(t, pieces[t.i], ends) for t in doc))
    return _build(doc, words)


def _cut(token: Token, tokenize: Tokenize) -> Iterator[tuple[str, bool]]:
    """Yield the words of a token, and whether a space is behind each."""
    if not is_merged(token):
        yield token.text, bool(token.whitespace_)
        return
    within = list(tokenize(token.text))
    for word, following in pairwise(within):
        yield word.text, following.idx > word.idx + len(word)
    yield within[-1].text, bool(token.whitespace_)


def _list_words(token: Token, pieces: list[tuple[str, bool]], ends: list[int]) -> Iterator[Word]:
    last = len(pieces) - 1
    for number, (text, space) in enumerate(pieces):
        is_last = number == last
        yield Word(
            text=text,
            space=space,
            tag=token.tag_,
            pos=token.pos_,
            lemma=token.lemma_ if not last else text,
            dep=token.dep_ if is_last else DEPENDENCY,
            head=ends[token.head.i] - 1 if is_last else ends[token.i] - 1,
            entity=_name_entity(token, number),
        )


def _name_entity(token: Token, number: int) -> str:
    if not token.ent_type_:
        return "O"
    inside = token.ent_iob_ == "I" or number > 0
    return f"{'I' if inside else 'B'}-{token.ent_type_}"


def _build(doc: Doc, words: list[Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        deps=[word.dep for word in words],
        heads=[word.head for word in words],
        ents=[word.entity for word in words],
    )
