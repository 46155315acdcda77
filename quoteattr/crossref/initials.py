"""How a word begins, which tells at a glance that it cannot be another one in another spelling."""

from quoteattr.crossref.amounts import ONE, SCALES
from quoteattr.crossref.names import AUXILIARIES

# Letters that one sound is spelled with at the beginning of a word (`names.FOLDS`), a number each.
SOUNDS = ("kqgc", "dt", "sz", "fp", "vw", "aeiouyj", *"bhlmnrx", "0123456789")
# The words that stand for one another, or for a numeral, whatever they begin with.
WILD = frozenset[str]().union(*AUXILIARIES, SCALES, {ONE})
UNKNOWN = 0
# Any other letter.
OTHER = len(SOUNDS) + 1
INITIALS = OTHER + 1
_NUMBERS = {letter: 1 + number for number, letters in enumerate(SOUNDS) for letter in letters}


def number_initial(form: str) -> int:
    """Return a number below INITIALS: other ones of two words mean that they are no spellings.

    Spellings are those of `changes.judge_spelling`; UNKNOWN may be a spelling of any word.
    """
    if form in WILD:
        return UNKNOWN
    return _NUMBERS.get(form[0], OTHER)
