"""Inline gold as it is written by hand, read as records."""

from pathlib import Path

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.gold import SameAs
from quoteattr.formats.inline import parse_gold, read_gold
from quoteattr.formats.source import Place

PAGE = Path(__file__).parents[4] / "docs" / "inline-gold.md"


def read_one(written):
    gold = parse_gold(written)
    (attribution,) = gold.extraction.attributions
    return gold.extraction.article.text, attribution


def words(text, spans):
    return [span.of(text) for span in spans]


def test_cue_and_source_are_found_beside_the_content():
    text, a = read_one(
        "[“It works,”]{speaker='x'}".replace("'x'", '"Ana Ruiz" cue=said source=she') + " she said."
    )
    assert (a.text, a.kind, a.speaker.name) == ("It works,", "direct", "Ana Ruiz")
    assert (words(text, a.cue), words(text, a.source)) == (["said"], ["she"])
    assert a.speaker.mentions == a.source


def test_an_interrupted_quote_is_one_attribution():
    text, a = read_one(
        '[“It works,”]{speaker="Ana Ruiz" id=cure}[ [she]{.source} said, ]{.cue}'
        "[“every time.”]{part-of=cure}"
    )
    assert (a.id, a.text) == ("cure", "It works, every time.")
    assert words(text, a.content) == ["It works,", "every time."]
    assert (words(text, a.cue), words(text, a.source)) == (["said"], ["she"])


def test_a_quote_over_paragraphs_has_a_span_in_each():
    text, a = read_one("Li said: [“One.\n\n“Two.”]{speaker=Li}")
    assert words(text, a.content) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("written", "kind", "quoted"),
    [
        ("[“All of it.”]{speaker=Li}", "direct", ["All of it."]),
        ("[it was “a part” of it]{speaker=Li}", "mixed", ["a part"]),
        ("[none of it]{speaker=Li}", "indirect", []),
        ("[none of it]{speaker=Li kind=direct}", "direct", []),
    ],
)
def test_the_kind_is_read_off_the_marks_unless_it_is_given(written, kind, quoted):
    text, a = read_one(written)
    assert (a.kind, words(text, a.quoted)) == (kind, quoted)


def test_speaker_none_is_the_gold_abstaining():
    assert read_one("[“Go home”]{speaker=none} was painted on the wall.")[1].speaker is None


def test_speaker_kind_and_via():
    gold = parse_gold('[a]{speaker="an aide" speaker-kind=unnamed via=Crown via-kind=group}')
    (a,) = gold.extraction.attributions
    assert (a.speaker.kind, a.via.name, a.via.kind) == ("unnamed", "Crown", "group")
    assert gold.extraction.entities == (a.speaker, a.via)


def test_one_name_is_one_entity():
    gold = parse_gold("[a]{speaker=Li} [b]{speaker=Bo} [c]{speaker=Li}")
    assert [entity.name for entity in gold.extraction.entities] == ["Li", "Bo"]


def test_marks_that_quote_nobody_have_a_reason():
    gold = parse_gold("The [“cure”]{.not-a-quote} in [“Hamlet”]{.not-a-quote reason=title}")
    found = [
        (u.span.of(gold.extraction.article.text), u.reason) for u in gold.extraction.unattributed
    ]
    assert found == [("cure", "term"), ("Hamlet", "title")]


def test_a_cue_without_part_of_belongs_to_the_nearest_content():
    gold = parse_gold("[a b c]{speaker=Li id=x}, he [said]{.cue}, and then [d]{speaker=Bo id=y}")
    assert [len(a.cue) for a in gold.extraction.attributions] == [1, 0]


def test_links_to_other_articles():
    gold = parse_gold('[a]{speaker=Li id=x same-as="one#a two/b#c"}')
    assert gold.same_as == (SameAs("x", "one", "a"), SameAs("x", "two/b", "c"))


def test_ids_that_are_not_given_avoid_those_that_are():
    gold = parse_gold("[a]{speaker=Li} [b]{speaker=Li id=a1} [c]{speaker=Li}")
    assert [a.id for a in gold.extraction.attributions] == ["a2", "a1", "a3"]


def test_places_point_into_the_file():
    gold = parse_gold("---\nid: x\n---\n\nThe [“cure”]{.not-a-quote}.", "a.quotes.md")
    assert list(gold.places.values()) == [Place("a.quotes.md", 5, 5)]


def test_the_id_is_the_front_matter_s_or_the_file_s(tmp_path):
    path = tmp_path / "storm.quotes.md"
    path.write_text("Wind.", encoding="utf-8")
    assert read_gold(path).extraction.article.id == "storm"
    path.write_text("---\nid: gale\noutlet: The Herald\n---\nWind.", encoding="utf-8")
    article = read_gold(path).extraction.article
    assert (article.id, article.outlet, article.text) == ("gale", "The Herald", "Wind.")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "a.quotes.md"
    path.write_bytes("é".encode("latin-1"))
    with pytest.raises(FormatError, match=r"a.quotes.md:1: not UTF-8"):
        read_gold(path)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("x [a]{id=a}", "1:3: this content has no speaker="),
        ("[a]{speaker=Li cue=says} he said", "1:1: cue='says' is nowhere"),
        ("[a]{speaker=Li kind=spoken}", "kind= cannot be 'spoken'"),
        ("[a]{speaker=Li speaker-kind=robot}", "speaker-kind= cannot be 'robot'"),
        ("[a]{.not-a-quote reason=joke}", "reason= cannot be 'joke'"),
        ("[a]{.not-a-quote speaker=Li}", "speaker= means nothing here"),
        ("[a]{.cue .source}", "two classes"),
        ("he [said]{.cue}", "1:4: there is no content for this mark"),
        ("[a]{speaker=Li id=x} [b]{speaker=Li id=x}", "1:22: the id 'x' is given twice"),
        ("[a]{speaker=Li id=x} [b]{part-of=y}", "no content has the id 'y'"),
        ("[a]{speaker=Li same-as=other}", "same-as= cannot be 'other'"),
    ],
)
def test_gold_that_means_nothing_is_refused(written, problem):
    with pytest.raises(FormatError) as caught:
        parse_gold(written)
    assert problem in str(caught.value)


def test_the_example_of_the_documentation_reads_as_it_says():
    example = PAGE.read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    gold = parse_gold(example)
    text = gold.extraction.article.text
    cure, deal = gold.extraction.attributions
    assert (cure.text, cure.kind) == ("And it works, every time.", "direct")
    assert (words(text, deal.source), deal.kind) == (["Mayor Lopez"], "mixed")
    assert gold.same_as == (SameAs("a1", "other-article", "deal"),)


def list_places(text):
    with pytest.raises(FormatError) as caught:
        parse_gold(text, "a.quotes.md")
    lines = str(caught.value).splitlines()
    return [line for line in lines if line.startswith("a.quotes.md:")]


def test_all_syntax_errors_of_a_file_are_told_at_once_in_its_order():
    text = (
        "---\nid: x\ntitel: Bridge\npublished: last Tuesday\n---\n\n"
        "[One]{speakr=Li} and [two]{speaker=Li\nand [...]{speaker=Li}.\nHe said] it [again."
    )
    assert list_places(text) == [
        "a.quotes.md:3:1: this is no field of an article",
        "a.quotes.md:4:1: this is no date",
        "a.quotes.md:7:7: there is no key 'speakr'",
        "a.quotes.md:7:27: these braces do not close on their line",
        "a.quotes.md:8:5: this mark holds no words",
        "a.quotes.md:9:8: no bracket opens before this one",
        "a.quotes.md:9:13: this bracket is not closed",
    ]


def test_all_marks_that_belong_nowhere_are_told_at_once():
    text = (
        "[One]{speaker=Li id=a} [two]{speaker=Li id=a}\n[said]{.cue part-of=b} "
        "[three]{speaker=Li reason=term} [four]{.cue .source}"
    )
    assert list_places(text) == [
        "a.quotes.md:1:24: the id 'a' is given twice",
        "a.quotes.md:2:1: no content has the id 'b'",
        "a.quotes.md:2:24: reason= means nothing here",
        "a.quotes.md:2:56: this mark has two classes",
    ]


def test_all_wrong_values_are_told_at_once():
    text = (
        "[One]{id=a}\n[two]{speaker=Li kind=spoken}\n[three]{speaker=Li cue=said}\n"
        "[four]{speaker=Li speaker-kind=city}\n[five]{.not-a-quote reason=joke}\n"
        "[six]{speaker=Li same-as=there}"
    )
    assert [place.split(": ", 1)[1] for place in list_places(text)] == [
        "this content has no speaker=",
        "kind= cannot be 'spoken'",
        "cue='said' is nowhere in the text outside this content",
        "speaker-kind= cannot be 'city'",
        "reason= cannot be 'joke'",
        "same-as= cannot be 'there'",
    ]


def test_of_a_thousand_errors_a_page_is_shown():
    with pytest.raises(FormatError, match="… and 980 more places") as caught:
        parse_gold("[One]{id}\n" * 1000)
    assert str(caught.value).count("^") == 20
