import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.train.crf import (
    cue_sequences,
    role_sequences,
    split_held_out,
    train_tagger,
    train_trial,
)
from tests.unit.attribution.reading import words

NAMES = ("Ana", "Tom", "Eva", "Leo", "Ida", "Max", "Zoe", "Jim", "Amy", "Bob")


@pytest.fixture(scope="module")
def examples(annotate):
    """Ten articles of one kind: enough to learn "moaned", which no list holds."""
    return [
        annotate(f"{name} moaned it held. It rained.", (["it held"], ["moaned"], [name]))
        for name in NAMES
    ]


def test_one_article_in_five_is_held_out():
    rest, held_out = split_held_out(range(10))
    assert (rest, held_out) == ([1, 2, 3, 4, 6, 7, 8, 9], [0, 5])


def test_every_sentence_is_a_lesson_in_cues(examples):
    lessons = list(cue_sequences(examples[:1]))
    assert [labels for _, labels in lessons] == [["O", "B", "O", "O", "O"], ["O", "O", "O"]]
    assert all(len(features) == len(labels) for features, labels in lessons)


def test_every_cue_is_a_lesson_in_roles(examples):
    ((features, labels),) = role_sequences(examples[:1])
    assert labels == ["B-S", "O", "B-C", "I-C", "O"]
    assert len(features) == len(labels)


@pytest.fixture(scope="module")
def trial(examples):
    return train_trial(examples)


def test_what_was_learnt_is_found_in_another_article(examples, trial, annotate):
    tagger = train_tagger(examples, trial)
    syntax = annotate("Kim moaned it held. It rained.").syntax
    (frame,) = tagger.tag(syntax, find_frames(syntax))
    assert words(syntax, frame.content) == ["it held"]
    assert words(syntax, frame.source) == ["Kim"]


def test_confidence_is_that_of_the_trial(examples, trial):
    assert set(trial.calibration) == {"indirect"}
    assert train_tagger(examples, trial).calibration == trial.calibration


def test_training_twice_gives_the_same_models(examples, trial):
    first, second = train_tagger(examples, trial), train_tagger(examples, trial)
    assert first.cues.data == second.cues.data
    assert first.roles.data == second.roles.data
