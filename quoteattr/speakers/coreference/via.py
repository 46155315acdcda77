"""Who passes another's words on: "…, Lee said, according to an aide", "…, Lee said, X reported"."""

from collections import deque
from collections.abc import Sequence

from spacy.tokens import Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import SUBJECTS, Dep
from quoteattr.parsing.parse import find_neighbour, span_of
from quoteattr.records import Attribution
from quoteattr.spans import cover
from quoteattr.speakers.coreference.context import DocumentContext, SourcePhrase

# What a clause is to the one behind it that reports it: "Lee said, the Post reported".
_REPORTED = frozenset({Dep.CLAUSE, Dep.PARATAXIS})


def find_via(attribution: Attribution, document: DocumentContext) -> SourcePhrase | None:
    """Return who passes the words on in the sentence of a source, if it is another."""
    if not attribution.source:
        return None
    first, end = document.parsed.token_range(attribution.source[0])
    told = _find_told(attribution, first, document)
    return told or _find_reporter(attribution, document.parsed.doc[first:end].root)


def _find_reporter(attribution: Attribution, source: Token) -> SourcePhrase | None:
    """Read the clause on which a report before it hangs: "…, Lee said, the Post reported"."""
    said, reported = source.head, source.head.head
    if source.dep_ not in SUBJECTS or said.dep_ not in _REPORTED or reported.i < said.i:
        return None
    subject = next((c for c in reported.children if c.dep_ == Dep.SUBJECT and c.i > said.i), None)
    if subject is None or reported.lemma_.lower() not in read_cues("reporting_verbs"):
        return None
    return _cut_phrase(subject, attribution)


def _find_told(
    attribution: Attribution, first: int, document: DocumentContext
) -> SourcePhrase | None:
    """Read the phrase behind "according to"."""
    doc, sentence = document.parsed.doc, document.sentence_of(first)
    if "ccording" not in document.parsed.text[doc[sentence.start].idx : doc[sentence.stop - 1].idx]:
        return None  # nearly always, and no token need be looked at
    for token in doc[sentence.start : sentence.stop]:
        before = find_neighbour(token, -1) if token.lower_ == "to" else None
        if before is not None and before.lower_ == "according":
            source = _read_phrase(token, attribution)
            if source and not any(source.span.overlaps(span) for span in attribution.source):
                return source
    return None


def find_outer(attributions: Sequence[Attribution]) -> dict[int, int]:
    """Map each attribution to the smallest other one whose content holds it with its source.

    One pass over the text, with the contents that are open at each place: there may be thousands.
    """
    contents = [cover(a.content) for a in attributions]
    starts = [cover((*a.content, *a.source)).start for a in attributions]
    waiting = deque(sorted(range(len(contents)), key=lambda m: contents[m].start))
    outer: dict[int, int] = {}
    around: list[int] = []
    for n in sorted(range(len(starts)), key=starts.__getitem__):
        while waiting and contents[waiting[0]].start <= starts[n]:
            around.append(waiting.popleft())
        around = [m for m in around if contents[m].end > starts[n]]
        holding = [m for m in around if m != n and _holds(attributions[m], attributions[n])]
        if holding:
            outer[n] = min(holding, key=lambda m: len(contents[m]))
    return outer


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether all of an attribution, its source with it, is what another one says."""
    if not inner.source or not outer.source:
        return False
    parts = (*inner.source, *inner.content)
    return all(any(span.contains(part) for span in outer.content) for part in parts)


def _read_phrase(preposition: Token, attribution: Attribution) -> SourcePhrase | None:
    head = next(
        (child for child in preposition.children if child.dep_ == Dep.PREPOSITION_OBJECT), None
    )
    return _cut_phrase(head, attribution) if head else None


def _cut_phrase(head: Token, attribution: Attribution) -> SourcePhrase:
    tokens = tuple(head.doc[head.left_edge.i : head.right_edge.i + 1])
    while len(tokens) > 1 and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    return SourcePhrase(span_of(tokens), tokens, head, attribution)
