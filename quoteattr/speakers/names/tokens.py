"""What one token may be in a name: a title, a particle, a word of the name, its end."""

import re
from functools import cache

from spacy.tokens import Token

from quoteattr.languages.en.closed_classes import GENERATIONS
from quoteattr.languages.en.labels import Tag
from quoteattr.languages.word_lists import read_map, read_words
from quoteattr.parsing.parse import find_neighbour, word_beside
from quoteattr.speakers.names.name_forms import is_form
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import is_role_noun

_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_APOSTROPHE = re.compile(r"[A-Z][’'][A-Z]\w+")
_MARKS = frozenset({"’s", "'s", ",", ";", ":", "(", "—", "–"})


def is_title(token: Token) -> bool:
    """Tell whether a token is a title as it is written before names; "Del." is, "del" is not."""
    text = token.text
    office = find_neighbour(token, -2)
    if token.lower_ == "elect" and office and word_beside(token, -1) == "-":
        return is_title(office)  # "President-elect"
    if not text[0].isupper() or fold(text) not in read_map("names/titles"):
        return False
    return text.endswith(".") or fold(text) not in read_words("names/particles")


def is_particle(token: Token) -> bool:
    """Tell whether a token may be the "von" or "de" of a family name."""
    return not token.text.endswith(".") and fold(token.text) in read_words("names/particles")


def is_word_of_name(token: Token) -> bool:
    """Tell whether a token is a proper noun with a capital; "O’Dowd" is, whatever its tag."""
    if token.pos_ == "NOUN" and len(token.text) >= len("O’Dea"):
        return _APOSTROPHE.fullmatch(token.text) is not None
    return token.text[0].isupper() and token.pos_ == "PROPN"


def is_first_name(token: Token) -> bool:
    """Tell whether a token is a first name of one gender, by the list."""
    return fold(token.text) in read_map("names/first_names")


def is_given_name(token: Token) -> bool:
    """Tell whether a token is a first name, one of both genders too: "Stevie"."""
    return is_first_name(token) or fold(token.text) in read_words("names/given_names")


def is_plain_word(token: Token, *, common: bool = False) -> bool:
    """Tell whether a token is an English word and no form of a name; of the ``common`` ones."""
    word = fold(token.text)
    if word in GENERATIONS or len(word) < 2 or "." in token.text:  # "T.S." is no "ts"
        return False
    words = read_map("names/plain_words")
    band = words.get(word) or (words.get(word.removesuffix("s")) if _is_several(word) else None)
    if band:
        return band == "common" or not common
    return token.is_stop and not is_first_name(token)


def _is_several(word: str) -> bool:
    """Tell whether a word may be a plural that no name is written as: "reports", not "Brooks"."""
    return word.endswith("s") and not is_form(word) and word not in read_map("names/first_names")


def begins_name(token: Token) -> bool:
    """Tell whether a token is a first name with no name going on before it."""
    if not (is_word_of_name(token) and is_first_name(token)):
        return False
    before = find_neighbour(token, -1)
    return before is None or not is_word_of_name(before) or _ends_before_name(before)


def _ends_before_name(token: Token) -> bool:
    """Tell whether a capitalised word is none of the name behind it: "Nurse Ivy Dean"."""
    before = word_beside(token, -1)
    if before == "the":  # "Speaker of the House Ann Lee"
        return True
    if fold(token.text) in no_names() and before in {"to", "of", "in"}:  # "envoy to Chile Ana Soto"
        return True
    return is_title(token) or is_plain_word(token) or is_role_noun(fold(token.text))


def is_lone_capital(token: Token) -> bool:
    """Tell whether a token stands alone with its capital, as a family name does in a text."""
    alone = token.text[0].isupper() and token.i == token.left_edge.i
    return alone and (token.pos_ == "PROPN" or not token.is_sent_start)


def goes_on(token: Token) -> bool:
    """Tell whether a name goes on behind a token: "Clinton Foundation", "Lopez Obrador"."""
    following = find_neighbour(token)
    return following is not None and is_word_of_name(following) and not is_title(following)


def is_prefix(token: Token) -> bool:
    """Tell whether a name only begins a word in lower case: "Obama-like"."""
    hyphen, rest = find_neighbour(token), find_neighbour(token, 2)
    return hyphen is not None and hyphen.text == "-" and rest is not None and rest.text.islower()


def is_gap(token: Token) -> bool:
    """Tell whether a token is spaces beside a first one, without a line break: "Ana  Ruiz"."""
    return token.is_space and not any(mark in token.text for mark in _BREAKS)


def ends_name(token: Token) -> bool:
    """Tell whether no name runs over a token: a possessive ending, a comma, a line's end."""
    return (
        token.tag_ == Tag.POSSESSIVE
        or token.text in _MARKS
        or (token.is_space and not is_gap(token))
    )


@cache
def no_names() -> frozenset[str]:
    """Return the names of countries, capitals and nations, which NER may take for people."""
    return read_words("names/nations") | read_words("names/capitals") | read_words("names/demonyms")
