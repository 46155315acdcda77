"""A claim that reports a quoted statement is a printing of its utterance, in other words."""

from quoteattr.crossref import Corpus
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.views.text import render_utterance

QUOTE = "We will rebuild the harbour wall before the autumn storms return to Brackley"
CLAIM = "that the harbour wall in Brackley would be rebuilt before autumn storms"
OTHER = "that rebuilding Brackley's harbour wall was due before storms returned in autumn"


def say(id_, words, kind, speaker="Ana Ruiz", published="2025-03-02"):
    text = f"“{words}”" if kind == "direct" else words
    span = Span(text.index(words), text.index(words) + len(words))
    quoted = (span,) if kind == "direct" else ()
    person = Entity("e1", speaker, "person")
    said = Attribution("a1", kind, words, (span,), quoted=quoted, speaker=person)
    article = Article(id_, text, outlet=id_.title(), published=published)
    return Extraction(article, (said,), (person,))


def relate(*extractions):
    corpus = Corpus()
    corpus.add(extractions)
    return [
        {place.article: place.relation for place in found.occurrences}
        for found in corpus.utterances()
    ]


def test_claims_hang_on_the_quote_that_they_report():
    corpus = Corpus()
    corpus.add([say("post", QUOTE, "direct"), say("echo", CLAIM, "indirect")])
    corpus.add([say("wire", OTHER, "indirect")])
    [found] = corpus.utterances()
    assert (found.text, found.articles) == (QUOTE, 3)
    assert {place.article: (place.relation, place.kind) for place in found.occurrences} == {
        "post": ("identical", "direct"),
        "echo": ("reported", "indirect"),
        "wire": ("reported", "indirect"),
    }
    assert "reported   Echo, 2025-03-02\n               that the harbour" in render_utterance(found)
    places = utterance_to_dict(found)["occurrences"]
    assert {place["article"]: place["relation"] for place in places}["wire"] == "reported"


def test_the_quote_is_shown_where_more_papers_print_the_claim():
    claims = [say(name, CLAIM, "indirect") for name in ("echo", "wire", "star")]
    corpus = Corpus()
    corpus.add([say("post", QUOTE, "direct"), *claims])
    [found] = corpus.utterances()
    assert (found.text, found.articles, found.kind) == (QUOTE, 4, "mixed")


def test_another_speaker_or_another_time_reports_nothing():
    quote = say("post", QUOTE, "direct")
    assert len(relate(quote, say("echo", CLAIM, "indirect", speaker="Bo Li"))) == 2
    assert len(relate(quote, say("echo", CLAIM, "indirect", published="2025-03-09"))) == 2


def test_a_claim_joins_no_two_quotes():
    other = "Nobody asked us to rebuild the harbour wall when autumn storms struck Brackley"
    found = relate(
        say("post", QUOTE, "direct"), say("star", other, "direct"), say("echo", CLAIM, "indirect")
    )
    assert sorted(map(len, found)) == [1, 2]


def test_the_order_of_adding_changes_nothing():
    claims = [say("echo", CLAIM, "indirect"), say("wire", OTHER, "indirect")]
    given = [say("post", QUOTE, "direct"), *claims]
    assert relate(*given) == relate(*given[::-1])


def test_an_utterance_keeps_its_id_when_a_claim_comes_and_goes():
    corpus = Corpus()
    corpus.add([say("post", QUOTE, "direct")])
    [before] = corpus.utterances()
    corpus.add([say("echo", CLAIM, "indirect")])
    [after] = corpus.utterances()
    corpus.remove("echo")
    assert before.id == after.id == corpus.utterances()[0].id
