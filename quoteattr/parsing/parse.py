"""Parse an article paragraph by paragraph, and keep every offset that of the untouched text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from contextlib import nullcontext
from functools import cached_property

from attrs import define, field
from spacy.language import Language
from spacy.tokens import Doc, Token

from quoteattr.parsing.chunks import batch_chunks, cut_chunks
from quoteattr.parsing.join import join_docs
from quoteattr.parsing.language import guess_language
from quoteattr.parsing.pipeline import one_thread, table_of
from quoteattr.parsing.token_table import PIPES
from quoteattr.parsing.tokens import tokenize_piece
from quoteattr.records import Article
from quoteattr.spans import Span
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.prepare import prepare_for_parser


@define(eq=False, slots=False)
class ParsedArticle:
    """An article with its parse.

    ``doc`` has as many characters as ``article.text``, so ``token.idx`` is an offset into it;
    its text may differ from the article's in marks and white space, made regular for the parser.
    """

    article: Article
    doc: Doc
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The article's untouched text."""
        return self.article.text

    @cached_property
    def language(self) -> str | None:
        """The language of the text by its commonest words, None where it is too short to tell."""
        return guess_language(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def token_at(self, offset: int) -> int:
        """Return the index of the token that covers ``offset``, or of the last one before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def token_range(self, span: Span) -> tuple[int, int]:
        """Return ``(first, end)``, the tokens that share a character with ``span``."""
        first = self.token_at(span.start)
        if first < len(self.doc) and self._starts[first] + len(self.doc[first]) <= span.start:
            first += 1
        return first, max(first, bisect_left(self._starts, span.end))

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that ``offset`` lies in, or of the last before it."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)


def find_neighbour(token: Token, step: int = 1) -> Token | None:
    """Return the token so many places on, None beyond either end of the text.

    ``Token.nbor`` raises there, and ``doc[-1]`` is the last token.
    """
    at = token.i + step
    return token.doc[at] if 0 <= at < len(token.doc) else None


def word_beside(token: Token, step: int = 1) -> str:
    """Return the token so many places on in lower case, "" beyond either end of the text."""
    beside = find_neighbour(token, step)
    return beside.lower_ if beside else ""


def span_of(tokens: Iterable[Token]) -> Span:
    """Return the characters from the first to the last of ``tokens`` (at least one)."""
    ordered = sorted(tokens, key=lambda token: token.i)
    return Span(ordered[0].idx, ordered[-1].idx + len(ordered[-1]))


def parse_article(article: Article, nlp: Language) -> ParsedArticle:
    """Parse ``article``; a heading or an odd paragraph then cannot disturb its neighbours."""
    paragraphs = split_paragraphs(article.text)
    quotations = scan_marks(article.text, paragraphs)
    prepared = prepare_for_parser(article.text, quotations)
    pieces = cut_chunks(prepared, tuple(paragraph.start for paragraph in paragraphs))
    batches = ([tokenize_piece(nlp, piece) for piece in batch] for batch in batch_chunks(pieces))
    table = table_of(nlp) if pieces else None
    left_out = PIPES if table else ()
    with one_thread() if table else nullcontext():
        docs = [doc for batch in batches for doc in nlp.pipe(batch, disable=left_out)]
    doc = join_docs(docs or [nlp.make_doc("")], table)
    return ParsedArticle(article, doc, paragraphs, quotations)
