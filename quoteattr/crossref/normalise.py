"""Printed words to the forms they are matched by; what was printed is kept beside each form."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from attrs import field, frozen

from quoteattr.crossref.evidence import weigh_form
from quoteattr.crossref.lexicon import read_forms

APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
# What an editor put in or left out stands in brackets; longer stretches are the author's own.
LONGEST_ASIDE = 120
ASIDE = re.compile(rf"\[[^\[\]]{{0,{LONGEST_ASIDE}}}\]|\([^()]{{0,{LONGEST_ASIDE}}}\)")
TOKEN = re.compile(
    r"""
    (?P<ellipsis>…|\.(?:\s?\.)+)
  | (?P<word>
        (?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?         # U.S. and F.B.I.
      | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s\b)?      # 5,000 and 2.5, 10th and 1990s
      | ['’](?:s|re|ve|ll|d|m|em|til|tis|cause)\b # cut off its word, or short by itself
      | [^\W\d_][̀-ͯ]*(?:['’]?[^\W\d_][̀-ͯ]*)*
      | [&%$€£]
    )
  | (?P<end>[.!?;:]+)
  | (?P<quote>["“”«»„])
  | (?P<dash>[—–]|--+|\s-\s)
  | (?P<comma>,)
    """,
    re.VERBOSE,
)
# The rules by which contractions open; the list holds those that follow none.
CONTRACTED = (
    ("n't", "not"),
    ("'re", "are"),
    ("'ve", "have"),
    ("'ll", "will"),
    ("'m", "am"),
    ("'d", "would"),
)
# The share of its evidence that a capital word keeps right after another one.
SAME_NAME_SHARE = 0.4
# Words cut before n't in texts whose tokens were split ("ca n't").
CUT_BEFORE_NOT = {"ca": "can", "wo": "will", "sha": "shall"}


@frozen
class Word:
    """One word of a text: its ``form`` to match by, and where and how it was printed.

    ``start`` and ``end`` are code points of the text. ``soft`` words stand in brackets.
    ``before`` names the mark that stands before the word: "end" of a sentence, "quote", "dash",
    "comma", "ellipsis", or "" for none; the first word of a text has "end".
    """

    form: str
    start: int
    end: int
    soft: bool = False
    capital: bool = False
    before: str = ""


@frozen(slots=False)
class Normal:
    """A text and its words; two texts with the same ``surface`` were printed alike but for case.

    ``surface`` keeps brackets and ellipses, which are facts of a printing, and drops other marks.
    """

    text: str
    words: tuple[Word, ...] = field(repr=False)
    surface: str = field(repr=False)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms of the words, in order."""
        return tuple(word.form for word in self.words)

    @cached_property
    def bits(self) -> tuple[float, ...]:
        """The evidence in all words before each word, and last in all words together."""
        return (0.0, *accumulate(weigh_words(self.words)))

    def printed(self, start: int, end: int) -> str:
        """Return the words ``start`` to ``end`` (exclusive) as they were printed."""
        if start >= end:
            return ""
        return self.text[self.words[start].start : self.words[end - 1].end]


def weigh_words(words: Sequence[Word]) -> Iterator[float]:
    """Yield the evidence in each word; a name's words after its first are half foretold by it.

    So "former Florida Gov. Jeb Bush" proves little more than "Bush" does.
    """
    named = False
    for word in words:
        follows = named and word.capital and not word.before
        yield weigh_form(word.form) * (SAME_NAME_SHARE if follows else 1.0)
        named = word.capital


def normalise_text(text: str) -> Normal:
    """Return the words of ``text`` in the forms that all its printings share.

    Case, accents' encoding, apostrophes, British spellings, contractions, numerals and common
    abbreviations come out alike. Offsets point into ``text`` as it was given.
    """
    asides = [match.span() for match in ASIDE.finditer(text)]
    words: list[Word] = []
    surface: list[str] = []
    before = "end"
    for match in TOKEN.finditer(text):
        if match.lastgroup != "word":
            before = before if before == "end" else match.lastgroup or ""
            surface += ["…"] if match.lastgroup == "ellipsis" else []
            continue
        start, end = match.span()
        soft = bool(asides) and any(left < start < right for left, right in asides)
        token = unicodedata.normalize("NFKC", match[0]).translate(APOSTROPHES)
        surface.append(f"[{token.casefold()}]" if soft else token.casefold())
        if token == "n't" and words:
            words[-1] = _mend_cut(words[-1])
        for form in open_token(token):
            words.append(Word(form, start, end, soft, token[0].isupper(), before))
            before = ""
    return Normal(text, tuple(words), _join_cut(" ".join(surface)))


def _join_cut(surface: str) -> str:
    """Close the gaps that some texts have inside contractions ("do n't", "we 're")."""
    return surface.replace(" n't", "n't").replace(" '", "'")


def _mend_cut(word: Word) -> Word:
    form = CUT_BEFORE_NOT.get(word.form, word.form)
    return Word(form, word.start, word.end, word.soft, word.capital, word.before)


@lru_cache(maxsize=1 << 16)
def open_token(token: str) -> tuple[str, ...]:
    """Return the forms of one printed token: none for a possessive, two for a contraction."""
    lower = token.casefold()
    known = read_forms("contractions").get(lower) or _open_abbreviation(token.removesuffix("'s"))
    return tuple(map(settle_form, known or _open_by_rule(lower)))


def _open_abbreviation(token: str) -> tuple[str, ...] | None:
    """Look up the spelling itself, then the one with a small letter ahead ("Sen" as "sen")."""
    bare = token.rstrip(".") or token
    known = read_forms("abbreviations")
    return known.get(bare) or (known.get(bare[0].lower() + bare[1:]) if len(bare) > 1 else None)


def _open_by_rule(lower: str) -> tuple[str, ...]:
    for ending, opened in CONTRACTED:
        if lower.endswith(ending):
            return tuple(part for part in (lower.removesuffix(ending), opened) if part)
    bare = lower if lower[0].isdigit() else lower.replace(".", "")
    stem = bare.removesuffix("'s")
    return (stem,) if stem else ()


def settle_form(form: str) -> str:
    """Return the one form of a word that has several spellings: American, numerals in digits."""
    if form[0].isdigit():
        return form.replace(",", "")
    form = read_forms("numbers").get(form, (form,))[0]
    return read_forms("british_american").get(form, (form,))[0]
