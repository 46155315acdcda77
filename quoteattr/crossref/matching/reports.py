"""Claims that give a quoted statement in other words: same speaker, near days, shared content.

``said the party would veto the bill`` reports “We'll veto this bill on Monday”. What both must
share is rare among all that the speaker said in those days: of a speech on taxes every sentence has
the word, so that it tells of no one statement. Nothing is linked on its topic alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.text.negations import list_negations
from quoteattr.crossref.text.vocabulary import (
    ALL_CODES,
    FIRST_NUMERAL,
    FIRST_UNLISTED,
    encode_form,
    is_content,
    tabulate_bits,
    tabulate_forms,
)
from quoteattr.languages.en.closed_classes import (
    MODAL_VERBS,
    PERSONAL_PRONOUNS,
    RELATIVE_WORDS,
    STEM_ENDINGS,
    WORDS_OF_SCARCITY,
)

# A claim and a quote are of one occasion within so many days.
CLAIM_DAYS = 2
# A claim of fewer stems names a topic and says little of it.
LEAST_OWN = 4
# Evidence that a claim must share with a quote, in bits, and in how many different stems; where it
# is no more than these they must be rarer: "the president", "the bill" and one word are a topic.
LEAST_BITS = 20.0
LEAST_STEMS, FEW_STEMS_BITS = 3, 24.0
# Of these so many are rare: in two of the speaker's utterances of those days, or a fifth of them.
LEAST_RARE = 2
RARE_UTTERANCES, RARE_SHARE = 2, 0.2
# The share of one side that is in the other, and the least share of either.
MOST_SHARE, LEAST_SHARE = 0.45, 0.2
# Evidence weighed by the shares of both sides: long texts share words by chance.
LEAST_PRODUCT = 15.0
# As much where it is only the words around what is quoted that share any.
UNQUOTED_PRODUCT = 30.0
# What a stem is worth: its rarity in running English, less what any word of a dozen has by chance.
CHANCE_BITS, MOST_BITS = 4.0, 12.0
# So few utterances tell nothing of what is common among them.
FEW_UTTERANCES = 6
# A long quote is compared by its part that shares most: of twice the claim's stems and some more.
WINDOW_SHARE, WINDOW_MORE = 2, 4
# Content words that a negation or a modal before them is taken to govern.
GOVERNED = 2
# Quotes that a claim is compared with: those that share the rarest stems.
MOST_QUOTES = 60
# Content words that stand before a relative clause, which is background and not what is said.
LEAST_CORE = 3

STEM_LENGTH, LEAST_STEM = 6, 3

Stems = Sequence[int]


@frozen(slots=False)
class Statement:
    """A claim, or a quote with the words around it: ``root`` is its utterance.

    ``codes`` are its words as they are matched, ``quoted`` those of them in quotation marks, both
    without the speaker's own name.
    """

    root: int
    article: str
    day: int
    codes: str
    quoted: str

    @cached_property
    def core(self) -> str:
        """The words up to a relative clause: what follows is the writer's background."""
        relatives, pronouns, as_ = encode_relatives()
        content = 0
        for place, code in enumerate(self.codes):
            begins = code in relatives or (
                code == as_ and self.codes[place + 1 : place + 2] in pronouns
            )
            if begins and content >= LEAST_CORE:
                return self.codes[:place]
            content += is_content(code)
        return self.codes

    @cached_property
    def stems(self) -> Stems:
        """The stems of the core's content words, in order."""
        return list_stems(self.core)

    @cached_property
    def quoted_stems(self) -> frozenset[int]:
        """The stems of what is quoted."""
        return frozenset(list_stems(self.quoted))

    @cached_property
    def numerals(self) -> frozenset[str]:
        """The numbers in figures."""
        return frozenset(code for code in self.core if FIRST_NUMERAL <= code < FIRST_UNLISTED)


@frozen
class Report:
    """A claim's utterance, the quote's that it gives in other words, and how much they share.

    ``score`` is the mean share of both, ``bits`` the evidence of it in the quoted words.
    """

    claim: int
    root: int
    score: float
    bits: float


@lru_cache(maxsize=1)
def encode_relatives() -> tuple[frozenset[str], frozenset[str], str]:
    """Return the codes of words that open a relative clause, of "he" and its like, and of "as"."""
    relatives, pronouns = (
        frozenset(map(encode_form, words)) for words in (RELATIVE_WORDS, PERSONAL_PRONOUNS)
    )
    return relatives, pronouns, encode_form("as")


@lru_cache(maxsize=1)
def tabulate_stems() -> NDArray[np.uint32]:
    """Return for each code that of the commonest listed word with the same stem, else itself."""
    table = np.arange(ALL_CODES, dtype=np.uint32)
    first: dict[str, int] = {}
    for code, word in sorted((ord(code), word) for code, word in tabulate_forms().items()):
        if is_content(chr(code)):
            table[code] = first.setdefault(cut_stem(word), code)
    return table


def list_stems(codes: str) -> Stems:
    """Return the stems of the content words of a text, in order."""
    table = tabulate_stems()
    return [int(table[ord(code)]) for code in codes if is_content(code)]


def cut_stem(word: str) -> str:
    """Return a word without the ending that English inflects it by, cut to its first letters."""
    ending = next(
        (e for e in STEM_ENDINGS if word.endswith(e) and len(word) - len(e) >= LEAST_STEM), ""
    )
    stem = word.removesuffix(ending)
    if len(stem) > LEAST_STEM and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem[:STEM_LENGTH]


@lru_cache(maxsize=1 << 16)
def weigh_stem(stem: int) -> float:
    """Return the evidence in one shared stem, by general English."""
    bits = 2 * float(tabulate_bits()[stem]) - CHANCE_BITS
    return min(max(bits, 1.0), MOST_BITS)


class Quotes:
    """What one speaker said in quotation marks, by day and stem."""

    def __init__(self, quotes: Sequence[Statement]) -> None:
        self._by_stem: dict[tuple[int, int], list[Statement]] = defaultdict(list)
        self._utterances: dict[int, set[int]] = defaultdict(set)
        self._first: dict[tuple[str, str], int] = {}
        for quote in quotes:
            key = quote.article, quote.codes
            self._first[key] = min(quote.root, self._first.get(key, quote.root))
        for quote in quotes:
            self._utterances[quote.day].add(self.number(quote))
            for stem in set(quote.stems):
                self._by_stem[quote.day, stem].append(quote)

    def number(self, quote: Statement) -> int:
        """Return the utterance that a quote counts as: the parts of a mixed one are one."""
        return self._first[quote.article, quote.codes]

    def find(self, stem: int, day: int) -> list[Statement]:
        """Return the quotes of near days with a stem."""
        days = range(day - CLAIM_DAYS, day + CLAIM_DAYS + 1)
        return [quote for near in days for quote in self._by_stem.get((near, stem), ())]

    def count(self, day: int) -> int:
        """Return the number of utterances of near days."""
        days = range(day - CLAIM_DAYS, day + CLAIM_DAYS + 1)
        return len(set().union(*(self._utterances.get(near, ()) for near in days)))


def link_claims(claims: Sequence[Statement], quotes: Sequence[Statement]) -> Iterator[Report]:
    """Yield for each claim of a speaker the quote of the same speaker that it best reports."""
    said = Quotes(quotes)
    for claim in claims:
        reports = [
            report
            for quote, weights in list_candidates(claim, said)
            if (report := compare_claim(claim, quote, weights))
        ]
        if reports:
            yield max(reports, key=lambda report: (report.score, report.bits, -report.root))


def list_candidates(claim: Statement, said: Quotes) -> Iterator[tuple[Statement, "LocalWeights"]]:
    """Yield the quotes of other articles that share the most rare stems with a claim."""
    weights = LocalWeights(said, claim.day)
    shared: dict[int, float] = defaultdict(float)
    found: dict[int, Statement] = {}
    for stem in set(claim.stems):
        for quote in said.find(stem, claim.day) if weights.is_rare(stem) else ():
            if quote.article != claim.article and quote.root != claim.root:
                shared[id(quote)] += weights.weigh(stem)
                found[id(quote)] = quote
    ranked = sorted(found, key=lambda key: (-shared[key], found[key].root, found[key].article))
    yield from ((found[key], weights) for key in ranked[:MOST_QUOTES])


class LocalWeights:
    """What stems are worth among all that a speaker said in quotation marks in near days."""

    def __init__(self, said: Quotes, day: int) -> None:
        self._said, self._day = said, day
        self._utterances = said.count(day)
        self._having: dict[int, int] = {}

    def count(self, stem: int) -> int:
        """Return how many utterances have a stem."""
        if stem not in self._having:
            quotes = self._said.find(stem, self._day)
            self._having[stem] = len(set(map(self._said.number, quotes)))
        return self._having[stem]

    def is_rare(self, stem: int) -> bool:
        """Tell whether few of the utterances have a stem: it tells which is meant."""
        return self.count(stem) <= max(RARE_UTTERANCES, RARE_SHARE * self._utterances)

    def weigh(self, stem: int) -> float:
        """Return the evidence in a stem, less where many utterances have it."""
        others = max(self.count(stem), 1) - 1
        return weigh_stem(stem) * max(0.0, 1.0 - others / max(FEW_UTTERANCES, self._utterances - 1))

    def sum_up(self, stems: Mapping[int, object] | set[int]) -> float:
        """Return the evidence in stems together."""
        return sum(map(self.weigh, stems))


def compare_claim(claim: Statement, quote: Statement, weights: LocalWeights) -> Report | None:
    """Return that a claim reports a quote, and how well, or None where it does not."""
    own = set(claim.stems)
    window = set(find_window(quote.stems, own, weights))
    shared = own & window
    bits = weights.sum_up(shared)
    shares = sorted((bits / max(1.0, weights.sum_up(own)), bits / max(1.0, weights.sum_up(window))))
    is_around = shared.isdisjoint(quote.quoted_stems)
    if not (
        bits >= (LEAST_BITS if len(shared) > LEAST_STEMS else FEW_STEMS_BITS)
        and len(shared) >= LEAST_STEMS
        and len(own) >= LEAST_OWN
        and sum(map(weights.is_rare, shared)) >= LEAST_RARE
        and shares[0] >= LEAST_SHARE
        and shares[1] >= MOST_SHARE
        and bits * sum(shares) >= (UNQUOTED_PRODUCT if is_around else LEAST_PRODUCT)
    ):
        return None
    if not says_the_same(claim, quote, shared):
        return None
    score, quoted = round(sum(shares) / 2, 4), round(weights.sum_up(shared & quote.quoted_stems), 2)
    return Report(claim.root, quote.root, score, quoted)


def find_window(stems: Stems, own: set[int], weights: LocalWeights) -> Stems:
    """Return the part of a quote that shares most with a claim of these stems."""
    size = WINDOW_SHARE * len(own) + WINDOW_MORE
    if len(stems) <= size:
        return stems
    starts = range(len(stems) - size + 1)
    best = max(starts, key=lambda at: (weights.sum_up(own & set(stems[at : at + size])), -at))
    return stems[best : best + size]


def says_the_same(claim: Statement, quote: Statement, shared: set[int]) -> bool:
    """Tell whether neither denies what the other says, nor has other numbers, or another modal.

    Where little is shared, what the claim says that somebody will do is in it.
    """
    if claim.numerals and quote.numerals and claim.numerals.isdisjoint(quote.numerals):
        return False
    if len(shared) <= LEAST_STEMS and not list_predicates(claim.core) <= shared:
        return False
    (denies, modals), (other_denies, other_modals) = (
        read_mood(one.core, shared) for one in (claim, quote)
    )
    if modals and other_modals and modals.isdisjoint(other_modals):
        return False
    return denies == other_denies


def list_predicates(codes: str) -> set[int]:
    """Return the stem behind each modal: "will veto the bill" is about a veto."""
    _, modals = encode_moods()
    behind = (list_stems(codes[place + 1 :]) for place, code in enumerate(codes) if code in modals)
    return {stems[0] for stems in behind if stems}


def read_mood(codes: str, shared: set[int]) -> tuple[bool, frozenset[int]]:
    """Return whether words deny what is shared, and the modals that govern it."""
    denials, modals = encode_moods()
    stems = tabulate_stems()
    denied, found = False, set()
    for place, code in enumerate(codes):
        if code in denials or code in modals:
            governed = [c for c in codes[place + 1 :] if is_content(c)][:GOVERNED]
            if any(int(stems[ord(c)]) in shared for c in governed):
                denied |= code in denials
                found |= {modals[code]} if code in modals else set()
    return denied, frozenset(found)


@lru_cache(maxsize=1)
def encode_moods() -> tuple[frozenset[str], dict[str, int]]:
    """Return the codes of words that deny, and of modals with the number of their group."""
    modals = {encode_form(word): n for n, group in enumerate(MODAL_VERBS) for word in group}
    return list_negations() | frozenset(map(encode_form, WORDS_OF_SCARCITY)), modals
