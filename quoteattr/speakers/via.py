"""Who passes another's words on: "…, Starmer said, according to a Downing Street official"."""

from spacy.tokens import Token

from quoteattr.parsing.parse import span_of
from quoteattr.records import Attribution
from quoteattr.speakers.scene import Scene, Source


def find_via(attribution: Attribution, scene: Scene) -> Source | None:
    """Return the phrase behind "according to" in the sentence of a source, if it is another."""
    if not attribution.source:
        return None
    first, _ = scene.parsed.token_range(attribution.source[0])
    for token in scene.parsed.doc[first].sent:
        if token.lower_ == "to" and token.i and token.nbor(-1).lower_ == "according":
            source = _read_phrase(token, attribution)
            if source and not any(source.span.overlaps(span) for span in attribution.source):
                return source
    return None


def _read_phrase(preposition: Token, attribution: Attribution) -> Source | None:
    head = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if head is None:
        return None
    tokens = tuple(head.doc[head.left_edge.i : head.right_edge.i + 1])
    while len(tokens) > 1 and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    return Source(span_of(tokens), tokens, head, attribution)
