"""The words of simulated news: as frequent as in English, and fond of one another's company."""

from functools import cache

import numpy as np
from attrs import frozen

from quoteattr.languages.word_lists import read_forms, read_rows, read_words

# Words outside the list of 8,000 in real quotes (8.7 in 100 running words), most of them names.
RARE_SHARE = 0.087
RARE_WORDS = 60_000
NAMES_OF_RARE = 0.6
# Speech is plainer than the books that the list was counted in: 41 content words in 100.
SPOKEN = 1.2
# Each word has favourite successors, the first of them the dearest. So many, and followed so
# often, that as many 2- to 6-word runs recur by chance as in 2,900 real quotes:
# .58, .23, .08, .03 and .02 of them there.
SUCCESSORS = 24
FOLLOWED = 0.62
# Subjects of the news, each with words of its own that its quotes share.
TOPICS = 3_000
TOPIC_WORDS = 40
# Phrases that many say, in a quote or as all of it, of the commonest words.
PHRASES = 1_500
PHRASE_WORDS = 600
SYLLABLES = [c + v + e for c in "bdfgklmnprstvz" for v in "aeiou" for e in ("", "n", "r", "s", "l")]


@frozen
class Words:
    """The vocabulary: ``printed`` words by number, and how they follow one another."""

    printed: np.ndarray
    cumulated: np.ndarray
    successors: np.ndarray
    topics: np.ndarray
    phrases: list[np.ndarray]
    names: np.ndarray

    def draw(self, rng, size):
        """Return words, each as likely as it is frequent."""
        return np.searchsorted(self.cumulated, rng.random(size)).astype(np.int32)


@cache
def read_vocabulary(seed):
    """Return the vocabulary, the same for the same seed."""
    rng = np.random.default_rng(seed)
    rows = read_rows("matching/word_bits")
    rare = make_rare_words(rng)
    common = np.array([2.0 ** -(SPOKEN * float(bits)) for _, bits in rows])
    tail = 1 / (np.arange(len(rare)) + 100.0)
    shares = [common / common.sum() * (1 - RARE_SHARE), tail / tail.sum() * RARE_SHARE]
    printed = np.array([*("I" if word == "i" else word for word, _ in rows), *rare], dtype=object)
    cumulated = np.cumsum(np.concatenate(shares))
    cumulated[-1] = 1.0
    draw = Words(printed, cumulated, None, None, [], None).draw
    names = np.flatnonzero([word[0].isupper() and len(word) > 1 for word in printed])
    is_content = np.array([word not in read_words("matching/function_words") for word in printed])
    return Words(
        printed,
        cumulated,
        successors=draw(rng, (len(printed), SUCCESSORS)),
        topics=draw_content(draw, is_content, rng),
        phrases=[draw_phrase(cumulated, rng) for _ in range(PHRASES)],
        names=names.astype(np.int32),
    )


def make_rare_words(rng):
    """Return invented words, most of them names."""
    drawn = rng.integers(len(SYLLABLES), size=(2 * RARE_WORDS, 3))
    words = ["".join(SYLLABLES[i] for i in row[: 2 + row[0] % 2]) for row in drawn.tolist()]
    words = list(dict.fromkeys(words))[:RARE_WORDS]
    named = rng.random(len(words)) < NAMES_OF_RARE
    return [w.capitalize() if name else w for w, name in zip(words, named.tolist(), strict=True)]


def draw_content(draw, is_content, rng):
    """Return the words of each topic."""
    words = draw(rng, 8 * TOPICS * TOPIC_WORDS)
    words = words[is_content[words]]
    return words[: TOPICS * TOPIC_WORDS].reshape(TOPICS, TOPIC_WORDS)


def draw_phrase(cumulated, rng):
    """Return a phrase of two to six common words."""
    drawn = rng.random(int(rng.integers(2, 7))) * cumulated[PHRASE_WORDS]
    return np.searchsorted(cumulated, drawn).astype(np.int32)


@cache
def read_british():
    """Return the British spelling of each American one."""
    return {
        american[0]: british
        for british, american in read_forms("matching/british_american").items()
    }
