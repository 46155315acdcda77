"""Near-identical pairs: one word of a copy is changed, and with it the meaning."""

from quoteattr.languages.word_lists import read_rows

DENIALS = ("not", "never", "hardly")


def alter_negation(tokens, place, _vocabulary, rng):
    denial = DENIALS[int(rng.integers(len(DENIALS)))]
    return tokens, [*tokens[:place], denial, *tokens[place:]]


def alter_number(tokens, place, _vocabulary, rng):
    one, other = (str(number) for number in rng.choice(900, 2, replace=False) + 11)
    return replace(tokens, place, one), replace(tokens, place, other)


def alter_opposite(tokens, place, _vocabulary, rng):
    pairs = read_rows("matching/opposites")
    one, other = pairs[int(rng.integers(len(pairs)))][:2]
    return replace(tokens, place, one), replace(tokens, place, other)


def alter_name(tokens, place, vocabulary, rng):
    one, other = vocabulary.printed[rng.choice(vocabulary.names, 2, replace=False)]
    return replace(tokens, place, one), replace(tokens, place, other)


def replace(tokens, place, word):
    return [*tokens[:place], word, *tokens[place + 1 :]]


WAYS = (alter_negation, alter_number, alter_opposite, alter_name)


def alter_tokens(tokens, number, vocabulary, rng):
    """Return an utterance and its altered copy, by each of the ways in turn."""
    place = int(rng.integers(1, len(tokens) - 1))
    return WAYS[number % len(WAYS)](tokens, place, vocabulary, rng)
