"""Sources marked in a text, and who they turn out to be."""

import re

import pytest

from quoteattr.records import Article, Attribution
from quoteattr.spans import Span

_MARKED = re.compile(r"\[([^\]]+)\]")


@pytest.fixture(scope="session")
def parse(nlp):
    """Parse a text of our own."""
    from quoteattr.parsing import parse_article  # noqa: PLC0415  # spaCy takes seconds to import

    return lambda text: parse_article(Article(id="a", text=text), nlp)


@pytest.fixture(scope="session")
def resolve(parse):
    """Resolve the sources that stand in square brackets; each one's content is what follows it."""
    from quoteattr.speakers import resolve_speakers  # noqa: PLC0415  # as above

    def resolve_marked(marked):
        text = marked.replace("[", "").replace("]", "")
        starts = [m.start() - 2 * n for n, m in enumerate(_MARKED.finditer(marked))]
        lengths = [len(m[1]) for m in _MARKED.finditer(marked)]
        sources = [Span(start, start + size) for start, size in zip(starts, lengths, strict=True)]
        found = [
            Attribution(id="", kind="indirect", text="", content=(_rest_of(text, s),), source=(s,))
            for s in sources
        ]
        return resolve_speakers(parse(text), found)

    return resolve_marked


@pytest.fixture(scope="session")
def who(resolve):
    """Return the names of the speakers of the marked sources, None where none was found."""

    def name_speakers(marked):
        speakers = [a.speaker for a in resolve(marked).attributions]
        return [speaker.name if speaker else None for speaker in speakers]

    return name_speakers


def _rest_of(text, source):
    """The rest of the sentence behind the source and its verb."""
    start = text.find(" ", source.end + 1) + 1 or source.end
    ends = [at for at in (text.find(". ", start), text.find("\n", start)) if at > 0]
    return Span(start, max(start + 1, min(ends, default=len(text))))
