"""Make ``plain_words.tsv``, the common English words that are no form of any name.

pip download --no-deps rigour==1.2.0 symspellpy==6.10.1
python -m quoteattr.speakers.names.name_forms.build_plain_words rigour-*.whl symspellpy-*.whl \
  > languages/en/names/plain_words.tsv
"""

import sys
from collections.abc import Iterable, Iterator
from zipfile import ZipFile

from quoteattr.languages.word_lists import read_words
from quoteattr.speakers.names.name_forms.build import LIST, read_groups
from quoteattr.speakers.names.parse import fold

WORDS = "symspellpy/frequency_dictionary_en_82_765.txt"
# Rarer words are surnames as often as not: Mathews, Scalia and Flake come behind the twenty
# thousandth, of which the list of names knows none.
MAX_WORDS = 23_000
# Rare words with these endings are no surnames that the list of names lacks.
ENDINGS = ("ing", "ly", "ness", "tion", "ism", "less", "able", "ity")
# Of the words up to this rank hardly one is a name that the list of names lacks.
MAX_COMMON = 10_000
HEAD = """\
# English words, in ASCII lower case and the most frequent first, that are no form of any given or
# family name, and whether they are common (among the first ten thousand) or rarer.
# Source: the words and counts of symspellpy 6.10.1 from PyPI (MIT), which takes them from SCOWL and
# Google Books Ngrams, without the names that rigour 1.2.0 (MIT; facts of Wikidata, CC0) and
# first_names.tsv hold. Made by quoteattr/speakers/names/name_forms/build_plain_words.py.
# word\tband
"""


def read_known_names(lines: Iterable[str]) -> set[str]:
    """Return every form of a name, those included that are forms of many names."""
    return set(read_words("names/first_names")).union(*(forms for _, forms in read_groups(lines)))


def list_plain_words(words: Iterable[str], names: set[str]) -> Iterator[str]:
    """Yield the rows of the table, of lines "word count", the most frequent first."""
    for rank, line in enumerate(words):
        word = fold(line.partition(" ")[0])
        frequent = rank < MAX_WORDS or word.endswith(ENDINGS)
        if frequent and word.isalpha() and len(word) > 1 and word not in names:
            yield f"{word}\t{'common' if rank < MAX_COMMON else 'rare'}"


def _read_lines(wheel: str, name: str) -> list[str]:
    with ZipFile(wheel) as file:
        return file.read(name).decode("utf-8-sig").splitlines()


def main() -> None:
    """Write the table to standard output."""
    names = read_known_names(_read_lines(sys.argv[1], LIST))
    rows = dict.fromkeys(list_plain_words(_read_lines(sys.argv[2], WORDS), names))
    sys.stdout.write(HEAD + "".join(f"{row}\n" for row in rows))


if __name__ == "__main__":
    main()
