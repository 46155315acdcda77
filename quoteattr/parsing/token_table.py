"""Part of speech, morphology and lemma by a table: the same answers as spaCy's two pipes give.

The attribute ruler asks of each token whether one of 200 patterns fits. In English nearly all of
them look at one token, its word, tag and dependency, so the answer for "was", VBD, ROOT is worked
out once, by those very patterns, and looked up from then on. Where a pattern of several tokens may
fit ("gon" "na"), spaCy's pipes read the text themselves.
"""

from collections.abc import Sequence

import numpy as np
from attrs import define, field
from numpy.typing import NDArray
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

Attributes = list[int | str]
TokenKey = tuple[int, int, int]
Pattern = list[dict[str, object]]
# What the answer for a token depends on, and what it is: white space gets another TAG and DEP.
ASKED: Attributes = [ORTH, TAG, DEP]
ANSWERED: Attributes = [TAG, DEP, POS, MORPH, LEMMA]
PIPES = ("attribute_ruler", "lemmatizer")


# What a pattern may ask of its token: all of it follows from the word, its tag and its dependency.
_KNOWN_KEYS = frozenset({"ORTH", "TEXT", "LOWER", "TAG", "DEP", "IS_SPACE"})
# A row takes some 300 bytes, and a newsroom's feed never ends.
_MOST_ROWS = 50_000


@define(eq=False)
class TokenTable:
    """Answers of one pipeline's attribute ruler and lemmatizer, a row for each kind of token.

    ``pipes`` is the pipeline that it was made of: after a change its answers count no more.
    ``begins`` and ``goes_on`` find tokens that may be first and second in a pattern of several.
    """

    pipes: tuple[tuple[str, object], ...]
    ruler: AttributeRuler
    lemmatizer: Lemmatizer
    single: AttributeRuler
    begins: Matcher
    goes_on: Matcher
    rows: dict[TokenKey, int] = field(factory=dict)
    answers: NDArray[np.uint64] = field(factory=lambda: np.zeros((0, len(ANSWERED)), np.uint64))
    flags: NDArray[np.bool_] = field(factory=lambda: np.zeros((0, 2), np.bool_))

    def read(self, docs: Sequence[Doc]) -> NDArray[np.uint64]:
        """Return what ``ANSWERED`` names for each token of ``docs``, one after another."""
        asked = np.concatenate([read_attributes(doc, ASKED) for doc in docs]).tolist()
        keys = [(orth, tag, dep) for orth, tag, dep in asked]
        if len(self.rows) > _MOST_ROWS:
            self._forget()
        self._learn(docs[0].vocab, {key for key in keys if key not in self.rows})
        rows = [self.rows[key] for key in keys]
        answers, flags = self.answers[rows], self.flags[rows]
        at = np.flatnonzero(flags[:-1, 0] & flags[1:, 1]).tolist()
        start = 0
        for doc in docs:
            end = start + len(doc)
            if any(start <= i < end - 1 for i in at):
                answers[start:end] = _as_array(self.lemmatizer(self.ruler(doc)))
            start = end
        return answers

    def _learn(self, vocab: Vocab, unseen: set[TokenKey]) -> None:
        """Add a row for each key of ``unseen``, answered by the patterns of one token."""
        if not unseen:
            return
        keys = sorted(unseen)
        doc = Doc(vocab, words=[vocab.strings[orth] for orth, _, _ in keys])
        set_attributes(doc, [TAG, DEP], np.array([key[1:] for key in keys], dtype=np.uint64))
        flags = np.zeros((len(keys), 2), np.bool_)
        for column, matcher in enumerate((self.begins, self.goes_on)):
            flags[[start for _, start, _ in matcher(doc, allow_missing=True)], column] = True
        answers = _as_array(self.lemmatizer(self.single(doc)))
        self.rows.update((key, row) for row, key in enumerate(keys, start=len(self.rows)))
        self.answers = np.concatenate([self.answers, answers])
        self.flags = np.concatenate([self.flags, flags])

    def _forget(self) -> None:
        self.rows.clear()
        self.answers, self.flags = self.answers[:0], self.flags[:0]


def _as_array(doc: Doc) -> NDArray[np.uint64]:
    return read_attributes(doc, ANSWERED)


def read_attributes(doc: Doc, attributes: Attributes) -> NDArray[np.uint64]:
    """Return a row for each token; spaCy declares floats where it gives hashes."""
    array: NDArray[np.uint64] = doc.to_array(attributes)  # type: ignore[assignment]
    return array


def set_attributes(doc: Doc, attributes: Attributes, array: NDArray[np.uint64]) -> None:
    """Write a row to each token; spaCy declares arrays of its own kind."""
    doc.from_array(attributes, array)  # type: ignore[arg-type]


def make_table(nlp: Language) -> TokenTable | None:
    """Return the table of a pipeline, None where its pipes ask for more than a table can hold."""
    pipes = dict(nlp.pipeline)
    ruler, lemmatizer = (pipes.get(name) for name in PIPES)
    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
        return None
    patterns = [pattern for entry in ruler.patterns for pattern in _patterns_of(entry)]
    if lemmatizer.mode != "rule" or not all(map(_is_known, patterns)):
        return None
    _index_words(lemmatizer)
    several = [pattern for pattern in patterns if len(pattern) > 1]
    return TokenTable(
        pipes=tuple(nlp.pipeline),
        ruler=ruler,
        lemmatizer=lemmatizer,
        single=_single_rules(nlp, ruler),
        begins=_match_any(nlp, [pattern[:1] for pattern in several]),
        goes_on=_match_any(nlp, [pattern[1:2] for pattern in several]),
    )


def _index_words(lemmatizer: Lemmatizer) -> None:
    """Let the lemmatizer find a word among its known ones at once: it searches lists of 50,000.

    A dict, and no set, for a pipeline can be saved.
    """
    words = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, known in words.items():
        words[part_of_speech] = dict.fromkeys(known)


def _patterns_of(entry: object) -> list[Pattern]:
    patterns: list[Pattern] = entry["patterns"]  # type: ignore[index]
    return patterns


def _is_known(pattern: Pattern) -> bool:
    return all(_KNOWN_KEYS.issuperset(token) for token in pattern)


def _single_rules(nlp: Language, ruler: AttributeRuler) -> AttributeRuler:
    """Return the ruler's patterns of one token, in order: of two that fit, the later counts."""
    single = AttributeRuler(nlp.vocab)
    for entry in ruler.patterns:
        patterns = [pattern for pattern in _patterns_of(entry) if len(pattern) == 1]
        if patterns:
            single.add(patterns, entry["attrs"])  # type: ignore[arg-type]
    return single


def _match_any(nlp: Language, patterns: list[Pattern]) -> Matcher:
    matcher = Matcher(nlp.vocab)
    if patterns:
        matcher.add("any", patterns)
    return matcher
