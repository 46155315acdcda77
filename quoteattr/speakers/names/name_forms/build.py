"""Make ``forms.tsv`` of the list of names that the PyPI wheel of rigour carries.

pip download --no-deps rigour==1.2.0
python -m quoteattr.speakers.names.name_forms.build rigour-1.2.0-py3-none-any.whl > forms.tsv
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from zipfile import ZipFile

from quoteattr.speakers.names.parse import fold

LIST = "rigour/data/names/persons.txt"
HEAD = """\
# Forms of given and family names in ASCII lower case, and the Wikidata items of the names, whose
# numbers stand without their Q. The items are names, not people.
# Source: rigour 1.2.0 from PyPI (MIT, OpenSanctions Datenbanken GmbH), whose list persons.txt
# takes its facts from Wikidata (CC0). Made by quoteattr/speakers/names/name_forms/build.py.
"""
# A form of more names than this decides nothing, and its names are left out: "Akira" is 84 in
# Japanese.
MAX_ITEMS = 8
# Words in Latin letters, with any diacritics. Other scripts' forms are left out: put into Latin
# letters they are one for many names (Brown and Braun are Браун).
_LATIN = re.compile("[\u0020-\u024f\u02b0-\u036f\u1e00-\u1eff\u2019]+")
_FORM = re.compile("[a-z]{2,}")


def read_groups(lines: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the number of each item and its forms, of lines "form, form => Q123"."""
    for line in lines:
        names, _, item = line.strip().partition(" => ")
        latin = (name for name in names.split(", ") if _LATIN.fullmatch(name))
        yield item.removeprefix("Q"), {form for form in map(fold_form, latin) if form}


def fold_form(name: str) -> str:
    """Return a form as names are compared, or "" where it is none ("vi1")."""
    folded = fold(name).replace(" ", "").replace("-", "")
    return folded if _FORM.fullmatch(folded) else ""


def build_rows(lines: Iterable[str]) -> list[str]:
    """Return the rows of the table, sorted as bytes."""
    items: defaultdict[str, set[str]] = defaultdict(set)
    for item, forms in read_groups(lines):
        for form in forms:
            items[form].add(item)
    kept = {form: found if len(found) <= MAX_ITEMS else set() for form, found in items.items()}
    return sorted(f"{form}\t{' '.join(sorted(found, key=int))}" for form, found in kept.items())


def main() -> None:
    """Write the table to standard output."""
    with ZipFile(sys.argv[1]) as wheel:
        lines = wheel.read(LIST).decode("utf-8").splitlines()
    sys.stdout.write(HEAD + "".join(f"{row}\n" for row in build_rows(lines)))


if __name__ == "__main__":
    main()
