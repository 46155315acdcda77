"""How much two texts prove by sharing a word: rarity, in bits."""

from functools import lru_cache

from quoteattr.languages.word_lists import read_figures, read_words

# A word outside the list of 8,000 is rarer than its last (16.4 bits).
RARE_BITS = 17.0
# A numeral says little by itself, and no list of words counts them all.
NUMERAL_BITS = 10.0
# Running English takes about 5 bits a word to guess from its context and 10 without it (Shannon
# 1951; Brown et al. 1992), so a word of a matching run proves half of what it would by itself.
CONTEXT_SHARE = 0.5


@lru_cache(maxsize=1 << 18)
def weigh_form(form: str) -> float:
    """Return the bits of evidence in one shared word.

    They come from a table of general English and not from the corpus at hand: so a relation of
    two texts stays what it is whatever is added later, and in whatever order.
    """
    if form[0].isdigit():
        return NUMERAL_BITS * CONTEXT_SHARE
    return read_figures("matching/word_bits").get(form, RARE_BITS) * CONTEXT_SHARE


@lru_cache(maxsize=1 << 18)
def is_content_form(form: str) -> bool:
    """Tell whether a word names a thing, a quality or an act, and is no word of grammar."""
    return form not in read_words("matching/function_words")
