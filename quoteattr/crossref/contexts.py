"""What a corpus is about: key terms, and a keyword with the words around it, through textacy."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from quoteattr.crossref.records import KeywordInContext, Occurrence
from quoteattr.errors import MissingExtraError


def find_keyterms(texts: Sequence[str], topn: int) -> tuple[tuple[str, float], ...]:
    """Return the key terms of texts with their weights, heaviest first.

    TextRank (Mihalcea and Tarau 2004) over the nouns, names and adjectives, by textacy.

    Raises:
        MissingExtraError: textacy is not installed.
    """
    if not texts:
        return ()
    # textacy and spaCy take seconds to import, and nothing else in this room needs them.
    from spacy.tokens import Doc  # noqa: PLC0415

    with _needed_for("key terms"):
        from textacy.extract.keyterms.textrank import textrank  # noqa: PLC0415

    from quoteattr.parsing.pipeline import load_pipeline  # noqa: PLC0415

    doc = Doc.from_docs(list(load_pipeline().pipe(texts)))
    return tuple(textrank(doc, normalize="lower", topn=topn))


def find_keyword(keyword: str, occurrence: Occurrence, width: int) -> Iterator[KeywordInContext]:
    """Yield each place where an occurrence has a keyword, ``width`` characters on each side.

    Raises:
        MissingExtraError: textacy is not installed.
    """
    with _needed_for("a keyword in context"):  # imported here as above
        from textacy.extract.kwic import keyword_in_context  # noqa: PLC0415

    found = keyword_in_context(occurrence.text, keyword, window_width=width, pad_context=False)
    for before, word, after in found:
        yield KeywordInContext(
            article=occurrence.article,
            attribution=occurrence.attribution,
            speaker=occurrence.speaker,
            before=before,
            keyword=word,
            after=after,
        )


@contextmanager
def _needed_for(what: str) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(
            f"{what}: {error.name} is not installed; to install it: pip install textacy "
            "(where floret has no wheel, as for Python 3.14, this takes a compiler for C++)"
        ) from error
