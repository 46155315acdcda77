"""The parse as plain lists: the rules ask for a token's neighbours a thousand times an article."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import Factory, define
from spacy.attrs import DEP, ENT_TYPE, HEAD, LEMMA, LOWER, POS, TAG
from spacy.tokens import Doc

from quoteattr.parsing.parse import ParsedArticle
from quoteattr.parsing.token_table import Attributes, read_attributes
from quoteattr.spans import Span

NO_QUOTATION = -1
_STRINGS: Attributes = [LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE]

# spaCy's rules for English take the final e from these verbs (seen in 3.8, all other verbs tried).
_MISREAD = {"hop": "hope", "hat": "hate"}

# Marks that bound a clause.
CLAUSE_MARKS = frozenset({",", "–", "—", "--", "-", ";", "…", "...", ".", "?", "!", ":"})


@define(eq=False)
class Syntax:
    """An article's tokens, by index, and what the parser says of each.

    ``quotation[i]`` is the index of the outermost quotation that token i stands in, its marks
    included, or NO_QUOTATION; ``bounds`` are the tokens (first, end) of each sentence.

    The last five answer what is asked of many overlapping contents without walking through each:
    the words, and the quoted words, before each token; the tokens where another quotation, or
    none, begins; the marks and blanks; and the tokens of each dependency.
    """

    parsed: ParsedArticle
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]
    head: list[int]
    left: list[int]
    right: list[int]
    kids: list[list[int]]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    paragraph: list[int]
    quotation: list[int]
    quotations: list[tuple[int, int]]
    _words: list[int] = Factory(lambda self: _count(self, any_word=True), takes_self=True)
    _quoted: list[int] = Factory(lambda self: _count(self, any_word=False), takes_self=True)
    _turns: list[int] = Factory(lambda self: _find_turns(self.quotation), takes_self=True)
    _marks: list[int] = Factory(lambda self: _find_marks(self.lower, self.pos), takes_self=True)
    _by_dep: dict[str, list[int]] = Factory(lambda self: _index(self.dep), takes_self=True)

    def __len__(self) -> int:
        return len(self.lower)

    def children(self, i: int, *deps: str) -> Iterator[int]:
        """Yield the dependents of token i that have one of ``deps``."""
        return (k for k in self.kids[i] if self.dep[k] in deps)

    def child(self, i: int, *deps: str) -> int | None:
        """Return the first dependent of token i that has one of ``deps``."""
        for kid in self.kids[i]:  # no generator: this is asked most often of all
            if self.dep[kid] in deps:
                return kid
        return None

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the heads above token i, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def subtree(self, i: int) -> range:
        """Return the tokens from the left to the right edge of what token i heads."""
        return range(self.left[i], self.right[i] + 1)

    def sentence_of(self, i: int) -> range:
        """Return the tokens of the sentence that token i stands in."""
        return range(*self.bounds[self.sentence[i]])

    def word_at(self, i: int) -> str:
        """Return token i in lower case, "" beyond either end of the text.

        For looks at a neighbour: an index one too far is an error, and -1 is the last token.
        """
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def quotation_at(self, i: int) -> int:
        """Return the quotation of token i, NO_QUOTATION beyond either end of the text."""
        return self.quotation[i] if 0 <= i < len(self.quotation) else NO_QUOTATION

    def is_open(self, i: int) -> bool:
        """Tell whether token i is punctuation or white space."""
        return self.pos[i] in ("PUNCT", "SPACE")

    def words_between(self, first: int, end: int) -> Iterator[int]:
        """Yield the tokens from ``first`` to ``end`` that are words."""
        return (i for i in range(max(first, 0), min(end, len(self))) if not self.is_open(i))

    def last_word(self, first: int, end: int, default: int) -> int:
        """Return the last of the tokens from ``first`` to ``end`` that is a word."""
        words = (i for i in range(end - 1, first - 1, -1) if not self.is_open(i))
        return next(words, default)

    def count_words(self, first: int, end: int) -> int:
        """Return how many of the tokens from ``first`` to ``end`` are words."""
        return self._words[end] - self._words[first] if first < end else 0

    def count_quoted(self, first: int, end: int) -> int:
        """Return how many of the tokens from ``first`` to ``end`` are words in a quotation."""
        return self._quoted[end] - self._quoted[first] if first < end else 0

    def quotations_between(self, first: int, end: int) -> set[int]:
        """Return the quotations of the tokens from ``first`` to ``end``, with NO_QUOTATION."""
        if first >= end:
            return set()
        turns = self._turns[bisect_right(self._turns, first) : bisect_left(self._turns, end)]
        return {self.quotation[first], *(self.quotation[i] for i in turns)}

    def with_dep(self, dep: str, first: int, end: int) -> Iterator[int]:
        """Yield the tokens from ``first`` to ``end`` that have a dependency."""
        tokens = self._by_dep.get(dep, [])
        for at in range(bisect_left(tokens, first), bisect_left(tokens, end)):
            yield tokens[at]

    def end_of_clause(self, first: int, quotation: int, stop: int) -> int:
        """Return the first token from ``first`` on that bounds a clause, at most ``stop``.

        Marks, blanks, and what is not in the clause's own ``quotation`` bound it.
        """
        if first >= stop or self.quotation[first] != quotation:
            return first
        turn, mark = bisect_right(self._turns, first), bisect_left(self._marks, first)
        return min((stop, *self._turns[turn : turn + 1], *self._marks[mark : mark + 1]))

    def span(self, first: int, end: int) -> Span:
        """Return the characters that the tokens ``first`` to ``end`` (exclusive) cover.

        Blank tokens at the two ends are left out: the text may have an emoji there.
        """
        while first < end - 1 and self.pos[first] == "SPACE":
            first += 1
        while first < end - 1 and self.pos[end - 1] == "SPACE":
            end -= 1
        doc = self.parsed.doc
        return Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1]))


def read_syntax(parsed: ParsedArticle) -> Syntax:
    """Copy out of spaCy's Doc what the rules and the tagger look at."""
    doc = parsed.doc
    tokens = list(doc)
    size = len(tokens)
    kids: list[list[int]] = [[] for _ in range(size)]
    head = [i + to for i, to in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
    lower, lemma, pos, tag, dep, ent = _read_strings(doc)
    for i, parent in enumerate(head):
        if parent != i:
            kids[parent].append(i)
    bounds = [(sentence.start, sentence.end) for sentence in doc.sents] if size else []
    outer = [parsed.token_range(Span(q.start, q.end)) for q in parsed.quotations if q.depth == 0]
    return Syntax(
        parsed=parsed,
        lower=lower,
        lemma=[_MISREAD.get(word, word).lower() for word in lemma],
        pos=pos,
        tag=tag,
        dep=dep,
        ent=ent,
        head=head,
        left=[token.left_edge.i for token in tokens],
        right=[token.right_edge.i for token in tokens],
        kids=kids,
        sentence=_label(size, bounds),
        bounds=bounds,
        paragraph=[parsed.paragraph_at(token.idx) for token in tokens],
        quotation=_label(size, outer),
        quotations=outer,
    )


def _read_strings(doc: Doc) -> list[list[str]]:
    """Return a list for each of ``_STRINGS``: a Token is not made for each question."""
    columns = read_attributes(doc, _STRINGS).T.tolist()
    strings = {number: doc.vocab.strings[number] for column in columns for number in set(column)}
    return [[strings[number] for number in column] for column in columns]


def _count(syntax: Syntax, *, any_word: bool) -> list[int]:
    """Return how many words, or words in a quotation, stand before each token and the end."""
    counted = (
        not syntax.is_open(i) and (any_word or syntax.quotation[i] != NO_QUOTATION)
        for i in range(len(syntax))
    )
    return list(accumulate(counted, initial=0))


def _find_turns(quotation: list[int]) -> list[int]:
    return [i for i in range(1, len(quotation)) if quotation[i] != quotation[i - 1]]


def _find_marks(lower: list[str], pos: list[str]) -> list[int]:
    return [i for i, word in enumerate(lower) if word in CLAUSE_MARKS or pos[i] == "SPACE"]


def _index(deps: list[str]) -> dict[str, list[int]]:
    by_dep: defaultdict[str, list[int]] = defaultdict(list)
    for i, dep in enumerate(deps):
        by_dep[dep].append(i)
    return by_dep


def _label(size: int, ranges: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of ``size`` tokens the index of the range it stands in, or -1."""
    labels = [NO_QUOTATION] * size
    for index, (first, end) in enumerate(ranges):
        labels[first:end] = [index] * (end - first)
    return labels
