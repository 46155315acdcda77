"""Which language a text is in, told by its commonest words; rules and parser read English alone."""

import re
from collections import Counter
from functools import cache
from importlib import import_module

ENGLISH = "English"
# Languages of the Latin script in which news is printed, by the code of spaCy's list of stop words
# (spaCy, MIT). Close kin of one of these is taken for it, and is not English either.
LANGUAGES = {
    "en": ENGLISH,
    "da": "Danish",
    "de": "German",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "sv": "Swedish",
    "tr": "Turkish",
}
OTHER_SCRIPT = "another script than Latin"
# So many words tell a language; of fewer a foreign name or motto can be most.
_FEWEST_WORDS = 25
_MOST_WORDS = 600
# Of running words of these languages 30 to 50 % are on their list, of foreign ones under 15 %.
_LEAST_SHARE = 0.2
# A text is foreign if the other list holds so many times as many of its words as the English one.
_LEAD = 1.5
_LAST_LATIN = "\u024f"
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """Return the name of the language of ``text``, or None where it is too short to tell.

    By the share of words on lists of stop words (Grefenstette 1995, "small words").
    """
    words = [word.lower() for word in _WORD.findall(text[: _MOST_WORDS * 10])][:_MOST_WORDS]
    if len(words) < _FEWEST_WORDS:
        return None
    if 2 * sum(_is_latin(word) for word in words) < len(words):
        return OTHER_SCRIPT
    counts = Counter(code for word in words for code in _load_lists().get(word, ()))
    if not counts:
        return None
    best, count = counts.most_common(1)[0]
    foreign = count >= max(_LEAST_SHARE * len(words), _LEAD * counts["en"])
    return LANGUAGES[best] if foreign else ENGLISH if counts["en"] else None


def describe_language(language: str | None) -> tuple[str, ...]:
    """Return a warning for a text that is surely in another language than English."""
    if language in (ENGLISH, None):
        return ()
    return (
        f"the text is in {language} by its commonest words, expected English: no one is given "
        "its words; translate it, or leave it out",
    )


def _is_latin(word: str) -> bool:
    return word[0] <= _LAST_LATIN or "\u1e00" <= word[0] <= "\u1eff"


@cache
def _load_lists() -> dict[str, tuple[str, ...]]:
    """Return for each word the codes of the languages that have it among their stop words."""
    codes: dict[str, list[str]] = {}
    for code in LANGUAGES:
        for word in import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS:
            codes.setdefault(word, []).append(code)
    return {word: tuple(found) for word, found in codes.items()}
