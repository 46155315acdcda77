"""How an article uses its words: which it writes in lower case, and which as names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

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
    tokens of each of them as printed.
    """

    lower: frozenset[str]
    names: frozenset[str]
    followers: frozenset[str]
    places: Mapping[str, Sequence[Token]]

    def is_only_lower(self, token: Token) -> bool:
        """Tell whether the article writes a word in lower case, and never as a name."""
        word = fold(token.text)
        return word in self.lower and word not in self.names


def read_uses(doc: Doc, tokens: Sequence[Token] | None = None) -> WordUses:
    """Read how an article uses its words; ``tokens`` are its tokens, where they are at hand.

    >>> read_uses(nlp("Hosting Cole was hard. They like hosting.")).lower
    frozenset({'was', 'hard', 'like', 'hosting'})
    """
    capitals: list[Token] = []
    lower: set[str] = set()
    for token in doc if tokens is None else tokens:
        text = token.text
        if text[0].isupper():
            capitals.append(token)
        elif text[0].islower():
            lower.add(text)
    named = (t for t in capitals if is_word_of_name(t) and not t.text.isupper())
    return WordUses(
        frozenset(map(fold, lower)),
        frozenset(fold(t.text) for t in named if not opens_sentence(t)),
        _find_followers(capitals),
        _find_places(capitals),
    )


def _find_places(capitals: Iterable[Token]) -> dict[str, list[Token]]:
    places: defaultdict[str, list[Token]] = defaultdict(list)
    for token in capitals:
        places[token.text].append(token)
    return dict(places)


def _find_followers(capitals: Iterable[Token]) -> frozenset[str]:
    before: defaultdict[str, set[str]] = defaultdict(set)
    for token in capitals:
        before[token.text].add(word_beside(token, -1))
    folded: defaultdict[str, set[str]] = defaultdict(set)
    for text, found in before.items():
        folded[fold(text)] |= found
    return frozenset(word for word, found in folded.items() if len(found) > 1)


def opens_sentence(token: Token) -> bool:
    """Tell whether a word has its capital by its place, as the first one of a sentence has."""
    before = find_neighbour(token, -1)
    if before is None or token.is_sent_start:
        return True
    return before.is_space or before.text in _OPENERS
