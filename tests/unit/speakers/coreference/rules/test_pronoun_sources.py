"""Sources that are another pronoun than he or she."""

from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.speakers import resolve_speakers


def test_i_inside_a_quotation_is_who_is_quoted(who):
    text = "“It was an hour later and I think it was worse,” [Ann Lee] said."
    marked = text.replace(" I ", " [I] ")
    assert who(marked) == ["Ann Lee", "Ann Lee"]


def test_i_outside_is_the_writer_who_is_not_named(resolve):
    (attribution,) = resolve("Ann Lee left. [I] think it was late.").attributions
    assert attribution.speaker is None
    assert "writer" in attribution.steps[-1]


def test_the_us_is_no_pronoun(who):
    assert who("[The US] said no.") == ["US"]


def test_it_is_the_last_body_that_spoke(who):
    assert who("[NATO] said no. Later [it] said yes.") == ["NATO", "NATO"]


def test_it_abstains_where_nothing_spoke(who):
    assert who("[It] said no.") == [None]


def test_it_is_the_body_that_acts_in_its_own_sentence(who):
    text = "[NATO] said no. The [Supreme Court] said the law was void, which [it] said was sad."
    assert who(text)[-1] == "Supreme Court"


def test_it_is_a_letter_of_several(who):
    text = "[A letter from teachers] said no. Later [it] said yes."
    assert who(text)[-1] == "teachers"


def test_i_is_who_speaks_the_words_around_it_and_not_who_stands_nearest(parse):
    """The words around it may be in several pieces, of which one holds it."""
    text = "“They lied,” Ann Lee told us. Bob Hall agreed: it was late. “They left as I said no.”"

    def place(words):
        return Span(text.index(words), text.index(words) + len(words))

    def cite(source, *content):
        spans = tuple(map(place, content))
        return Attribution(id="", kind="direct", text="", content=spans, source=(place(source),))

    found = resolve_speakers(
        parse(text),
        [
            cite("Ann Lee", "They lied,", "They left as I said no."),
            cite("Bob Hall", "it was late"),
            cite("I", "no"),
        ],
    )
    assert [a.speaker.name for a in found.attributions] == ["Ann Lee", "Bob Hall", "Ann Lee"]
