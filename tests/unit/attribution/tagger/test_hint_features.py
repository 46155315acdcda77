from quoteattr.attribution.rules import apply_rules
from quoteattr.attribution.tagger.fragments import Fragment
from quoteattr.attribution.tagger.hint_features import hint_cues, hint_roles
from quoteattr.attribution.tagger.hints import Hints
from quoteattr.attribution.tagger.looks import look_from
from tests.unit.attribution.reading import find_token

TEXT = "Ana said it froze; Tom denied it."
FRAGMENTS = (
    Fragment("s", 0, 1),
    Fragment("q", 1, 2),
    Fragment("c", 2, 4),
    Fragment("s", 5, 6),
    Fragment("q", 6, 7),
    Fragment("c", 7, 8),
)


def hint(likely=((),) * 9):
    return Hints(likely, FRAGMENTS)


def roles_of(cue_in, cue, word):
    syntax, cue = cue_in(TEXT, cue)
    looks = look_from(syntax, range(len(syntax)), apply_rules(syntax, cue))
    rows = hint_roles(syntax, cue, looks, hint())
    assert len(rows) == len(syntax)
    return set(rows[find_token(syntax, word)])


def test_a_cue_is_told_by_its_fragment_and_the_ones_beside_it(read):
    rows = hint_cues(read(TEXT), hint())
    assert {"P=Bq", "P-=Bs|Bq", "P+=Bq|Bc"} <= set(rows[1])
    assert {"P=Ic", "P-=Bc|Ic", "P+=Ic|o"} <= set(rows[3])


def test_a_cue_is_told_by_the_hints_beside_it(read):
    rows = hint_cues(read(TEXT), hint((("hs7",), ("hq7",), *[()] * 7)))
    assert {"hq7", "-hs7", "hq7|say", "hq7|VBD"} <= set(rows[1])
    assert "+hq7" in rows[0]


def test_nothing_is_told_from_another_sentence(read):
    hints = Hints([("hs7",)] * 7, ())
    rows = hint_cues(read("It froze. Tom saw it."), hints)
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
