"""Chains of coreference as a spaCy pipeline of the user's writes them into its ``Doc``.

Three forms are read: span groups ``coref_clusters_1``, … of spacy-experimental; character ranges
in ``doc._.coref_clusters`` of fastcoref; token indices in ``doc._.coref_chains`` of coreferee.
"""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen
from spacy.language import Language
from spacy.tokens import Doc

from quoteattr.errors import ModelError
from quoteattr.parsing import ParsedArticle
from quoteattr.parsing.parse import span_of
from quoteattr.spans import Span

Chain = tuple[Span, ...]

_GROUPS = "coref_clusters"


@frozen(eq=False)
class DocChains:
    """The chains that ``nlp`` finds in an article, to be given to ``ChainResolver``.

    It reads the article whole and as it was printed, apart from our own parse, which goes by
    paragraphs.
    """

    nlp: Language

    def __call__(self, parsed: ParsedArticle) -> tuple[Chain, ...]:
        """Return the chains of one article, each a row of spans of its text.

        Raises:
            ModelError: no component of the pipeline writes any.
        """
        doc = self.nlp(parsed.text)
        found = [chains for read in READERS if (chains := read(doc)) is not None]
        if found:
            return tuple(found[0])
        if any("coref" in pipe for pipe in self.nlp.pipe_names):
            return ()  # spacy-experimental writes no group where it finds no chain
        raise ModelError(
            f"the pipeline finds no coreference: got the components {self.nlp.pipe_names}, "
            "expected one that writes doc.spans['coref_clusters_1'], doc._.coref_clusters "
            "or doc._.coref_chains"
        )


def _read_span_groups(doc: Doc) -> Iterator[Chain] | None:
    groups = [key for key in doc.spans if key.startswith(f"{_GROUPS}_")]
    if not groups:
        return None
    return (tuple(Span(s.start_char, s.end_char) for s in doc.spans[key]) for key in groups)


def _read_ranges(doc: Doc) -> Iterator[Chain] | None:
    if not doc.has_extension(_GROUPS) or doc._.coref_clusters is None:
        return None
    return (tuple(Span(start, end) for start, end in chain) for chain in doc._.coref_clusters)


def _read_heads(doc: Doc) -> Iterator[Chain] | None:
    """Read mentions that are the heads of phrases, one word each."""
    if not doc.has_extension("coref_chains") or doc._.coref_chains is None:
        return None
    return (
        tuple(span_of([doc[at]]) for mention in chain for at in mention.token_indexes)
        for chain in doc._.coref_chains
    )


READERS: tuple[Callable[[Doc], Iterable[Chain] | None], ...] = (
    _read_span_groups,
    _read_ranges,
    _read_heads,
)
