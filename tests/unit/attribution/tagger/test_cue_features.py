from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.tagger.cue_features import cue_features
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from tests.unit.attribution.reading import find_token


def features_of(syntax, word, encoded=None):
    rows = cue_features(syntax, find_frames(syntax), encoded)
    assert len(rows) == len(syntax)
    return rows[find_token(syntax, word)]


def test_a_token_is_described_by_its_word_and_its_place_in_the_parse(read):
    found = features_of(read("“It will hold,” Ana said."), "said")
    assert {"l=say", "w=said", "t=VBD", "d=ROOT", "x=qc", "xa=say"} <= set(found)


def test_a_verb_is_seen_with_its_subject_its_object_and_its_clause(read):
    found = features_of(read("Ana told Tom that it held."), "told")
    assert {"s=ana", "o=tell|tom", "m=tell|that", "mt=VBD|that"} <= set(found)


def test_a_word_is_seen_with_what_governs_it(read):
    found = features_of(read("Ana told Tom that it held."), "Tom")
    assert any(feature.startswith("hx=dobj|") for feature in found)


def test_the_rules_cues_are_marked(read):
    syntax = read("“It will hold,” Ana said.")
    assert "r" in features_of(syntax, "said")
    assert "r" not in features_of(syntax, "Ana")


def test_marks_nearby_are_counted_in_tokens(read):
    syntax = read("“It will hold,” Ana said as it rained and snowed again.")
    states = [features_of(syntax, word) for word in ("hold", "said", "snowed")]
    assert [next(f for f in row if f.startswith("q=")) for row in states] == [
        "q=in",
        "q=after2",
        "q=far",
    ]


def test_neighbours_end_with_the_sentence(read):
    found = features_of(read("It rained. Ana spoke."), "Ana")
    assert "-1edge" in found
    assert "1l=speak" in found


def test_hints_stand_beside_a_tokens_own(read):
    syntax = read("Ana spoke.")
    encoded = EncoderFeatures([("hs3",), (), ()])
    assert "hs3" in features_of(syntax, "Ana", encoded)
    assert "hs3" not in features_of(syntax, "spoke", encoded)
