"""How a word begins, which tells at a glance that it cannot be another one in another spelling."""

from quoteattr.crossref.names import AUXILIARIES

# Letters that one sound is spelled with at the beginning of a word (`names.FOLDS`), a number each.
SOUNDS = ("kqgc", "dt", "sz", "fp", "vw", "aeiouyj", *"bhlmnrx", "0123456789")
# All others, and the verbs that stand for one another whatever they begin with.
UNKNOWN = 0
INITIALS = len(SOUNDS) + 2
OTHER = INITIALS - 1
_NUMBERS = {letter: 1 + number for number, letters in enumerate(SOUNDS) for letter in letters}


def number_initial(form: str) -> int:
    """Return a number below INITIALS: other ones of two words mean that they are no spellings.

    Spellings are those of `names.is_same_spelling`; UNKNOWN may be a spelling of any word.
    """
    if any(form in auxiliaries for auxiliaries in AUXILIARIES):
        return UNKNOWN
    return _NUMBERS.get(form[0], OTHER)
