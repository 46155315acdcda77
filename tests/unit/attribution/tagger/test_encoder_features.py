import math

import numpy as np

from quoteattr.attribution.tagger.bio_spans import BioSpan
from quoteattr.attribution.tagger.encoder_features import no_encoder, read_encoder_features

SURE, NEVER = math.log(0.94), math.log(0.01)


def sure_of(column):
    return [SURE if i == column else NEVER for i in range(7)]


def test_without_a_transformer_there_are_no_hints(read):
    assert no_encoder(read("Ana said it held.")) is None


def test_a_token_is_told_what_its_pieces_are(read):
    syntax = read("Ana said it held.")
    offsets = np.array([[0, 3], [4, 8], [9, 11], [12, 14], [14, 16], [16, 17]], np.int32)
    logp = np.array([sure_of(c) for c in (1, 3, 5, 6, 6, 0)], np.float32)
    source, cue, content, inside, full_stop = read_encoder_features(syntax, (offsets, logp)).likely
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
    assert read_encoder_features(syntax, (offsets, logp)).likely[1] == ()


def test_the_fragments_are_what_the_transformer_would_mark(read):
    syntax = read("Ana said it held.")
    offsets = np.array([[0, 3], [4, 8], [9, 11], [12, 14], [14, 16], [16, 17]], np.int32)
    logp = np.array([sure_of(c) for c in (1, 3, 5, 6, 6, 0)], np.float32)
    encoded = read_encoder_features(syntax, (offsets, logp))
    assert encoded.bio_spans == (BioSpan("s", 0, 1), BioSpan("q", 1, 2), BioSpan("c", 2, 4))
    assert encoded.bio_span_at(3) is encoded.bio_spans[2]
    assert encoded.bio_span_at(4) is None


def test_a_token_without_a_piece_is_in_the_fragment_around_it(read):
    syntax = read("it held\n\nit held")
    offsets = np.array([[0, 2], [3, 7], [9, 11], [12, 16]], np.int32)
    logp = np.array([sure_of(c) for c in (5, 6, 6, 6)], np.float32)
    (content,) = read_encoder_features(syntax, (offsets, logp)).bio_spans
    assert (content.first, content.end) == (0, len(syntax))
