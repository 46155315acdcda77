"""How a word begins, which tells at a glance that it cannot be another one in another spelling."""

from quoteattr.languages.en.closed_classes import AUXILIARIES

# Letters that one sound is spelled with at the beginning of a word (`names.FOLDS`), a number each.
SOUNDS = ("kqgc", "dt", "sz", "fp", "vw", "aeiouyj", *"bhlmnrx", "0123456789")
# Any other letter.
OTHER = len(SOUNDS)
INITIALS = OTHER + 1
_NUMBERS = {letter: number for number, letters in enumerate(SOUNDS) for letter in letters}
_GROUPS = {word: 1 + number for number, words in enumerate(AUXILIARIES) for word in words}


def number_initial(form: str) -> int:
    """Return a number below INITIALS: other ones of two words mean that they are no spellings.

    Spellings are those of `changes.judge_spelling`, amounts and words of one group left out.
    """
    return _NUMBERS.get(form[0], OTHER)


def number_group(form: str) -> int:
    """Return the number of the helping verb whose forms stand for one another, 0 for no such."""
    return _GROUPS.get(form, 0)
