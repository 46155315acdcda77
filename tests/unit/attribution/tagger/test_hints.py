import math

import numpy as np

from quoteattr.attribution.tagger.hints import no_hints, read_hints

SURE, NEVER = math.log(0.94), math.log(0.01)


def sure_of(column):
    return [SURE if i == column else NEVER for i in range(7)]


def test_without_a_transformer_no_token_has_a_hint(read):
    assert set(no_hints(read("Ana said it held."))) == {()}


def test_a_token_is_told_what_its_pieces_are(read):
    syntax = read("Ana said it held.")
    offsets = np.array([[0, 3], [4, 8], [9, 11], [12, 14], [14, 16], [16, 17]], np.int32)
    logp = np.array([sure_of(c) for c in (1, 3, 5, 6, 6, 0)], np.float32)
    source, cue, content, inside, full_stop = read_hints(syntax, (offsets, logp))
    assert "hs4" in source
    assert "hq4" in cue
    assert {"hc4", "hC3"} <= set(content)
    assert "hc4" in inside
    assert "hC-6" in inside
    assert "hc-5" in full_stop


def test_a_token_without_a_piece_has_no_hint(read):
    syntax = read("Ana said")
    offsets = np.array([[0, 3]], np.int32)
    logp = np.array([sure_of(1)], np.float32)
    assert read_hints(syntax, (offsets, logp))[1] == ()
