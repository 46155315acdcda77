"""A corpus of records written by hand: no model is needed."""

import copy
import pickle
import sys
from datetime import date

import pyarrow as pa
import pytest
from attrs import evolve

from quoteattr.crossref import Corpus
from quoteattr.errors import ArgumentError, ArticleError, MissingExtraError, StoreError
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

MAYOR = Entity("e1", "Ana Ruiz", "person")
WHOLE = "The town must do the digging, but to save the harbour this plan needs money from abroad."
PORCUPINE = "a castle of sand that no tide will ever carry off"


def quote(text, said, *, kind="direct", quoted=None):
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in said]
    inner = [Span(text.index(part), text.index(part) + len(part)) for part in quoted or said]
    return Attribution(
        id="a1",
        kind=kind,
        text=" ".join(said),
        content=tuple(spans),
        quoted=() if kind == "indirect" else tuple(inner),
        source=(Span(0, 0),),
        speaker=MAYOR,
    )


def article(id_, text, *attributions, outlet=None, published="2025-03-02"):
    return Extraction(Article(id_, text, outlet=outlet, published=published), attributions)


def row(id_, text, speaker="Ana Ruiz", published="2025-03-02", outlet=None):
    place = {"article": id_, "outlet": outlet, "published": published}
    return {**place, "text": text, "speaker": speaker}


def utterances(*rows, **limits):
    corpus = Corpus()
    corpus.add_quotes(rows)
    return corpus.utterances(**limits)


def test_an_interrupted_quote_joins_the_sentence_it_was_cut_from():
    pieces = ("The town must do the digging,", "but to save the harbour this plan needs money")
    split = f"“{pieces[0]}” she said, “{pieces[1]}.”"
    corpus = Corpus()
    corpus.add(article("post", split, quote(split, pieces)))
    corpus.add(article("herald", f"“{WHOLE}”", quote(f"“{WHOLE}”", [WHOLE])))
    [found] = corpus.utterances(min_articles=2)
    assert found.speaker.name == "Ana Ruiz"
    assert {place.article: place.relation for place in found.occurrences} == {
        "post": "variant",
        "herald": "identical",
    }


def test_an_interrupted_quote_is_shown_with_the_full_stop_that_its_speech_tag_took():
    pieces = ("The herring is ours,", "And nobody will sell it.")
    split = f"“{pieces[0]}” she said. “{pieces[1]}”"
    corpus = Corpus()
    corpus.add(article("post", split, quote(split, pieces)))
    [found] = corpus.utterances()
    assert found.text == found.first.text == "The herring is ours. And nobody will sell it."
    assert corpus.to_arrow("occurrences")["text"].to_pylist() == [found.text]
    assert corpus.extractions[0].attributions[0].text == " ".join(pieces)


def test_two_quotes_cut_from_one_sentence_are_one_utterance():
    pieces = (
        "The town must do the digging",
        "To save the harbour this plan needs money from abroad",
    )
    [found] = utterances(row("post", pieces[0]), row("post", pieces[1]), row("herald", WHOLE))
    assert (found.articles, len(found.occurrences)) == (2, 3)
    assert found.text == WHOLE


def test_what_mixed_quotes_share_is_what_they_quote():
    first = f"She wants to turn it into “{PORCUPINE},” she said."
    second = f"Ruiz said the dam would be “{PORCUPINE}” if parliament paid."
    content = f"the dam would be “{PORCUPINE}” if parliament paid"
    corpus = Corpus()
    corpus.add(article("post", first, quote(first, [PORCUPINE])))
    mixed = quote(second, [content], kind="mixed", quoted=[PORCUPINE])
    corpus.add(article("herald", second, mixed))
    [found] = corpus.utterances()
    assert (found.articles, found.text) == (2, PORCUPINE)


def test_a_mixed_quote_keeps_the_negation_before_its_marks():
    mixed = "He would not “sell the harbour to a foreign bank”"
    content = mixed.removeprefix("He ")
    part = "sell the harbour to a foreign bank"
    corpus = Corpus()
    corpus.add(article("post", mixed, quote(mixed, [content], kind="mixed", quoted=[part])))
    corpus.add_quotes([row("herald", "I will not sell the harbour to a foreign bank")])
    assert len(corpus.utterances(min_articles=2)) == 1


def test_claims_are_matched_only_when_they_are_nearly_alike():
    long, short = (
        "the harbour would be rebuilt by the spring of next year",
        "the harbour would be rebuilt",
    )
    corpus = Corpus()
    for id_, text in (("post", long), ("herald", long), ("times", short)):
        corpus.add(article(id_, text, quote(text, [text], kind="indirect")))
    assert [found.articles for found in corpus.utterances()] == [2, 1]


@pytest.mark.parametrize(("speaker", "articles"), [("Ruiz", 2), ("Boris Novak", 1), (None, 2)])
def test_a_stock_phrase_needs_the_same_speaker(speaker, articles):
    phrase = "friends of the harbour"
    assert utterances(row("post", phrase), row("herald", phrase, speaker))[0].articles == articles


@pytest.mark.parametrize(
    ("published", "articles"), [("2025-03-20", 2), ("2025-06-01", 1), (None, 2)]
)
def test_a_stock_phrase_needs_a_near_date(published, articles):
    phrase = "friends of the harbour"
    later = row("herald", phrase, published=published)
    assert utterances(row("post", phrase), later)[0].articles == articles


@pytest.mark.parametrize(("others", "articles"), [([], 2), (["Boris Novak"], 1)])
def test_a_phrase_without_a_name_is_of_the_only_one_who_says_it(others, articles):
    phrase = "the Zarnovian friends of the harbour"
    said = [row(f"a{n}", phrase, other) for n, other in enumerate(others)]
    found = utterances(row("post", phrase), row("herald", phrase, None), *said)
    assert max(utterance.articles for utterance in found) == articles


@pytest.mark.parametrize(("said_by_both", "articles"), [(False, 2), (True, 1)])
def test_a_surname_is_of_the_only_one_of_that_name_who_says_it(said_by_both, articles):
    phrase, other = "friends of the harbour", "We will not sell the ferry to a bank"
    rows = [row("post", phrase, "Ana Novak"), row("herald", phrase, "Novak")]
    boris = row("times", phrase if said_by_both else other, "Boris Novak")
    found = utterances(*rows, boris)
    assert max(utterance.articles for utterance in found) == articles


def test_a_misquote_is_shown_beside_the_utterance_and_not_counted():
    found = utterances(row("post", "We will raise taxes"), row("herald", "We will not raise taxes"))
    assert [u.articles for u in found] == [1, 1]
    assert [[a.text for a in u.altered] for u in found] == [["We will raise taxes"], []]


@pytest.mark.parametrize(
    ("longer", "shown"),
    [
        ("We will not sell the quay. If they pay, we will sell the quay to the herring fleet.", 0),
        ("We will not sell the quay. The herring fleet may keep its berths there.", 1),
    ],
)
def test_two_sentences_of_one_speech_alter_nothing(longer, shown):
    said = ("We will not sell the quay", "we will sell the quay to the herring fleet")
    found = utterances(row("a", said[0]), row("b", said[1]), row("c", longer))
    assert sum(len(u.altered) for u in found) == shown


def test_relations_are_to_the_text_that_is_shown():
    """Two papers print the first sentence; one goes on, and one has cut it short."""
    rows = [row(f"a{n}", WHOLE, outlet=f"o{n}") for n in range(2)]
    longer = row("more", f"{WHOLE} I have said so for years.", outlet="o3")
    [found] = utterances(*rows, longer, row("less", "this plan needs money from abroad"))
    relations = {place.article: place.relation for place in found.occurrences}
    assert found.text == WHOLE
    assert relations == {
        "a0": "identical",
        "a1": "identical",
        "more": "fuller",
        "less": "contained",
    }


def test_short_words_of_one_speaker_are_joined_on_near_days_alone():
    long = "I told them that I had a clear impression of smoke over the old harbour wall"
    for speaker, published, articles in (
        ("Ana Ruiz", "2025-03-03", 2),
        ("Ana Ruiz", "2025-03-20", 1),
        ("Boris Novak", "2025-03-03", 1),
    ):
        short = row("b", "clear impression", speaker, published)
        assert utterances(row("a", long), short)[0].articles == articles


def make_unclear(id_, words, reason="unclear"):
    """Return an article that prints words in marks, and leaves open who said them."""
    text = f"“{words}” It was late."
    span = Span(1, 1 + len(words))
    printed = Article(id_, text, published="2025-03-02")
    return Extraction(printed, unattributed=(Unattributed(span, reason),))


def test_a_quotation_whose_speaker_is_unclear_is_of_whoever_says_it_elsewhere():
    corpus = Corpus()
    corpus.add([make_unclear("a", WHOLE), make_unclear("b", PORCUPINE)])
    assert len(corpus.utterances()) == 0, "by themselves they are nobody's words"
    corpus.add_quotes([row("c", WHOLE)])
    [found] = corpus.utterances()
    assert (found.articles, found.speaker.name) == (2, "Ana Ruiz")
    assert {place.attribution for place in found.occurrences} >= {"unclear-1"}
    assert not corpus.extractions[0].attributions
    assert corpus.to_arrow("attributions").num_rows == 1


@pytest.mark.parametrize(
    ("words", "reason", "articles"),
    [
        ("herring tribunal", "term", 2),
        ("tribunal", "term", 1),
        ("The Herring Tribunal", "title", 1),
    ],
)
def test_a_term_in_marks_is_of_the_only_one_who_says_it_on_close_days(words, reason, articles):
    corpus = Corpus()
    corpus.add([make_unclear("a", words, reason)])
    assert len(corpus.utterances()) == 0
    corpus.add_quotes([row("c", words)])
    assert corpus.utterances()[0].articles == articles


def test_two_cuts_of_one_speech_share_what_prints_the_end_of_one_and_the_start_of_the_other():
    first = (
        "The town must do the digging, and to save the harbour this plan needs money from abroad."
    )
    then = "Nobody has offered us a single coin so far."
    last = "The herring fleet sails on Monday, whatever the weather may be like by then."
    rows = [
        row("a", f"{first} {then}", outlet="o1"),
        row("b", f"{then} {last}", outlet="o2"),
        row("c", last, outlet="o3"),
        *(row(f"d{n}", first, outlet=f"o{n}") for n in range(4, 6)),
    ]
    relations = {
        u.text: {place.article: place.relation for place in u.occurrences}
        for u in utterances(*rows)
    }
    assert relations == {
        f"{first} {then}": {
            "a": "identical",
            "b": "overlapping",
            "d4": "contained",
            "d5": "contained",
        },
        last: {"b": "fuller", "c": "identical"},
    }


def test_a_phrase_that_a_speaker_cites_is_not_what_another_paper_prints_of_them():
    phrase = "friends of the harbour"
    for long, articles in (
        ("I read that the ‘friends of the harbour’ want the herring back, and laughed", 1),
        ("I read that the friends of the harbour want the herring back, and laughed", 2),
    ):
        assert utterances(row("a", long), row("b", phrase))[0].articles == articles


BOX = "to receive occasional updates and special offers from the harbour and its partners"


@pytest.mark.parametrize(
    ("speaker", "outlets", "days", "found"),
    [
        (None, ("post", "post"), ("03-02", "03-09"), 0),
        (None, ("post", "post", "post"), ("03-02", "03-02", "03-02"), 0),
        (None, ("post", "herald"), ("03-02", "03-09"), 1),
        (None, ("post", "post"), ("03-02", "03-03"), 1),
        ("Ana Ruiz", ("post", "post", "post"), ("03-02", "04-02", "05-02"), 1),
        (None, (None, None), ("03-02", "03-09"), 1),
    ],
)
def test_what_one_outlet_prints_again_and_again_and_nobody_says_is_no_utterance(
    speaker, outlets, days, found
):
    places = enumerate(zip(outlets, days, strict=True))
    rows = [row(f"a{n}", BOX, speaker, f"2025-{day}", outlet) for n, (outlet, day) in places]
    assert len(utterances(*rows)) == found


def say(entity, words, *days):
    """Return articles of one outlet that print words of an entity, one a day."""
    said = evolve(quote(words, [words]), speaker=entity)
    return [article(f"a{day}", words, said, outlet="post", published=f"2025-{day}") for day in days]


@pytest.mark.parametrize(
    ("kind", "days", "found"),
    [
        ("organization", ("03-02", "04-02", "05-02"), 0),
        ("organization", ("03-02", "03-03", "03-04"), 1),
        ("organization", ("03-02", "05-02"), 1),
        ("person", ("03-02", "04-02", "05-02"), 1),
    ],
)
def test_what_returns_in_one_outlet_every_month_is_a_standing_notice(kind, days, found):
    corpus = Corpus()
    corpus.add(say(Entity("e1", "Harbour Board", kind), BOX, *days))
    assert bool(corpus.utterances()) is bool(found)


@pytest.mark.parametrize(
    ("text", "content", "kind", "found"),
    [
        ("She discussed the plan", "the plan", "indirect", 0),
        ("She discussed the plan of the port", "the plan of the port", "indirect", 1),
        ("“Herring first,” she said", "Herring first", "direct", 1),
    ],
)
def test_a_term_in_no_marks_is_no_utterance(text, content, kind, found):
    corpus = Corpus()
    corpus.add(article("post", text, quote(text, [content], kind=kind)))
    assert len(corpus.utterances()) == found
    assert corpus.to_arrow("attributions").num_rows == 1


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("group", "Herring tribunal", 0),
        ("group", "The herring tribunal sits", 1),
        ("person", "Herring tribunal", 1),
    ],
)
def test_a_term_that_nobody_is_named_for_is_no_utterance(kind, words, found):
    corpus = Corpus()
    corpus.add(
        say(Entity("e1", "officials" if kind == "group" else "Ana Ruiz", kind), words, "03-02")
    )
    assert len(corpus.utterances()) == found


def test_a_different_speaker_is_a_conflict():
    [found] = utterances(row("a", WHOLE), row("b", WHOLE), row("c", WHOLE, "Boris Novak"))
    assert found.speaker.name == "Ana Ruiz"
    assert [(c.article, c.speaker.name) for c in found.conflicts] == [("c", "Boris Novak")]


def test_the_text_is_the_longest_that_two_outlets_print():
    longer = f"{WHOLE} I have said so for years."
    rows = [row(f"a{n}", WHOLE, outlet=f"o{n % 2}") for n in range(4)]
    [found] = utterances(*rows, row("z", longer, outlet="o3"))
    assert found.text == WHOLE


def test_a_long_quote_in_two_speeches_does_not_join_the_speeches():
    phrase = "friends of the harbour"
    one = f"{phrase}, we shall build a new wall before the autumn storms arrive in this valley"
    two = f"Taxes on fishing boats were scrapped by my cabinet, and I thank the {phrase}"
    assert all(u.articles < 3 for u in utterances(row("a", one), row("b", two), row("c", phrase)))


def test_a_new_version_does_not_keep_the_id_of_words_that_are_gone():
    corpus, fresh = Corpus(), Corpus()
    old, new = (article("post", f"“{words}”", quote(f"“{words}”", [words]))
                for words in (PORCUPINE, WHOLE))  # fmt: skip
    corpus.add(old)
    [before] = corpus.utterances()
    for each in (corpus, fresh):
        each.add(new)
    assert corpus.utterances() == fresh.utterances()
    assert corpus.utterances()[0].id != before.id


def test_adding_twice_changes_nothing_and_a_new_version_replaces():
    corpus = Corpus()
    corpus.add_quotes([row("post", WHOLE)] * 2)
    old = article("herald", WHOLE, quote(WHOLE, [WHOLE]))
    corpus.add([old, old])
    before = corpus.utterances()
    corpus.add(old)
    assert corpus.utterances() == before
    corpus.add(evolve(old, attributions=()))
    assert corpus.utterances()[0].articles == 1
    assert len(corpus.extractions) == 1


def test_texts_go_through_the_extractor():
    corpus = Corpus(
        extractor=lambda read: article("made", read.text, quote(read.text, [read.text]))
    )
    corpus.add(WHOLE)
    assert corpus.utterances()[0].occurrences[0].article == "made"


@pytest.mark.parametrize("bad", [{"text": "x"}, {"article": "a"}, {"article": "a", "text": 3}])
def test_a_row_without_its_words_is_refused_by_name(bad):
    with pytest.raises(ArticleError, match=r"article|text"):
        Corpus().add_quotes([bad])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-02", "2025-03-02"),
        ("Sun, 02 Mar 2025 08:30:00 GMT", "2025-03-02T08:30:00+00:00"),
        ("last Tuesday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_that_is_none_costs_its_row_the_date_alone(written, read, caplog):
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE, published=written), row("b", WHOLE)])
    assert corpus.to_arrow("articles")["published"].to_pylist() == [read, "2025-03-02"]
    assert len(corpus.utterances()[0].occurrences) == 2
    assert ("no date that can be read" in caplog.text) == (written == "last Tuesday")


def test_questions():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE), row("b", WHOLE), row("c", "The fish is cheap", "Bo Li")])
    assert [u.text for u in corpus.search("harbor")] == [WHOLE]
    assert corpus.search("harbour this town") == ()
    assert [(s.name, s.utterances, s.articles) for s in corpus.speakers()] == [
        ("Ana Ruiz", 1, 2),
        ("Bo Li", 1, 1),
    ]
    assert len(corpus.said_by("Ruiz", about="money")) == 1
    assert corpus.said_by("Ruiz", about="fish") == ()


def test_a_keyword_stands_in_its_context():
    pytest.importorskip("textacy")
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    [found] = corpus.keyword_in_context("harbour", width=9)
    assert (found.before, found.keyword, found.after) == ("save the ", "harbour", " this pla")


def test_key_terms_come_with_weights(nlp):  # noqa: ARG001  # loads the pipeline once a session
    pytest.importorskip("textacy")
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    terms = dict(corpus.keyterms(5, speaker="Ruiz"))
    assert any("plan" in term or "money" in term for term in terms)


@pytest.mark.parametrize(
    ("what", "ask"),
    [
        ("key terms", Corpus.keyterms),
        ("a keyword in context", lambda corpus: list(corpus.keyword_in_context("plan"))),
    ],
)
def test_what_needs_textacy_names_the_command_that_installs_it(monkeypatch, what, ask):
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    for module in ("textacy.extract.kwic", "textacy.extract.keyterms.textrank"):
        monkeypatch.setitem(sys.modules, module, None)  # as where it is not installed
    with pytest.raises(MissingExtraError, match=f"^{what}: .*pip install textacy "):
        ask(corpus)


def test_removing_an_article_leaves_no_trace():
    corpus, without = Corpus(), Corpus()
    corpus.add_quotes([row("a", WHOLE), row("b", WHOLE.upper()), row("c", f"{WHOLE} Or else.")])
    without.add_quotes([row("a", WHOLE), row("c", f"{WHOLE} Or else.")])
    corpus.remove("b")
    assert corpus.utterances() == without.utterances()
    corpus.remove(["a", "c", "never added"])
    assert corpus.utterances() == ()


def test_an_id_is_kept_when_a_fuller_printing_comes():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    [before] = corpus.utterances()
    corpus.add_quotes([row("b", f"{WHOLE} I have said so for years, and I say it again today.")])
    [after] = corpus.utterances()
    assert (after.id, after.articles) == (before.id, 2)


FULLER = f"{WHOLE} I have said so for years, and I say it again today."
LATER = f"Let me be plain. {WHOLE}"


@pytest.mark.parametrize("asked", [True, False], ids=["asked between", "not asked between"])
@pytest.mark.parametrize("others", [[FULLER], [WHOLE], [LATER, FULLER], [FULLER, WHOLE]])
def test_an_id_is_kept_when_the_printing_that_had_it_goes(asked, others):
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    [before] = corpus.utterances()
    corpus.add_quotes([row(f"b{number}", text) for number, text in enumerate(others)])
    if asked:
        assert [u.id for u in corpus.utterances()] == [before.id]
    corpus.remove("a")
    assert [u.id for u in corpus.utterances()] == [before.id]
    corpus.remove("b0")
    assert [u.id for u in corpus.utterances()] == [before.id] * (len(others) > 1)


def test_an_id_that_was_handed_on_is_not_given_twice():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    [before] = corpus.utterances()
    corpus.add_quotes([row("b", FULLER)])
    corpus.remove("a")
    assert [u.id for u in corpus.utterances()] == [before.id]
    corpus.add_quotes([row("c", WHOLE, "Bo Li"), row("d", PORCUPINE)])
    ids = [u.id for u in corpus.utterances()]
    assert before.id in ids
    assert len(set(ids)) == len(ids)


def test_an_id_does_not_go_over_to_an_utterance_that_has_its_own():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE), row("b", PORCUPINE)])
    ids = {u.text: u.id for u in corpus.utterances()}
    corpus.remove("a")
    assert {u.text: u.id for u in corpus.utterances()} == {PORCUPINE: ids[PORCUPINE]}


def test_a_contained_printing_tells_where_it_stands_and_the_first_is_the_earliest():
    longer = f"{WHOLE} I have said so for years, and I say it again today."
    rows = [row("a", longer), row("b", WHOLE, published="2025-03-01", outlet="Post")]
    [found] = utterances(*rows)
    places = {place.article: (place.relation, place.place) for place in found.occurrences}
    assert places == {"a": ("identical", ""), "b": ("contained", "start")}
    assert (found.first.article, found.first.outlet) == ("b", "Post")


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        ({"outlet": "Post"}, ["a"]),
        ({"since": "2025-04-01"}, ["b"]),
        ({"since": date(2025, 4, 1)}, ["b"]),
        ({"until": "2025-03-02"}, ["a"]),
        ({"since": "2025-03-03", "until": "2025-03-31"}, []),
    ],
)
def test_by_outlet_and_by_date(question, articles):
    rows = [
        row("a", WHOLE, outlet="Post"),
        row("b", "The fish is cheap this spring", published="2025-04-02", outlet="Herald"),
    ]
    assert [u.first.article for u in utterances(*rows, **question)] == articles


@pytest.mark.parametrize("limit", ["since", "until"])
def test_a_time_that_is_no_date_is_refused(limit):
    with pytest.raises(StoreError, match=f"{limit}: got 'soon', expected an ISO date"):
        utterances(row("a", WHOLE), **{limit: "soon"})


def test_names_are_merged_and_kept_apart_as_the_user_says():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE, "Boris Novak"), row("b", "The fish is cheap", "Bo Li")])
    corpus.merge("Boris Novak", "Bo Li")
    assert [speaker.utterances for speaker in corpus.speakers()] == [2]
    corpus.keep_apart("Bo Li", "Boris Novak")
    assert [speaker.utterances for speaker in corpus.speakers()] == [1, 1]


def test_a_frame_is_read_as_rows_are():
    rows = [row("a", WHOLE), row("b", WHOLE, None)]
    framed = Corpus()
    framed.add_quotes(pa.Table.from_pylist(rows))
    assert framed.utterances() == utterances(*rows)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"article": ["a"]}, "no column 'text'"),
        ({"article": ["a"], "text": [3]}, "'text' is int64"),
        ({"article": ["a", None], "text": ["x", "y"]}, "row 1 has no 'article'"),
    ],
)
def test_a_frame_without_its_words_is_refused_by_name(columns, words):
    with pytest.raises(ArticleError, match=words):
        Corpus().add_quotes(pa.table(columns))


def test_it_describes_itself_in_memory_in_a_file_and_when_that_is_gone(tmp_path):
    in_memory, place = Corpus(), tmp_path / "summit.quoteattr"
    in_memory.add_quotes([row("a", WHOLE), row("b", WHOLE), row("b", "The fish is cheap")])
    assert repr(in_memory) == "<Corpus in memory, articles=2, attributions=3>"
    in_memory.close()
    assert repr(in_memory) == "<Corpus in memory>"
    in_file = Corpus(place)
    assert repr(in_file) == f"<Corpus {place}, articles=0, attributions=0>"
    place.unlink()
    assert repr(in_file) == f"<Corpus {place}>"


def test_tables_come_as_arrow():
    corpus = Corpus()
    corpus.add([article("herald", WHOLE, quote(WHOLE, [WHOLE]))])
    corpus.add_quotes([row("post", WHOLE)])
    sizes = {name: corpus.to_arrow(name).num_rows for name in ("articles", "occurrences")}
    assert sizes == {"articles": 2, "occurrences": 2}
    assert corpus.to_arrow("utterances")["speaker"].to_pylist() == ["Ana Ruiz"]
    assert corpus.to_arrow("entities")["name"].to_pylist() == ["Ana Ruiz", "Ana Ruiz"]
    assert corpus.to_arrow("attributions")["article"].to_pylist() == ["herald", "post"]
    with pytest.raises(StoreError, match="expected one of articles"):
        corpus.to_arrow("fish")


def test_results_of_another_time_are_not_mixed_with_those_of_now():
    corpus = Corpus()
    corpus.add_quotes([row("a", WHOLE)])
    found = corpus.utterances()
    assert (found[0], found[:1]) == (next(iter(found)), found)
    corpus.add_quotes([row("b", WHOLE)])
    with pytest.raises(StoreError, match="ask again"):
        tuple(found)


def test_a_corpus_is_closed_with_its_block(tmp_path):
    with Corpus(tmp_path / "a.quoteattr") as corpus:
        corpus.add_quotes([row("a", WHOLE)])
    with Corpus(tmp_path / "a.quoteattr", read_only=True) as corpus:
        assert [u.text for u in corpus.utterances()] == [WHOLE]


def test_frames_name_each_speaker_by_the_name_and_id_of_the_whole_corpus():
    corpus = Corpus()
    for id_, name in (("post", "Ruiz"), ("herald", "Ana Ruiz")):
        spoken = quote(WHOLE, [WHOLE])
        corpus.add(
            article(
                id_,
                WHOLE,
                evolve(spoken, speaker=evolve(spoken.speaker, name=name, gender="female")),
            )
        )
    found = corpus.to_pandas("attributions")
    assert list(found["speaker"]) == ["Ana Ruiz", "Ana Ruiz"]
    assert list(found["speaker_printed"]) == ["Ruiz", "Ana Ruiz"]
    assert set(found["speaker_gender"]) == {"female"}
    assert set(found["speaker_corpus_id"]) == {s.entity.id for s in corpus.speakers()}
    for table in ("attributions", "utterances", "occurrences"):
        columns = set(corpus.to_polars(table).columns)
        assert {"speaker", "speaker_id", "speaker_kind", "speaker_gender"} <= columns


def test_what_was_said_is_asked_for_by_outlet_and_time():
    corpus = Corpus()
    corpus.add_quotes(
        [row("post", WHOLE, published="2025-03-01", outlet="Post", speaker="Ana Ruiz")]
    )
    corpus.add_quotes(
        [row("herald", WHOLE, published="2025-03-05", outlet="Herald", speaker="Ana Ruiz")]
    )
    (both,) = corpus.said_by("Ruiz", since="2025-03-05", outlet="Herald")
    assert both.articles == 2
    assert not corpus.said_by("Ruiz", until="2025-03-01", outlet="Herald")
    assert not corpus.said_by("Ruiz", since="2025-03-06")
    words = " ".join(WHOLE.split()[:3])
    assert corpus.search(words, since=date(2025, 3, 5)) == (both,)
    assert not corpus.search(words, until="2025-03-01", outlet="Herald")
    with pytest.raises(ArgumentError, match="outlet: got int 3"):
        corpus.said_by("Ruiz", outlet=3)
    with pytest.raises(StoreError, match="since: got 'May'"):
        corpus.search(words, since="May")


def test_a_corpus_is_not_pickled(tmp_path):
    with pytest.raises(TypeError, match=r"cannot be pickled: send its path, and open Corpus\("):
        pickle.dumps(Corpus(tmp_path / "a.quoteattr"))
    with pytest.raises(TypeError, match="keep it in a file"):
        copy.deepcopy(Corpus())
