"""How the tests of this room name tokens: by the words that are printed."""


def words(syntax, ranges):
    """Return the printed words of each range of tokens."""
    return [syntax.span(first, end).of(syntax.parsed.text) for first, end in ranges]


def find_token(syntax, word):
    """Return the index of the only token that is printed as ``word``."""
    (found,) = [i for i in range(len(syntax)) if syntax.parsed.doc[i].text == word]
    return found
