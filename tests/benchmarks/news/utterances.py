"""What is said in simulated news: words in the order of English collocations, with their marks."""

import numpy as np
from attrs import frozen

from tests.benchmarks.news.words import FOLLOWED

# Words of an utterance: as in real direct quotes, a median of 25, one in ten of 9 and less.
MEAN_LOG_LENGTH = 3.1
SPREAD_LOG_LENGTH = 0.65
SHORTEST, LONGEST = 4, 90
TOPIC_SHARE = 0.12
PHRASE_SHARE = 0.5
# One word in so many ends a sentence, or has a comma behind it.
SENTENCE = 14
COMMA = 11


@frozen
class Batch:
    """Utterances: the words of each as numbers, and where they end in a mark."""

    words: np.ndarray
    lengths: np.ndarray
    marks: np.ndarray

    def print_tokens(self, vocabulary):
        """Yield each utterance as printed words, marks and capitals in place."""
        printed = vocabulary.printed[self.words]
        for row, length, marks in zip(printed, self.lengths.tolist(), self.marks, strict=True):
            tokens = row[:length].tolist()
            tokens[0] = capitalize(tokens[0])
            for place in np.flatnonzero(marks[: length - 1]).tolist():
                tokens[place] += "," if marks[place] == 1 else "."
                if marks[place] == 2:
                    tokens[place + 1] = capitalize(tokens[place + 1])
            yield tokens


def capitalize(word):
    return word[0].upper() + word[1:]


def draw_utterances(vocabulary, number, rng):
    """Return so many new utterances."""
    lengths = np.exp(rng.normal(MEAN_LOG_LENGTH, SPREAD_LOG_LENGTH, number)).astype(int)
    lengths = np.clip(lengths, SHORTEST, LONGEST)
    size = (number, int(lengths.max()))
    words = vocabulary.draw(rng, size)
    add_topics(words, vocabulary, rng)
    follow(words, vocabulary, rng)
    add_phrases(words, lengths, vocabulary, rng)
    drawn = rng.random(size)
    marks = np.where(drawn < 1 / SENTENCE, 2, np.where(drawn < 1 / SENTENCE + 1 / COMMA, 1, 0))
    return Batch(words, lengths, marks.astype(np.int8))


def add_topics(words, vocabulary, rng):
    """Put words of one subject into each utterance; some subjects are in the news more often."""
    topics = (len(vocabulary.topics) * rng.random(len(words)) ** 2).astype(int)
    chosen = np.nonzero(rng.random(words.shape) < TOPIC_SHARE)
    own = (vocabulary.topics.shape[1] * rng.random(len(chosen[0])) ** 1.5).astype(int)
    words[chosen] = vocabulary.topics[topics[chosen[0]], own]


def follow(words, vocabulary, rng):
    """Let words be followed by their favourites, as often as in English."""
    followed = rng.random(words.shape) < FOLLOWED
    rank = (vocabulary.successors.shape[1] * rng.random(words.shape) ** 3).astype(int)
    for place in range(1, words.shape[1]):
        rows = np.flatnonzero(followed[:, place])
        words[rows, place] = vocabulary.successors[words[rows, place - 1], rank[rows, place]]


def add_phrases(words, lengths, vocabulary, rng):
    """Put a stock phrase into some utterances."""
    for row in np.flatnonzero(rng.random(len(words)) < PHRASE_SHARE).tolist():
        phrase = vocabulary.phrases[int(len(vocabulary.phrases) * rng.random() ** 2)]
        start = int(rng.integers(max(1, lengths[row] - len(phrase))))
        end = min(start + len(phrase), words.shape[1])
        words[row, start:end] = phrase[: end - start]
