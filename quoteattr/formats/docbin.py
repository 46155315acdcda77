"""Extractions as spaCy's DocBin (``.spacy``): a doc an article, as ``nlp.add_pipe`` leaves it.

``doc.spans["quotes"]``, ``"quote_cues"`` and ``"quote_sources"`` hold contents, cues and sources
widened to whole tokens, and ``doc.user_data`` the exact record as one line of JSON: text alone,
nothing is pickled.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.compressed import read_bytes
from quoteattr.formats.doc_records import RECORD_KEY, read_doc
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.parsing.chunks import cut_chunks
from quoteattr.records import Extraction
from quoteattr.tables import replace_surrogates
from quoteattr.text.paragraphs import split_paragraphs

QUOTES, CUES, SOURCES = "quotes", "quote_cues", "quote_sources"
MOST_BYTES = 2**30
"""A file that unpacks to more is refused: spaCy holds all of it at once, and a bomb is small."""
_CHUNK = 2**20


def write_docbin(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a doc with its article's text; the bin is made in memory.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    docs = (extraction_to_doc(extraction) for extraction in extractions)
    bin_ = DocBin(attrs=["ORTH"], store_user_data=True, docs=docs)
    with write_atomically(path) as file:
        file.write(bin_.to_bytes())


def read_docbin(
    path: Path | str,
    _texts: Mapping[str, str] | None = None,
    *,
    most_bytes: int = MOST_BYTES,
) -> Iterator[Extraction]:
    """Yield the extractions of the docs that hold one, with their articles' texts.

    Raises:
        FormatError: it is no DocBin, unpacks to more than ``most_bytes``, or a record does not
            fit its doc; it names path, doc and field.
        OSError: the file cannot be read.
    """
    raw = read_bytes(Path(path))
    _check_size(raw, most_bytes, str(path))
    for number, doc in enumerate(_unpack_docs(raw, str(path)), start=1):
        extraction = read_doc(doc, f"{path}:{number}")
        if extraction:
            yield extraction


def extraction_to_doc(extraction: Extraction) -> Doc:
    """Return a doc of the article's text, in spaCy's English tokens, with the extraction on it.

    Half a surrogate pair, which spaCy's strings cannot hold, stands as U+FFFD.
    """
    nlp = _load_tokenizer()
    text = replace_surrogates(extraction.article.text)
    pieces = cut_chunks(text, tuple(paragraph.start for paragraph in split_paragraphs(text)))
    docs = [nlp.make_doc(piece) for piece in pieces] or [nlp.make_doc("")]
    doc = Doc.from_docs(docs, ensure_whitespace=False) or docs[0]
    write_extraction(doc, extraction)
    return doc


def write_extraction(doc: Doc, extraction: Extraction) -> None:
    """Write an extraction to the doc of its article: ``doc.spans`` and ``doc.user_data``."""
    for name, role in ((QUOTES, "content"), (CUES, "cue"), (SOURCES, "source")):
        spans = list(_mark_spans(doc, extraction, role))
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    line = json.dumps(extraction_to_dict(extraction), ensure_ascii=False)
    doc.user_data[RECORD_KEY] = replace_surrogates(line)


def _mark_spans(doc: Doc, extraction: Extraction, role: str) -> Iterator[Span]:
    """Yield the spans of a role, each labelled with its attribution's kind, or with the role."""
    for attribution in extraction.attributions:
        name = attribution.speaker.name if attribution.speaker else ""
        for printed in getattr(attribution, role):
            span = doc.char_span(
                printed.start,
                printed.end,
                label=attribution.kind if role == "content" else role,
                kb_id=replace_surrogates(name),
                span_id=replace_surrogates(attribution.id),
                alignment_mode="expand",
            )
            if span is not None:
                yield span


@cache
def _load_tokenizer() -> Language:
    return spacy.blank("en")


def _check_size(raw: bytes, most_bytes: int, path: str) -> None:
    """Unpack a piece at a time and keep none, so that a bomb is seen before it goes off."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        piece = unpacking.decompress(raw, _CHUNK)
        while piece:
            size += len(piece)
            if size > most_bytes:
                raise FormatError(f"{path}: unpacks to more than {most_bytes:,} bytes.")
            piece = unpacking.decompress(unpacking.unconsumed_tail, _CHUNK)
    except zlib.error as error:
        raise FormatError(f"{path}: no DocBin ({error}).") from error


def _unpack_docs(raw: bytes, path: str) -> Iterator[Doc]:
    try:
        yield from DocBin().from_bytes(raw).get_docs(Vocab())
    except Exception as error:  # spaCy raises whatever it comes upon first
        raise FormatError(f"{path}: no DocBin ({type(error).__name__}: {error}).") from error
