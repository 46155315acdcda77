"""The trained tagger: it corrects and completes what the rules find."""

from typing import Protocol

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.syntax import Syntax


class Tagger(Protocol):
    """Whatever turns the frames that the rules found into better ones."""

    def tag(self, syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
        """Return the frames of an article, given those of the rules."""
        ...


def load_tagger(name: str) -> Tagger | None:
    """Return the tagger called ``name``, or None for "rules"."""
    return None
