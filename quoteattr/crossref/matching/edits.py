"""What a gap between two printings means: an ordered table of rules, the first that answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from quoteattr.crossref.matching.negations import open_negations
from quoteattr.crossref.matching.segments import Gap, Segment, shows_cut
from quoteattr.crossref.text.amounts import are_same_amounts
from quoteattr.crossref.text.match_weights import is_content_form
from quoteattr.crossref.text.negations import count_negations
from quoteattr.crossref.text.normalise import CAPITAL_LETTERS, NormalText
from quoteattr.crossref.text.spelling import Spelling, is_same_spelling
from quoteattr.crossref.text.tokens import settle_form
from quoteattr.crossref.text.vocabulary import (
    FIRST_NUMERAL,
    FIRST_UNLISTED,
    begins_alike,
    encode_form,
    is_content,
)
from quoteattr.languages.en.closed_classes import ENDINGS_OF_OPPOSITES, NEGATIVE_PREFIXES
from quoteattr.languages.word_lists import read_forms, read_rows

EditKind = Literal[
    "spelling", "aside", "negation", "number", "opposite", "name", "small", "cut", "reworded"
]
# Changes that turn the meaning round: the two printings are not the same utterance.
MEANING_CHANGES: frozenset[EditKind] = frozenset({"negation", "number", "opposite", "name"})
# One word stands for another only in a short gap; longer ones are two wordings side by side.
SWAP_WORDS = 4
# The shortest stem that an ending may leave.
SHORTEST_STEM = 3


class Edit(NamedTuple):
    """One difference between two printings, and what kind it is."""

    kind: EditKind
    gap: Gap


EditRule = Callable[[Gap], EditKind | None]


def judge_gap(gap: Gap) -> Edit:
    """Return what the gap means: the answer of the first rule that has one."""
    for rule in RULES:
        if kind := rule(gap):
            return Edit(kind, gap)
    raise AssertionError  # the last rule always answers


def judge_aside(gap: Gap) -> EditKind | None:
    """Words that one printing has in brackets, in place of others or beside them."""
    hard_a, hard_b = gap.a.unbracketed_codes, gap.b.unbracketed_codes
    if not hard_a and not hard_b:
        return "aside"
    replaced = len(hard_a) < gap.a.length or len(hard_b) < gap.b.length
    if replaced and not (hard_a and hard_b) and not count_negations(hard_a + hard_b):
        return "aside"
    return None


def judge_spelling(gap: Gap) -> EditKind | None:
    """The same words written together, in another number, a name in other letters, an amount."""
    if not may_be_respelled(gap):
        return None
    alike = are_same_words if gap.a.length == gap.b.length else are_same_letters
    return "spelling" if alike(gap) or is_same_amount(gap) else None


def may_be_respelled(gap: Gap) -> bool:
    """Tell whether the words may be the same in another spelling, as few are.

    Their codes tell how words begin, and which are numbers.
    """
    a, b = gap.a.codes, gap.b.codes
    if not (a and b):
        return False
    if len(a) == len(b) and all(map(begins_alike, a, b)):
        return True
    return is_short(gap) and (begins_alike(a[0], b[0]) or have_numbers(gap))


def have_numbers(gap: Gap) -> bool:
    """Tell whether both texts have a number in the gap."""
    return any(map(is_number, gap.a.codes)) and any(map(is_number, gap.b.codes))


def are_same_words(gap: Gap) -> bool:
    """Tell whether each word is the other text's word in another spelling."""
    if not all(map(begins_alike, gap.a.codes, gap.b.codes)):
        return False  # before any word is read for its letters
    pairs = zip(read_spellings(gap.a), read_spellings(gap.b), strict=True)
    return all(is_same_spelling(x, y) for x, y in pairs)


def are_same_letters(gap: Gap) -> bool:
    """Tell whether the words are the same letters with spaces in other places."""
    return begins_alike(gap.a.codes[0], gap.b.codes[0]) and (
        "".join(gap.a.forms) == "".join(gap.b.forms)
    )


def is_same_amount(gap: Gap) -> bool:
    """Tell whether the two print one amount, say one of them in words and one in figures."""
    if not (is_short(gap) and have_numbers(gap)):
        return False
    return are_same_amounts(gap.a.forms, gap.b.forms)


def is_respelled(gap: Gap) -> bool:
    """Tell whether the gap means another spelling, as `judge_gap` does."""
    return bool(judge_aside(gap) is None and judge_spelling(gap))


def is_bare_denial(gap: Gap) -> bool:
    """Tell whether the gap is a negation and words of grammar: "I", "I do not"."""
    if not is_short(gap) or judge_negation(gap) is None:
        return False
    return not (gap.a.has_content or gap.b.has_content)


def judge_negation(gap: Gap) -> EditKind | None:
    """A different number of negations, unless their sentences were left out with them.

    Among many words in the place of others it denies what only one of the two says.
    """
    if not count_negations(gap.a.codes + gap.b.codes):  # as most often
        return None
    if not is_short(gap) and gap.a.has_content and gap.b.has_content:
        return None
    denied = [count_negations(open_negations(gap, segment)) for segment in (gap.a, gap.b)]
    return "negation" if denied[0] != denied[1] else None


def judge_number(gap: Gap) -> EditKind | None:
    """Other numerals in the same place, or a numeral that one printing lacks."""
    if not is_short(gap):
        return None
    a, b = (sorted(filter(is_number, segment.unbracketed_codes)) for segment in gap[:2])
    if a == b:
        return None
    if a and b:
        return "number"
    if any(shows_cut(segment.of, segment.start) for segment in gap[:2] if not segment.length):
        return None  # the dots own that words were left out
    return "number" if not gap.edge and set(a + b) != {encode_form("1")} else None


def judge_opposite(gap: Gap) -> EditKind | None:
    """A word printed in the place of its opposite ("raise" for "lower", "legal" for "illegal")."""
    if not is_short(gap) or not (gap.a.length and gap.b.length):
        return None
    a, b = (map(segment.of.form_at, segment.unbracketed) for segment in (gap.a, gap.b))
    return "opposite" if any(is_opposite(x, y) for x, y in product(a, b)) else None


def judge_name(gap: Gap) -> EditKind | None:
    """Another name in the same place, or beside one that both print."""
    if not is_short(gap) or not (gap.a.length and gap.b.length):
        return None
    if not all(any(is_name(segment.of, i) for i in segment.unbracketed) for segment in gap[:2]):
        return None  # as most often, and without a look at how words are spelled
    a, b = (list_names(segment) for segment in gap[:2])
    return "name" if lacks_any(a, b) and lacks_any(b, a) else None


def judge_small(gap: Gap) -> EditKind | None:
    """Nothing but words of grammar."""
    return None if gap.a.has_content or gap.b.has_content else "small"


def judge_cut(gap: Gap) -> EditKind | None:
    """Words that only one printing has, or each left out by dots; words of grammar aside."""
    both = gap.a.has_content and gap.b.has_content
    return None if both and not may_follow(gap) else "cut"


def judge_reworded(_: Gap) -> EditKind | None:
    """Other words in the same place."""
    return "reworded"


RULES: tuple[EditRule, ...] = (
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


def is_number(code: str) -> bool:
    """Tell whether a code stands for a number or a word of number ("5", "million", "twice")."""
    return FIRST_NUMERAL <= code < FIRST_UNLISTED or code in list_number_codes()


@lru_cache(maxsize=1)
def list_number_codes() -> frozenset[str]:
    """Return the codes of the words of number."""
    return frozenset(encode_form(forms[0]) for forms in read_forms("matching/numbers").values())


def may_follow(gap: Gap) -> bool:
    """Tell whether dots let all the words of a gap have been said, some after the others.

    Each text then left some out there, and at either end of the gap one of the two did.
    """
    segments = (gap.a, gap.b)
    return (
        any(shows_cut(segment.of, segment.start) for segment in segments)
        and any(shows_cut(segment.of, segment.end) for segment in segments)
        and all(
            any(shows_cut(segment.of, index) for index in range(segment.start, segment.end + 1))
            for segment in segments
        )
    )


def read_spellings(segment: Segment) -> Iterator[Spelling]:
    """Yield the words of a segment with what tells two spellings of one word."""
    return (read_spelling(segment.of, index) for index in range(segment.start, segment.end))


def list_names(segment: Segment) -> list[Spelling]:
    """Return the words printed as names: with a capital, neither grammar nor numerals."""
    return [read_spelling(segment.of, i) for i in segment.unbracketed if is_name(segment.of, i)]


def lacks_any(names: Iterable[Spelling], others: Sequence[Spelling]) -> bool:
    """Tell whether any of some names is in no spelling among the others."""
    return any(all(not is_same_spelling(name, other) for other in others) for name in names)


def is_name(text: NormalText, index: int) -> bool:
    """Tell whether a word was printed as a name."""
    code = text.codes[index]
    numeral = FIRST_NUMERAL <= code < FIRST_UNLISTED
    return text.marks[index] in CAPITAL_LETTERS and is_content(code) and not numeral


def read_spelling(text: NormalText, index: int) -> Spelling:
    """Return how one word of a text is spelled."""
    return Spelling(text.form_at(index), text.marks[index] in CAPITAL_LETTERS)


def is_short(gap: Gap) -> bool:
    """Tell whether a gap is so short that its words stand in each other's place."""
    (_, start_a, end_a), (_, start_b, end_b) = gap.a, gap.b
    return end_a - start_a <= SWAP_WORDS and end_b - start_b <= SWAP_WORDS


@lru_cache(maxsize=1 << 16)
def is_opposite(a: str, b: str) -> bool:
    """Tell whether two forms are opposites by the list, or by a negative prefix."""
    if is_denied_by_prefix(a, b) or is_denied_by_prefix(b, a):
        return True
    pairs = read_opposites()
    return any((x, y) in pairs for x in list_stems(a) for y in list_stems(b))


def is_denied_by_prefix(form: str, other: str) -> bool:
    """Tell whether one form is the other behind a prefix that denies: "legal", "illegal".

    Words of grammar are denied by words of their own: "into" does not deny "to".
    """
    whole = len(form) >= SHORTEST_STEM and is_content_form(form) and is_content_form(other)
    return whole and any(prefix + form == other for prefix in NEGATIVE_PREFIXES)


@lru_cache(maxsize=1)
def read_opposites() -> frozenset[tuple[str, str]]:
    """Return the pairs of opposites in the forms they are matched by, each in both orders."""
    rows = [(settle_form(row[0]), settle_form(row[1])) for row in read_rows("matching/opposites")]
    return frozenset(rows) | frozenset((y, x) for x, y in rows)


@lru_cache(maxsize=1 << 14)
def list_stems(form: str) -> tuple[str, ...]:
    """Return a form and the base forms that it may be an inflection of."""
    stems = [form]
    for ending in ENDINGS_OF_OPPOSITES:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < SHORTEST_STEM:
            continue
        stems += [stem, stem + "e"]
        if stem[-1] == stem[-2]:
            stems.append(stem[:-1])
        if stem[-1] == "i":
            stems.append(stem[:-1] + "y")
    return tuple(stems)
