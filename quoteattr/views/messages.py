"""What messages say: an attribution on one line, facts under one another."""

from collections.abc import Iterable

from quoteattr.records import Attribution, Entity
from quoteattr.views.text import clean

NOBODY = "nobody"
# The width of a fact's name, of which "sentence" is the longest.
_NAME = 10


def describe_quote(attribution: Attribution) -> str:
    """Return kind, speaker and words of an attribution: `direct, Ana Ruiz: “It works.”`."""
    words = f"“{attribution.text}”" if attribution.kind == "direct" else attribution.text
    return clean(f"{attribution.kind}, {name_speaker(attribution.speaker)}: {words}")


def name_speaker(speaker: Entity | None) -> str:
    """Return a speaker's name, or that nobody is named."""
    return speaker.name if speaker else NOBODY


def list_facts(headline: str, facts: Iterable[tuple[str, str]], steps: Iterable[str] = ()) -> str:
    """Return a headline, a line for each named fact, and one for each step of the reasons."""
    reasons = (("" if number else "because", step) for number, step in enumerate(steps))
    lines = (f"  {name:<{_NAME}}{clean(fact)}" for name, fact in (*facts, *reasons))
    return "\n".join((clean(headline), *lines))
