"""Tokens of a printed text, and the forms that each is matched by."""

import re
import unicodedata
from functools import lru_cache

from quoteattr.languages.en.closed_classes import CONTRACTION_ENDINGS
from quoteattr.languages.word_lists import read_forms
from quoteattr.text.folding import fold_letters

# What the sign "½" is opened with.
FRACTION_SLASH = "\u2044"
APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
# What an editor put in or left out stands in brackets; longer stretches are the author's own.
LONGEST_ASIDE = 120
ASIDE = re.compile(rf"\[[^\[\]]{{0,{LONGEST_ASIDE}}}\]|\([^()]{{0,{LONGEST_ASIDE}}}\)")
ELLIPSIS = re.compile(r"…|\.(?:\s?\.)+")
# A swear-word with letters hidden: "f***ing", "sh*t", "s---"; no word of one consonant is English,
# and an asterisk behind a whole word marks a note. Bounded, so that the time is linear in the text.
MASKED = re.compile(
    r"""[^\W\d_]{1,15}+(?:(?:\*{1,9}+[^\W\d_]{1,15}+){1,4}+(?:\*{2,9}+)?|\*{2,9}+)
      | \b(?i:[b-df-hj-np-tv-z])-{2,9}+[^\W\d_]{0,15}+""",
    re.VERBOSE,
)
TOKEN = re.compile(
    rf"""
    (?P<ellipsis>{ELLIPSIS.pattern})
  | (?P<word>
        (?:[^\W\d_]\.){{2,}}(?:[^\W\d_]\b)?       # U.S. and F.B.I.
      | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s\b)?     # 5,000 and 2.5, 1/2, 10th and 1990s
      | {MASKED.pattern}
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


@lru_cache(maxsize=1 << 16)
def settle_token(printed: str) -> tuple[str, str, bool]:
    """Return a printed token in one encoding, without its case, and whether it has a capital."""
    token = unicodedata.normalize("NFKC", printed).translate(APOSTROPHES)
    return token, token.casefold(), token[0].isupper()


@lru_cache(maxsize=1 << 16)
def open_token(token: str) -> tuple[str, ...]:
    """Return the forms of one printed token: none for a possessive, two for a contraction."""
    lower = token.casefold()
    known = read_forms("matching/contractions").get(lower) or _open_abbreviation(
        token.removesuffix("'s")
    )
    return tuple(map(settle_form, known or _open_by_rule(lower)))


def _open_abbreviation(token: str) -> tuple[str, ...] | None:
    """Look up the spelling itself, then the one with a small letter ahead ("Sen" as "sen")."""
    bare = token.rstrip(".") or token
    known = read_forms("matching/abbreviations")
    return known.get(bare) or (known.get(bare[0].lower() + bare[1:]) if len(bare) > 1 else None)


def _open_by_rule(lower: str) -> tuple[str, ...]:
    for ending, opened in CONTRACTION_ENDINGS:
        if lower.endswith(ending):
            return tuple(part for part in (lower.removesuffix(ending), opened) if part)
    bare = lower if lower[0].isdigit() else lower.replace(".", "")
    stem = bare.removesuffix("'s")
    return (stem,) if stem else ()


def settle_form(form: str) -> str:
    """Return the one form of a word: American, without accents, numerals in digits."""
    if form[0].isdigit():
        form = form.replace(",", "").replace(FRACTION_SLASH, "/")
        return read_forms("matching/numbers").get(form, (form,))[0]
    form = fold_letters(form)
    form = read_forms("matching/numbers").get(form, (form,))[0]
    return read_forms("matching/british_american").get(form, (form,))[0]
