"""What a plain install brings, told from the metadata of what is installed, and the docs say it."""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# By how much the sum of a part may be over what the docs say: releases grow.
GROWTH = 1.25
SMALL = 5
# They come with some systems or versions of Python only.
ELSEWHERE = {"colorama", "tzdata"}


def list_needed(name, extras):
    """Yield each package that another needs here, with the extras of it that are asked for."""
    for requirement in map(Requirement, distribution(name).requires or ()):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield canonicalize_name(requirement.name), frozenset(requirement.extras)


@pytest.fixture(scope="module")
def brought():
    """The names of all packages that a plain install brings."""
    seen, ahead = set(), [("quoteattr", frozenset())]
    while ahead:
        one = ahead.pop()
        if one not in seen:
            seen.add(one)
            ahead += list_needed(*one)
    return {name for name, _ in seen}


@pytest.fixture(scope="module")
def parts(fixtures):
    """The table of the docs: each part's packages and megabytes."""
    page = (fixtures.parent / "docs" / "install.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \| (\d+) \|$", page, re.MULTILINE)
    return {part: (names.split(", "), int(size)) for part, names, size in rows}


def weigh(name):
    files = (file.locate() for file in distribution(name).files or ())
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the docs tell what Python 3.13 brings")
def test_the_docs_name_every_package_that_a_plain_install_brings(brought, parts):
    told = [name for names, _ in parts.values() for name in names]
    assert len(told) == len(set(told))
    assert brought - ELSEWHERE == set(told)


def test_nothing_that_is_optional_is_brought(brought):
    assert not brought & {"pandas", "polars", "torch", "onnxruntime", "altair", "pyspark", "pytest"}


def test_each_part_weighs_what_the_docs_say(parts):
    for part, (names, size) in parts.items():
        if part != "quoteattr":  # here it may be installed as a link to its sources
            try:
                assert sum(map(weigh, names)) < size * GROWTH + SMALL, part
            except PackageNotFoundError:
                assert part == "textacy"


def test_the_docs_say_how_many_and_how_much(parts, fixtures):
    page = (fixtures.parent / "docs" / "install.md").read_text(encoding="utf-8")
    [(size, count)] = re.findall(r"takes (\d+) MB in (\d+) packages", page)
    assert sum(len(names) for names, _ in parts.values()) == int(count)
    assert abs(sum(size for _, size in parts.values()) - int(size)) <= len(parts)
