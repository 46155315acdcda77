"""Extractions, and rows of quotes found elsewhere, as printings to match."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from quoteattr.crossref.changes import NEGATION_REACH, count_negations
from quoteattr.crossref.evidence import is_content_form
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.records import Printing
from quoteattr.errors import ArticleError
from quoteattr.records import Attribution, Entity, Extraction
from quoteattr.spans import Span

# Six bytes name a row within its article: there are never more than thousands of them.
ROW_ID_BYTES = 6
ROW_FIELDS = ("speaker", "published", "outlet")


def list_printings(extraction: Extraction) -> Iterator[Printing]:
    """Yield every attribution of an extraction as a printing."""
    article = extraction.article
    for attribution in extraction.attributions:
        yield Printing(
            article=article.id,
            attribution=attribution.id,
            kind=attribution.kind,
            text=attribution.text,
            parts=list_parts(attribution, article.text),
            content=attribution.content,
            source_text=" ".join(span.of(article.text) for span in attribution.source),
            speaker=attribution.speaker,
            outlet=article.outlet,
            published=article.published,
        )


def list_parts(attribution: Attribution, text: str) -> tuple[str, ...]:
    """Return the words to match an attribution by.

    What two papers share of a mixed attribution is what they quote: the words around it are the
    writer's. A negation right before a quoted part is the speaker's own ("would not “yield”").
    """
    if attribution.kind != "mixed" or not text:
        return (attribution.text,)
    parts = [take_negation(attribution, span, text) for span in attribution.quoted]
    return tuple(part for part in parts if part) or (attribution.text,)


def take_negation(attribution: Attribution, quoted: Span, text: str) -> str:
    """Return a quoted part with the negation that governs it in the content, if there is one."""
    content = next((span for span in attribution.content if span.contains(quoted)), quoted)
    before = normalise_text(Span(content.start, quoted.start).of(text))
    governing = before.words[-NEGATION_REACH:]
    denied = next((word for word in governing if count_negations((word,))), None)
    return f"{before.text[denied.start :] if denied else ''}{quoted.of(text)}".strip()


def read_row(row: Mapping[str, object]) -> Printing:
    """Return a row (article, text, speaker, published, outlet) as a printing.

    Raises:
        ArticleError: "article" or "text" is absent, or a field is no text.
    """
    article, text = (_require_text(row, name) for name in ("article", "text"))
    speaker, published, outlet = (_allow_text(row, name) for name in ROW_FIELDS)
    fields = (article, text, speaker, published, outlet)
    key = "\x1f".join(part or "" for part in fields).encode("utf-8", "surrogatepass")
    return Printing(
        article=article,
        attribution="row-" + blake2b(key, digest_size=ROW_ID_BYTES).hexdigest(),
        kind="direct",
        text=text,
        parts=(text,),
        source_text=speaker or "",
        speaker=read_speaker(speaker),
        outlet=outlet,
        published=published,
    )


def read_speaker(name: str | None) -> Entity | None:
    """Return the entity that a row names, or None where it names nobody ("he", "they")."""
    if not name or not any(is_content_form(form) for form in normalise_text(name).forms):
        return None
    return Entity(id=f"row-{name}", name=name, kind="person")


def _require_text(row: Mapping[str, object], name: str) -> str:
    value = _allow_text(row, name)
    if not value:
        raise ArticleError(f"quote {dict(row)!r:.80}: {name!r} is {value!r}, expected some text")
    return value


def _allow_text(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        kind = type(value).__name__
        raise ArticleError(f"quote {dict(row)!r:.80}: {name!r} is {kind}, expected a str")
    return value
