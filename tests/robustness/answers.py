"""What must hold of every extraction and of every answer of a corpus, whatever was read."""

import json
from importlib.util import find_spec
from random import Random

from quoteattr.crossref.store.exports import EXPORTS
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.stream import is_lost

# Speakers and utterances that are asked about one by one: each asks the whole corpus.
ASKED = 10


def list_faults(extraction):
    """Yield what is wrong with an extraction: nothing, if all is well."""
    text, entities = extraction.article.text, extraction.entities
    spans = [*list_spans(extraction)]
    if is_lost(extraction):
        yield extraction.warnings[-1]
    yield from (f"{s} is no span" for s in spans if not 0 <= s.start < s.end <= len(text))
    yield from (f"named {e.name!r}" for e in entities if not any(map(str.isalnum, e.name)))
    for a in extraction.attributions:
        held = all(any(span.contains(part) for span in a.content) for part in a.quoted)
        known = all(who is None or who in entities for who in (a.speaker, a.via))
        text_of = " ".join(span.of(text) for span in a.content)
        if not (held and known and a.text == text_of and 0 <= a.confidence <= 1):
            yield f"wrong: {a!r}"


def list_spans(extraction):
    for a in extraction.attributions:
        yield from (*a.content, *a.cue, *a.source, *a.quoted)
    for entity in extraction.entities:
        yield from entity.mentions
    for unattributed in extraction.unattributed:
        yield unattributed.span


def write_extraction(extraction):
    return json.dumps(extraction_to_dict(extraction), ensure_ascii=True)


def write_answers(corpus):
    """Return the answers that depend on what was added alone, whole, as bytes."""
    lines = [json.dumps(utterance_to_dict(u)) for u in corpus.utterances()]
    speakers = [f"{s.utterances} {s.articles} {s.entity!r}" for s in corpus.speakers()]
    return "\n".join((*lines, *speakers)).encode("utf-8", "surrogatepass")


def ask_everything(corpus, seed=0):
    """Ask a corpus all that it answers; return the questions that find nothing of what is in it."""
    chance, missed = Random(seed), []
    tables = {name: corpus.to_arrow(name) for name in EXPORTS}
    utterances, speakers = corpus.utterances(), corpus.speakers()
    assert len(tables["utterances"]) == len(utterances)
    assert len(corpus.extractions) <= len(tables["articles"])  # rows of quotes have no extraction
    for speaker in chance.sample(speakers, min(ASKED, len(speakers))):
        if not corpus.said_by(speaker.entity.name):
            missed.append(("said_by", speaker.entity.name))
        for alias in speaker.entity.aliases[:2]:
            corpus.said_by(alias, about="the")
    for utterance in chance.sample(utterances, min(ASKED, len(utterances))):
        corpus.search(utterance.text)
        if find_spec("textacy"):
            list(corpus.keyword_in_context(utterance.text[:12]))
    corpus.utterances(min_articles=2, since="2000-01-01", until="2030-01-01")
    if find_spec("textacy"):
        corpus.keyterms()
    return missed
