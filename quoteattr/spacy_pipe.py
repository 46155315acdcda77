"""quoteattr as a component of a spaCy pipeline: ``nlp.add_pipe("quoteattr")``.

The record is kept as one line of JSON in ``doc.user_data["quoteattr"]``, so it survives
``Doc.to_bytes``, ``DocBin(store_user_data=True)`` and ``nlp.pipe(n_process=2)`` unchanged. A
process that reads such docs without loading a pipeline imports this module first: it declares
``doc._.quoteattr`` and ``doc._.extraction``, which read that line, and ``span._.speaker``.
"""

import json
import warnings
from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example

from quoteattr.errors import ModelError
from quoteattr.extractor import ACTS, KINDS, Extractor
from quoteattr.formats.doc_records import RECORD_KEY, read_doc
from quoteattr.formats.docbin import CUES, QUOTES, SOURCES, write_extraction
from quoteattr.parsing import ParsedArticle
from quoteattr.parsing.merged import Tokenize, part_merged
from quoteattr.records import Extraction
from quoteattr.text.intake import accept_article
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs

# What a doc must have, by spaCy's name for it: what is lost without it, and what gives it.
NEEDED = {
    "TAG": ("names and verbs are missed", "tagger"),
    "POS": ("names and verbs are missed", "attribute_ruler"),
    "LEMMA": ("claims are missed", "lemmatizer"),
    "ENT_IOB": ("speakers are missed", "ner"),
}
# Of the tokens: a pipeline without lemmatizer has lemmas of the few words in its exceptions.
LEAST_SHARE = 0.5
SPEAKER_SCORE = "quotes_speaker_acc"
SCORES = {"quotes_f": 1.0, "quotes_p": None, "quotes_r": None, SPEAKER_SCORE: None}


def read_record(doc: Doc) -> dict[str, Any] | None:
    """Return the doc's record, or None where the component has not seen the doc."""
    line = doc.user_data.get(RECORD_KEY)
    return None if line is None else json.loads(line)


def find_speaker(span: Span) -> str | None:
    """Return the name of who said a span: the smallest quote that holds it; None if nobody did.

    A cue or a source as it was marked has the speaker of its quote.
    """
    quotes = [q for q in _list_spans(span.doc, QUOTES) if _holds(q, span)]
    words = (w for name in (CUES, SOURCES) for w in _list_spans(span.doc, name) if _same(w, span))
    found = min(quotes, key=len, default=None) or next(words, None)
    return found.kb_id_ or None if found is not None else None


Doc.set_extension("quoteattr", getter=read_record, force=True)
Doc.set_extension("extraction", getter=read_doc, force=True)
Span.set_extension("speaker", getter=find_speaker, force=True)


@Language.factory(
    "quoteattr",
    assigns=["doc.spans", "doc._.quoteattr", "doc._.extraction", "span._.speaker"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents"],
    default_config={"tagger": "fast", "min_confidence": 0.0, "kinds": KINDS, "acts": ACTS},
    default_score_weights=SCORES,
)
def make_quoteattr(  # noqa: PLR0913, PLR0917  # spaCy calls it with what the config says
    nlp: Language,
    name: str,  # noqa: ARG001  # spaCy passes it to every factory
    tagger: str,
    min_confidence: float,
    kinds: Iterable[str],
    acts: Iterable[str],
) -> "QuoteComponent":
    """Return the component; what the config says are the arguments of ``Extractor``."""
    extractor = Extractor(
        tagger=tagger, min_confidence=min_confidence, kinds=tuple(kinds), acts=tuple(acts)
    )
    return QuoteComponent(extractor.extract_parsed, nlp.tokenizer)


class QuoteComponent:
    """The component: call it on a doc; ``nlp.evaluate`` calls ``score``."""

    def __init__(self, extract: Callable[[ParsedArticle], Extraction], tokenize: Tokenize) -> None:
        self._extract = extract
        self._tokenize = tokenize
        self._warned: set[str] = set()

    def __call__(self, doc: Doc) -> Doc:
        """Write what is found in a parsed doc to ``doc.spans`` and ``doc.user_data``.

        ``doc.spans["quotes"]`` holds a span for each piece of content, widened to whole tokens:
        ``label_`` is the kind, ``kb_id_`` the speaker's name, ``id_`` the attribution's id;
        ``doc.spans["quote_cues"]`` and ``["quote_sources"]`` hold cues and sources with the same
        names and ids. ``doc._.quoteattr`` is the article's record as in the JSON Lines of
        ``quoteattr extract``, ``doc._.extraction`` the same as an ``Extraction``.

        Raises:
            ModelError: the doc has no parse.
        """
        self._check(doc)
        write_extraction(doc, self._extract(_wrap_doc(part_merged(doc, self._tokenize))))
        return doc

    def score(self, examples: Iterable[Example], **_options: object) -> dict[str, Any]:
        """Return precision, recall and F of the spans in ``doc.spans["quotes"]``, 0 to 1.

        ``quotes_speaker_acc`` is the share of right speakers, by ``kb_id_``, of the spans found.
        """
        examples = list(examples)
        scores = Scorer.score_spans(
            examples,
            attr=QUOTES,
            getter=_list_spans,
            has_annotation=lambda doc: QUOTES in doc.spans,
            allow_overlap=True,
        )
        return {**scores, SPEAKER_SCORE: _score_speakers(examples)}

    def _check(self, doc: Doc) -> None:
        """Refuse a doc without a parse, and warn once of each other thing that a doc lacks."""
        if not doc.has_annotation("DEP"):
            raise ModelError(
                "the doc has no parse: add the pipe quoteattr after a parser and an ner"
            )
        lacking = list_lacking(doc)
        for what, (lost, pipe) in NEEDED.items():
            if what in lacking and what not in self._warned:
                self._warned.add(what)
                warnings.warn(
                    f"quoteattr: the doc has no {what}, and {lost}; add {pipe!r} to the pipeline "
                    "before 'quoteattr'",
                    stacklevel=3,
                )


def list_lacking(doc: Doc) -> list[str]:
    """Return what most tokens of a doc lack: a pipe may give it to a few by rules."""
    if not len(doc):
        return []
    shares = (doc.to_array(list(NEEDED)) != 0).mean(axis=0)
    return [what for what, share in zip(NEEDED, shares, strict=True) if share < LEAST_SHARE]


def _score_speakers(examples: Iterable[Example]) -> float | None:
    """Return the share of right speakers among the spans that are found, None if none are."""
    pairs = [
        (gold.kb_id_, found.kb_id_)
        for example in examples
        for gold in _list_spans(example.reference, QUOTES)
        for found in _list_spans(example.predicted, QUOTES)
        if (gold.start_char, gold.end_char) == (found.start_char, found.end_char)
    ]
    return sum(gold == found for gold, found in pairs) / len(pairs) if pairs else None


def _list_spans(doc: Doc, name: str) -> SpanGroup | tuple[()]:
    spans: SpanGroup | tuple[()] = doc.spans.get(name, ())
    return spans


def _holds(outer: Span, inner: Span) -> bool:
    return bool(outer.start <= inner.start and inner.end <= outer.end)


def _same(one: Span, other: Span) -> bool:
    return bool((one.start, one.end) == (other.start, other.end))


def _wrap_doc(doc: Doc) -> ParsedArticle:
    article = accept_article(doc.text)
    paragraphs = split_paragraphs(article.text)
    return ParsedArticle(article, doc, paragraphs, scan_marks(article.text, paragraphs))
