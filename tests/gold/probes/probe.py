"""A probe: an article of a line or two, and all that is to be found in it."""

from typing import NamedTuple


class Saying(NamedTuple):
    """Words, and part of the name of who says them; ``kind`` tells which words these are.

    "direct", "mixed" and "indirect" give the whole content; "quoted" gives only what stands in
    marks, where good annotators draw the rest of the content differently.
    """

    kind: str
    speaker: str
    words: tuple[str, ...]


class Probe(NamedTuple):
    name: str
    text: str
    sayings: tuple[Saying, ...]


def probe(name, text, *sayings):
    return Probe(name, text, sayings)


def direct(speaker, *content):
    return Saying("direct", speaker, content)


def mixed(speaker, *content):
    return Saying("mixed", speaker, content)


def quoted(speaker, *parts):
    return Saying("quoted", speaker, parts)


def claim(speaker, *content):
    return Saying("indirect", speaker, content)
