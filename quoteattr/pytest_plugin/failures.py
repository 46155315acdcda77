"""A failure in words: where, what was wanted, what was got, the sentence, and why."""

import re
from collections.abc import Iterable

from attrs import frozen

from quoteattr.pytest_plugin.page import GoldPage
from quoteattr.pytest_plugin.settings import Figure
from quoteattr.spans import Span
from quoteattr.views.messages import list_facts

# A sentence ends with its mark and what closes after it, or with its paragraph.
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?…][”’»\"')\]]*(?=\s)|$)", re.MULTILINE)


@frozen
class Failure:
    """What is wrong at a span of a page; the words of articles stand in it as printed.

    ``lowers`` names the figures, each with the kind of quote, that this failure lowers.
    """

    page: GoldPage
    span: Span
    problem: str
    wanted: str
    got: str
    steps: tuple[str, ...] = ()
    lowers: tuple[tuple[Figure, str], ...] = ()

    @property
    def headline(self) -> str:
        """The place in the file, and what is wrong."""
        return f"{self.page.locate(self.span)}: {self.problem}"


def render_failures(failures: Iterable[Failure]) -> str:
    """Return failures to read, each under its headline."""
    return "\n\n".join(map(_render_failure, failures))


def _render_failure(failure: Failure) -> str:
    sentence = find_sentence(failure.page.text, failure.span)
    facts = (("wanted", failure.wanted), ("got", failure.got), ("sentence", sentence))
    return list_facts(failure.headline, facts, failure.steps)


def find_sentence(text: str, span: Span) -> str:
    """Return the sentence of ``text`` in which a span begins, as far as marks and lines show."""
    sentences = (match for match in _SENTENCE.finditer(text) if match.end() > span.start)
    return next((match[0] for match in sentences), "")
