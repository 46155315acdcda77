"""What a wording was matched with, as plain text."""

from collections.abc import Iterator, Sequence

from quoteattr.crossref import Match
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.views.text import (
    FACT_COLUMN,
    INDENT,
    NO_SPEAKER,
    SEPARATOR,
    clean,
    quote_words,
    render_fact,
    render_first,
    wrap,
)
from quoteattr.views.word_diff import shorten

NOTHING_LIKE_IT = f"{INDENT}nothing like it was printed"
# What stands in the place of a relation where there is none.
WORDS_ALONE = "words"
# Words of a difference that are shown: enough to see what it is.
MOST_WORDS = 12


def render_matches(wording: str, matches: Sequence[Match]) -> str:
    """Return a wording with the utterances that it may be: who said them, where, what differs."""
    shown = [line for match in matches for line in _render_match(match)] or [NOTHING_LIKE_IT]
    return "\n".join([clean(f"“{wording}”"), *shown])


def _render_match(match: Match) -> Iterator[str]:
    utterance = match.utterance
    speaker = utterance.speaker.name if utterance.speaker else NO_SPEAKER
    count = "1 article" if utterance.articles == 1 else f"{utterance.articles} articles"
    facts = (speaker, f"printed in {count}", f"{match.score:.0%} of the words' weight")
    yield render_fact(match.relation or WORDS_ALONE, SEPARATOR.join(facts))
    yield wrap(quote_words(match.text, match.printing.kind), " " * FACT_COLUMN)
    printed = (match.printing.outlet or match.printing.article, match.printing.published)
    yield render_fact("printed", ", ".join(fact for fact in printed if fact))
    yield from render_first(utterance)
    if told := "; ".join(describe_differences(match)):
        yield render_fact("differs", told)


def describe_differences(match: Match) -> Iterator[str]:
    """Yield in words each place where the wording and what was printed differ."""
    for given, printed in match.differences:
        one, other = (f"“{shorten(words.strip(), MOST_WORDS)}”" for words in (given, printed))
        if normalise_text(given).codes == normalise_text(printed).codes:
            continue
        if not printed:
            yield f"{one} is not printed"
        elif not given:
            yield f"also printed: {other}"
        else:
            yield f"{one} is printed as {other}"
