"""How an article uses its words: which it writes in lower case, and which as names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.parsing.parse import find_neighbour, word_beside
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.tokens import is_word_of_name

# Behind these a capital tells nothing, as at the start of a sentence.
_OPENERS = frozenset("“‘\"'(:•–—-|*…")


@frozen
class WordUses:
    """The words, folded, that an article has in lower case, and inside sentences with a capital.

    ``followers`` are the words with a capital that follow several different words, ``places`` the
    tokens of each word as printed.
    """

    lower: frozenset[str]
    names: frozenset[str]
    followers: frozenset[str]
    places: Mapping[str, Sequence[Token]]

    def is_only_lower(self, token: Token) -> bool:
        """Tell whether the article writes a word in lower case, and never as a name."""
        word = fold(token.text)
        return word in self.lower and word not in self.names


def read_uses(doc: Doc) -> WordUses:
    """Read how an article uses its words.

    >>> read_uses(nlp("Hosting Cole was hard. They like hosting.")).lower
    frozenset({'was', 'hard', 'like', 'hosting'})
    """
    words = [token for token in doc if token.text[0].isalpha()]
    return WordUses(
        frozenset(fold(t.text) for t in words if t.text[0].islower()),
        frozenset(
            fold(t.text)
            for t in words
            if is_word_of_name(t) and not t.text.isupper() and not opens_sentence(t)
        ),
        _find_followers(words),
        _find_places(doc),
    )


def _find_places(doc: Doc) -> dict[str, list[Token]]:
    places: defaultdict[str, list[Token]] = defaultdict(list)
    for token in doc:
        places[token.text].append(token)
    return dict(places)


def _find_followers(words: Sequence[Token]) -> frozenset[str]:
    before: defaultdict[str, set[str]] = defaultdict(set)
    for token in words:
        if token.text[0].isupper():
            before[fold(token.text)].add(word_beside(token, -1))
    return frozenset(word for word, found in before.items() if len(found) > 1)


def opens_sentence(token: Token) -> bool:
    """Tell whether a word has its capital by its place, as the first one of a sentence has."""
    before = find_neighbour(token, -1)
    if before is None or token.is_sent_start:
        return True
    return before.is_space or before.text in _OPENERS
