"""What checks count, by kind of quote: the figures are made of it."""

from enum import StrEnum


class CheckCount(StrEnum):
    """What is counted."""

    QUOTES = "quotes in the gold"
    FOUND = "of these, found and of the right kind"
    SPEAKER = "of these, with the right speaker"
    EXTRACTED = "quotes in the extraction"
    WANTED = "of these, in the gold"
    LINKS = "links in the gold"
    LINKED = "of these, found to be one utterance"


Counts = tuple[tuple[str, CheckCount], ...]
"""One for each thing counted: the kind of the quote, and what it was counted as."""
