"""Assertions for your own tests: who said what, and whether two printings are one utterance.

They raise ``AssertionError`` with what was wanted and what was got, in any test runner.
"""

import re
from collections.abc import Callable

from quoteattr.crossref import relate
from quoteattr.evaluation.compare import LEAST_OVERLAP, same_name
from quoteattr.extractor import extract
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.views.messages import NOBODY, describe_quote, list_facts, name_speaker

_WORD = r"\w+"

Extract = Callable[[str | Article], Extraction]


def assert_attributed(
    article: str | Article, quote: str, speaker: str | None, *, extractor: Extract = extract
) -> Attribution:
    """Assert that ``quote`` is found in an article, said by ``speaker``; return what was found.

    ``quote`` is what was said, without the speech tag inside it, or so much of it as tells it
    from other quotes. ``speaker`` is a name or a part of one, None where nobody must be named.

    Raises:
        AssertionError: it is not found, or said by somebody else; the message says why.
    """
    __tracebackhide__ = True
    extraction = extractor(article)
    found = find_quote(extraction, quote)
    if found is None:
        facts = [("found", describe_quote(other)) for other in extraction.attributions]
        raise AssertionError(
            list_facts(f"“{quote}” was not found", facts or [("found", "nothing")])
        )
    right = same_name(speaker, found.speaker) if speaker else found.speaker is None
    if not right:
        headline = f"said by {name_speaker(found.speaker)}, not by {speaker or NOBODY}"
        raise AssertionError(list_facts(headline, [("found", describe_quote(found))], found.steps))
    return found


def assert_same_utterance(a: str | Attribution, b: str | Attribution) -> None:
    """Assert that two printings, texts or attributions, are of one utterance.

    Raises:
        AssertionError: they are not, or one alters the other; the message says which.
    """
    __tracebackhide__ = True
    texts = [printing if isinstance(printing, str) else printing.text for printing in (a, b)]
    relation = relate(*texts)
    if relation is None or not relation.same:
        kind = "altered, a possible misquote" if relation else "not related"
        raise AssertionError(list_facts(f"two utterances: {kind}", zip("ab", texts, strict=True)))


def find_quote(extraction: Extraction, quote: str) -> Attribution | None:
    """Return the attribution whose words hold those of ``quote``, or are most of them.

    Case, marks and spaces make no difference; of several, the one whose length is nearest.
    """
    shares = ((_share_words(quote, a.text), a) for a in extraction.attributions)
    found = [(share, a) for share, a in shares if share]
    return max(found, key=lambda pair: pair[0], default=(0.0, None))[1]


def _share_words(quote: str, text: str) -> float:
    """Return the length of the shorter over the longer, 0 to 1, where one holds the other."""
    wanted, got = _pad_words(quote), _pad_words(text)
    share = min(len(wanted), len(got)) / max(len(wanted), len(got))
    holds = wanted in got or (got in wanted and share >= LEAST_OVERLAP)
    return share if holds else 0.0


def _pad_words(text: str) -> str:
    """Return the words of a text between spaces, so that a word is never found inside another."""
    return f" {' '.join(re.findall(_WORD, text.casefold()))} "
