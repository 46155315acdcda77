"""Spans against the text they point into: what does not fit was made from another edition."""

from collections.abc import Iterator

from quoteattr.errors import FormatError
from quoteattr.records import SPAN_FIELDS, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates


def check_extraction(extraction: Extraction, where: str) -> None:
    """Pass if every span is in the article's text and every attribution has the words it says.

    Raises:
        FormatError: beginning with ``where`` and naming the first field that does not fit.
    """
    text = extraction.article.text
    for number, attribution in enumerate(extraction.attributions):
        check_attribution(attribution, text, where, f"attributions[{number}].")
    for field, spans in _list_other_spans(extraction):
        _check_bounds(spans, text, f"{where}: {field}")


def check_attribution(attribution: Attribution, text: str, where: str, prefix: str = "") -> None:
    """Pass if an attribution's spans are in ``text`` and its content has the words it says.

    Half a surrogate pair may stand as U+FFFD, as formats write it that cannot hold it.

    Raises:
        FormatError: beginning with ``where`` and naming the field, after ``prefix``.
    """
    for field in SPAN_FIELDS:
        _check_bounds(getattr(attribution, field), text, f"{where}: {prefix}{field}")
    printed = " ".join(span.of(text) for span in attribution.content)
    if replace_surrogates(attribution.text) != replace_surrogates(printed):
        raise FormatError(
            f"{where}: {prefix}text: the content's spans hold other words. "
            "Was it made from another edition?"
        )


def _check_bounds(spans: tuple[Span, ...], text: str, where: str) -> None:
    if spans and spans[-1].end > len(text):
        raise FormatError(
            f"{where}: {spans[-1].to_list()} ends after the text ({len(text)} characters). "
            "Was it made from another edition?"
        )


def _list_other_spans(extraction: Extraction) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for number, entity in enumerate(extraction.entities):
        yield f"entities[{number}].mentions", entity.mentions
    for number, unattributed in enumerate(extraction.unattributed):
        yield f"unattributed[{number}].span", (unattributed.span,)
