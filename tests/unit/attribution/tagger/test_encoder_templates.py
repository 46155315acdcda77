from quoteattr.attribution.rules.apply import apply_rules
from quoteattr.attribution.tagger.bio_spans import BioSpan
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from quoteattr.attribution.tagger.encoder_templates import (
    encoder_cue_features,
    encoder_role_features,
)
from quoteattr.attribution.tagger.relative_position import locate_tokens
from tests.unit.attribution.reading import find_token

TEXT = "Ana said it froze; Tom denied it."
FRAGMENTS = (
    BioSpan("s", 0, 1),
    BioSpan("q", 1, 2),
    BioSpan("c", 2, 4),
    BioSpan("s", 5, 6),
    BioSpan("q", 6, 7),
    BioSpan("c", 7, 8),
)


def feature(likely=((),) * 9):
    return EncoderFeatures(likely, FRAGMENTS)


def roles_of(cue_in, cue, word):
    syntax, cue = cue_in(TEXT, cue)
    positions = locate_tokens(syntax, range(len(syntax)), apply_rules(syntax, cue))
    rows = encoder_role_features(syntax, cue, positions, feature())
    assert len(rows) == len(syntax)
    return set(rows[find_token(syntax, word)])


def test_a_cue_is_told_by_its_fragment_and_the_ones_beside_it(read):
    rows = encoder_cue_features(read(TEXT), feature())
    assert {"P=Bq", "P-=Bs|Bq", "P+=Bq|Bc"} <= set(rows[1])
    assert {"P=Ic", "P-=Bc|Ic", "P+=Ic|o"} <= set(rows[3])


def test_a_cue_is_told_by_the_hints_beside_it(read):
    rows = encoder_cue_features(read(TEXT), feature((("hs7",), ("hq7",), *[()] * 7)))
    assert {"hq7", "-hs7", "hq7|say", "hq7|VBD"} <= set(rows[1])
    assert "+hq7" in rows[0]


def test_nothing_is_told_from_another_sentence(read):
    encoded = EncoderFeatures([("hs7",)] * 7, ())
    rows = encoder_cue_features(read("It froze. Tom saw it."), encoded)
    assert "P-=-|o" in rows[3]
    assert "-hs7" not in rows[3]


def test_fragments_are_ranked_from_the_cue(cue_in):
    assert "Sp=s<00" in roles_of(cue_in, "denied", "Tom")
    assert "Sp=s<11" in roles_of(cue_in, "denied", "Ana")


def test_other_cues_on_the_way_are_counted(cue_in):
    assert "Q=>0" in roles_of(cue_in, "said", "Tom")
    assert "Q=>1" in roles_of(cue_in, "said", "denied")


def test_a_token_without_a_fragment_is_outside(cue_in):
    assert "S=o>" in roles_of(cue_in, "said", ";")
