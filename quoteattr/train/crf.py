"""Train the two CRFs of the tagger on annotated articles, and calibrate what they say."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite
from attrs import evolve

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.attribution.tagger.cue_features import cue_features
from quoteattr.attribution.tagger.labeller import Labeller
from quoteattr.attribution.tagger.role_features import role_features, window_of
from quoteattr.train.align import label_cues, label_roles, rule_frame
from quoteattr.train.calibrate import collect_outcomes, fit_calibration
from quoteattr.train.examples import Example

Sequences = Iterable[tuple[list[list[str]], list[str]]]

# Penalties and length of training, by the development set: more iterations fit the annotators'
# slips, less weight on c1 doubles the size of the models for a tenth of a point.
PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 2}
# One article in five is held out to calibrate on.
HELD_OUT = 5


def split_held_out(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Return the examples to train a trial on, and those held out from it."""
    rest = [example for n, example in enumerate(examples) if n % HELD_OUT]
    return rest, list(examples[::HELD_OUT])


def train_trial(examples: Sequence[Example]) -> CrfTagger:
    """Train on four fifths of ``examples``, and calibrate on the last."""
    rest, held_out = split_held_out(examples)
    trial = _fit(rest)
    return evolve(trial, calibration=fit_calibration(collect_outcomes(trial, held_out)))


def train_tagger(examples: Sequence[Example], trial: CrfTagger) -> CrfTagger:
    """Train on all of ``examples``; how far confidence holds is taken from their ``trial``."""
    return evolve(_fit(examples), calibration=trial.calibration)


def _fit(examples: Sequence[Example]) -> CrfTagger:
    return CrfTagger(fit_labeller(cue_sequences(examples)), fit_labeller(role_sequences(examples)))


def cue_sequences(examples: Iterable[Example]) -> Sequences:
    """Yield the features and labels of every sentence, for the model of cues."""
    for example in examples:
        features = cue_features(example.syntax, find_frames(example.syntax), example.encoded)
        labels = label_cues(example.syntax, example.gold)
        for first, end in example.syntax.bounds:
            yield features[first:end], labels[first:end]


def role_sequences(examples: Iterable[Example]) -> Sequences:
    """Yield the features and labels round every cue of the gold, for the model of roles."""
    for example in examples:
        for frame in example.gold:
            ruled = rule_frame(example.syntax, frame)
            if ruled is not None and ruled.cue is not None:
                window = window_of(example.syntax, ruled.cue)
                features = role_features(example.syntax, window, ruled, example.encoded)
                yield features, label_roles(window, frame)


def fit_labeller(sequences: Sequences) -> Labeller:
    """Fit one CRF; L-BFGS from zero weights gives the same model for the same sequences."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for features, labels in sequences:
        if labels:
            trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return Labeller(path.read_bytes())
