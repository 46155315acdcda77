from quoteattr.attribution.rules.apply import apply_rules
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from quoteattr.attribution.tagger.role_features import role_features, window_of
from tests.unit.attribution.reading import find_token, words


def window_words(syntax, cue):
    window = window_of(syntax, cue)
    return words(syntax, [(window.start, window.stop)])[0]


def features_of(syntax, cue, word, encoded=None):
    window = window_of(syntax, cue)
    rows = role_features(syntax, window, apply_rules(syntax, cue), encoded)
    assert len(rows) == len(window)
    return set(rows[find_token(syntax, word) - window.start])


def test_the_window_is_the_sentence_of_the_cue(cue_in):
    syntax, cue = cue_in("It rained. Ana said it froze. It thawed.", "said")
    assert window_words(syntax, cue) == "Ana said it froze."


def test_the_window_reaches_over_a_quotation_to_the_sentence_before(cue_in):
    text = "It rained. It froze. “It held. We checked,” Ana said. It thawed."
    window = window_words(*cue_in(text, "said"))
    assert window == "It froze. “It held. We checked,” Ana said."


def test_the_window_ends_with_the_paragraph(cue_in):
    text = "“It held.”\n\n“We checked,” Ana said.\n\n“It thawed.”"
    assert window_words(*cue_in(text, "said")).strip() == "“We checked,” Ana said."


def test_a_long_speech_is_cut(cue_in):
    syntax, cue = cue_in("“" + "It held. " * 200 + "Yes,” Ana said.", "said")
    assert len(window_of(syntax, cue)) <= 240


def test_a_token_is_described_by_its_path_as_seen_from_the_cue(cue_in):
    syntax, cue = cue_in("Ana said it froze.", "said")
    assert {"b=1.nsubj<", "rb=s|1.nsubj", "w=ana"} <= features_of(syntax, cue, "Ana")
    assert {"b=1.ccomp>", "rb=c|1.ccomp", "w=froze"} <= features_of(syntax, cue, "froze")


def test_where_a_path_or_a_role_ends_both_its_sides_are_seen(cue_in):
    syntax, cue = cue_in("Ana said it froze.", "said")
    assert {"bb=none>1.nsubj", "ba=1.nsubj<0", "rr=oso"} <= features_of(syntax, cue, "Ana")
    assert {"bb=0>1.ccomp", "ba=1.ccomp<1.ccomp", "rr=occ"} <= features_of(syntax, cue, "it")


def test_marks_are_seen_as_ends_and_inside(cue_in):
    syntax, cue = cue_in("“It held,” Ana said.", "said")
    found = [features_of(syntax, cue, mark) for mark in ("“", "held", "”")]
    assert [next(f for f in row if f.startswith("sq=")) for row in found] == [
        "sq=<(",
        "sq=<q",
        "sq=<)",
    ]


def test_hints_stand_beside_a_tokens_own(cue_in):
    syntax, cue = cue_in("Ana said it froze.", "said")
    encoded = EncoderFeatures([("hs3",), (), (), (), ()])
    assert "hs3|1.nsubj" in features_of(syntax, cue, "Ana", encoded)
