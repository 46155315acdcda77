"""quoteattr as a component of a spaCy pipeline: ``nlp.add_pipe("quoteattr")``.

The record is kept as one line of JSON in ``doc.user_data["quoteattr"]``, so it survives
``Doc.to_bytes``, ``DocBin(store_user_data=True)`` and ``nlp.pipe(n_process=2)`` unchanged. A
process that reads such docs without loading a pipeline imports this module first: it declares
``doc._.quoteattr``, which reads that line.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from quoteattr.errors import ModelError
from quoteattr.extractor import Extractor
from quoteattr.formats.docbin import RECORD_KEY, write_extraction
from quoteattr.parsing import ParsedArticle
from quoteattr.records import Extraction
from quoteattr.text.intake import accept_article
from quoteattr.text.marks import scan_marks
from quoteattr.text.paragraphs import split_paragraphs


def read_record(doc: Doc) -> dict[str, Any] | None:
    """Return the doc's record, or None where the component has not seen the doc."""
    line = doc.user_data.get(RECORD_KEY)
    return None if line is None else json.loads(line)


Doc.set_extension("quoteattr", getter=read_record, force=True)


@Language.factory(
    "quoteattr",
    assigns=["doc.spans", "doc._.quoteattr"],
    requires=["token.dep", "token.tag", "doc.ents"],
    default_config={"tagger": "fast", "min_confidence": 0.0},
)
def make_quoteattr(
    nlp: Language,  # noqa: ARG001  # spaCy passes it to every factory
    name: str,  # noqa: ARG001  # as above
    tagger: str,
    min_confidence: float,
) -> Callable[[Doc], Doc]:
    """Return the component; ``tagger`` and ``min_confidence`` are those of ``Extractor``."""
    extractor = Extractor(tagger=tagger, min_confidence=min_confidence)
    return partial(annotate_doc, extract=extractor.extract_parsed)


def annotate_doc(doc: Doc, extract: Callable[[ParsedArticle], Extraction]) -> Doc:
    """Write what ``extract`` finds in a parsed doc to ``doc.spans`` and ``doc.user_data``.

    ``doc.spans["quotes"]`` holds a span for each piece of content, widened to whole tokens:
    ``label_`` is the kind, ``kb_id_`` the speaker's name, ``id_`` the attribution's id.
    ``doc._.quoteattr`` is the article's record as in the JSON Lines of ``quoteattr extract``.

    Raises:
        ModelError: the doc has no parse.
    """
    if not doc.has_annotation("DEP"):
        raise ModelError("the doc has no parse: add the pipe quoteattr after a parser and an ner")
    write_extraction(doc, extract(_wrap_doc(doc)))
    return doc


def _wrap_doc(doc: Doc) -> ParsedArticle:
    article = accept_article(doc.text)
    paragraphs = split_paragraphs(article.text)
    return ParsedArticle(article, doc, paragraphs, scan_marks(article.text, paragraphs))
