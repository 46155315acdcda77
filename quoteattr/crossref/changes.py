"""What a gap between two printings means: an ordered table of rules, the first that answers."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal

from attrs import frozen

from quoteattr.crossref.evidence import is_content_form
from quoteattr.crossref.lexicon import read_forms, read_rows, read_words
from quoteattr.crossref.names import is_same_spelling
from quoteattr.crossref.normalise import Word
from quoteattr.crossref.pieces import Gap, Piece

ChangeKind = Literal[
    "spelling", "aside", "negation", "number", "opposite", "name", "small", "cut", "reworded"
]
# Changes that turn the meaning round: the two printings are not the same utterance.
BEARING: frozenset[ChangeKind] = frozenset({"negation", "number", "opposite", "name"})
# One word stands for another only in a short gap; longer ones are two wordings side by side.
SWAP_WORDS = 4
# A negation that one text was cut from governs what follows within this many words.
NEGATION_REACH = 2
# Half the spellings of "un-", "in-" and their kin.
NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "anti", "mis", "de")
# Endings taken off before a word is looked up among the opposites, longest first.
ENDINGS = ("ing", "ers", "ed", "es", "er", "ly", "s", "d")
# The shortest stem that an ending may leave.
SHORTEST_STEM = 3


@frozen
class Change:
    """One difference between two printings, and what kind it is."""

    kind: ChangeKind
    gap: Gap


Rule = Callable[[Gap], ChangeKind | None]


def judge_gap(gap: Gap) -> Change:
    """Return what the gap means: the answer of the first rule that has one."""
    return Change(next(kind for rule in RULES if (kind := rule(gap))), gap)


def judge_aside(gap: Gap) -> ChangeKind | None:
    """Words that one printing has in brackets, in place of others or beside them."""
    hard = [word for word in (*gap.a.words, *gap.b.words) if not word.soft]
    replaced = any(word.soft for word in gap.a.words) or any(word.soft for word in gap.b.words)
    if not hard:
        return "aside"
    if replaced and not (_hard(gap.a) and _hard(gap.b)) and not count_negations(hard):
        return "aside"
    return None


def judge_spelling(gap: Gap) -> ChangeKind | None:
    """The same words written together, in another number, or a name in other letters."""
    if "".join(_forms(gap.a)) == "".join(_forms(gap.b)):
        return "spelling"
    if len(gap.a.words) != len(gap.b.words):
        return None
    pairs = zip(gap.a.words, gap.b.words, strict=True)
    return "spelling" if all(is_same_spelling(x, y) for x, y in pairs) else None


def judge_negation(gap: Gap) -> ChangeKind | None:
    """A different number of negations, unless their sentences were left out with them."""
    denied = [count_negations(open_negations(gap, piece)) for piece in (gap.a, gap.b)]
    return "negation" if denied[0] != denied[1] else None


def judge_number(gap: Gap) -> ChangeKind | None:
    """Other numerals in the same place, or a numeral that one printing lacks."""
    a, b = ([w.form for w in _hard(piece) if is_numeral(w.form)] for piece in (gap.a, gap.b))
    if Counter(a) == Counter(b) or not is_short(gap):
        return None
    if a and b:
        return "number"
    return "number" if not gap.edge and set(a + b) != {"1"} else None


def judge_opposite(gap: Gap) -> ChangeKind | None:
    """A word printed in the place of its opposite ("raise" for "lower", "legal" for "illegal")."""
    if not is_short(gap):
        return None
    opposed = (is_opposite(x.form, y.form) for x in _hard(gap.a) for y in _hard(gap.b))
    return "opposite" if any(opposed) else None


def judge_name(gap: Gap) -> ChangeKind | None:
    """Another name in the same place."""
    if not is_short(gap):
        return None
    a, b = ([word for word in _hard(piece) if is_name(word)] for piece in (gap.a, gap.b))
    shared = any(x.form == y.form or is_same_spelling(x, y) for x in a for y in b)
    return "name" if a and b and not shared else None


def judge_small(gap: Gap) -> ChangeKind | None:
    """Nothing but words of grammar."""
    words = (*_hard(gap.a), *_hard(gap.b))
    return None if any(is_content_form(word.form) for word in words) else "small"


def judge_cut(gap: Gap) -> ChangeKind | None:
    """Words that only one printing has, words of grammar aside."""
    a, b = ([w for w in _hard(piece) if is_content_form(w.form)] for piece in (gap.a, gap.b))
    return None if a and b else "cut"


def judge_reworded(_: Gap) -> ChangeKind | None:
    """Other words in the same place."""
    return "reworded"


RULES: tuple[Rule, ...] = (
    judge_aside,
    judge_spelling,
    judge_negation,
    judge_number,
    judge_opposite,
    judge_name,
    judge_small,
    judge_cut,
    judge_reworded,
)


def count_negations(words: Iterable[Word]) -> int:
    """Return how many of ``words`` deny."""
    return sum(word.form in read_words("negations") for word in words)


def open_negations(gap: Gap, piece: Piece) -> tuple[Word, ...]:
    """Return the words of a piece whose denials reach beyond it.

    A negation governs the words after it: it is gone with them where its sentence ends inside
    the piece, or where the piece is cut off the end of a text and more than the negation with it.
    """
    words = list_open_words(piece)
    other = gap.b if piece is gap.a else gap.a
    if not gap.edge or other.words:
        return words
    if gap.edge == "start":
        return list_governing(piece)
    return words[-1:]


def list_open_words(piece: Piece) -> tuple[Word, ...]:
    """Return the words of the sentence that a piece breaks off in."""
    for index in range(min(piece.end, len(piece.of.words) - 1), piece.start, -1):
        if piece.of.words[index].before == "end":
            return piece.of.words[index : piece.end]
    return piece.words


def list_governing(before: Piece) -> tuple[Word, ...]:
    """Return the last words of a piece that may govern what follows it: none across a mark."""
    words: list[Word] = []
    for index in range(before.end, max(before.end - NEGATION_REACH, before.start), -1):
        if before.mark_before(index):
            break
        words.append(before.of.words[index - 1])
    return tuple(words)


def is_numeral(form: str) -> bool:
    """Tell whether a form is a number or a word of number ("5", "million", "twice")."""
    return form[0].isdigit() or form in _number_forms()


@lru_cache(maxsize=1)
def _number_forms() -> frozenset[str]:
    return frozenset(forms[0] for forms in read_forms("numbers").values())


def is_name(word: Word) -> bool:
    """Tell whether a word was printed as a name: a capital on a word that is none of grammar."""
    return word.capital and is_content_form(word.form) and not word.form[0].isdigit()


def is_short(gap: Gap) -> bool:
    """Tell whether a gap is so short that its words stand in each other's place."""
    return max(len(gap.a.words), len(gap.b.words)) <= SWAP_WORDS


def is_opposite(a: str, b: str) -> bool:
    """Tell whether two forms are opposites by the list, or by a negative prefix."""
    if any(prefix + a == b or prefix + b == a for prefix in NEGATIVE_PREFIXES):
        return True
    pairs = read_opposites()
    return any((x, y) in pairs for x in list_stems(a) for y in list_stems(b))


@lru_cache(maxsize=1)
def read_opposites() -> frozenset[tuple[str, str]]:
    """Return the pairs of opposites, each in both orders."""
    rows = [(row[0], row[1]) for row in read_rows("opposites")]
    return frozenset(rows) | frozenset((y, x) for x, y in rows)


@lru_cache(maxsize=1 << 14)
def list_stems(form: str) -> tuple[str, ...]:
    """Return a form and the base forms that it may be an inflection of."""
    stems = [form]
    for ending in ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < SHORTEST_STEM:
            continue
        stems += [stem, stem + "e"]
        if stem[-1] == stem[-2]:
            stems.append(stem[:-1])
        if stem[-1] == "i":
            stems.append(stem[:-1] + "y")
    return tuple(stems)


def _hard(piece: Piece) -> list[Word]:
    return [word for word in piece.words if not word.soft]


def _forms(piece: Piece) -> list[str]:
    return [word.form for word in piece.words]
