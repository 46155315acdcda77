"""The exact features of an article, as each model of the taggers sees them.

Weights know a feature by its spelling: one that is spelt otherwise, or says another thing, no
longer fits the weights that ship, and nothing else would tell. Where a change is meant, train
again, and renew the snapshots as ``test_snapshot.py`` says.
"""

import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.tagger.cue_features import cue_features
from quoteattr.attribution.tagger.encoder_features import read_encoder_features
from quoteattr.attribution.tagger.encoder_templates import (
    encoder_cue_features,
    encoder_role_features,
)
from quoteattr.attribution.tagger.relative_position import locate_tokens
from quoteattr.attribution.tagger.role_features import role_features, window_of
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.train.companions import sample_emissions
from tests.gold.test_snapshot import hold

# A place line, a claim, an interrupted quotation, a title and a name: enough, and still readable.
PARAGRAPHS = 3


@pytest.fixture(scope="module")
def syntax(fixtures, read):
    (article,) = read_gold_files(str(fixtures / "stadium" / "wire.quotes.md"))
    return read("\n\n".join(article.extraction.article.text.split("\n\n")[:PARAGRAPHS]))


@pytest.fixture(scope="module")
def frames(syntax):
    return [frame for frame in find_frames(syntax) if frame.cue]


@pytest.fixture(scope="module")
def encoded(syntax):
    return read_encoder_features(syntax, sample_emissions(syntax))


def show(syntax, tokens, rows):
    """Yield a line a token: the word, and its features in their order."""
    for i, row in zip(tokens, rows, strict=True):
        yield "\t".join((repr(syntax.parsed.doc[i].text), *row))


def head_of(syntax, frame):
    return f"# {syntax.parsed.doc[frame.cue.head].text}"


def test_features_of_cues_are_as_trained(syntax, frames):
    rows = cue_features(syntax, tuple(frames), None)
    hold("features.cues", show(syntax, range(len(syntax)), rows))


def test_features_of_roles_are_as_trained(syntax, frames):
    def list_lines():
        for frame in frames:
            window = window_of(syntax, frame.cue)
            yield head_of(syntax, frame)
            yield from show(syntax, window, role_features(syntax, window, frame, None))

    hold("features.roles", list_lines())


def test_features_of_the_encoder_are_as_trained(syntax, frames, encoded):
    def list_lines():
        yield "# cues"
        yield from show(syntax, range(len(syntax)), encoder_cue_features(syntax, encoded))
        for frame in frames:
            window = window_of(syntax, frame.cue)
            positions = locate_tokens(syntax, window, frame)
            yield head_of(syntax, frame)
            rows = encoder_role_features(syntax, frame.cue, positions, encoded)
            yield from show(syntax, window, rows)

    hold("features.encoder", list_lines())


def test_a_tagger_with_an_encoder_sees_both(syntax, frames, encoded):
    """What the snapshots hold apart is what the models are given together."""
    plain = cue_features(syntax, tuple(frames), None)
    added = encoder_cue_features(syntax, encoded)
    both = cue_features(syntax, tuple(frames), encoded)
    assert [sorted(row) for row in both] == [
        sorted(one + other) for one, other in zip(plain, added, strict=True)
    ]
    frame = frames[0]
    window = window_of(syntax, frame.cue)
    plain = role_features(syntax, window, frame, None)
    added = encoder_role_features(syntax, frame.cue, locate_tokens(syntax, window, frame), encoded)
    both = role_features(syntax, window, frame, encoded)
    assert both == [one + other for one, other in zip(plain, added, strict=True)]
