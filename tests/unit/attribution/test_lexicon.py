"""Every word of the lists of reporting words finds what it is there for."""

from collections import defaultdict
from typing import get_args

import pytest

from quoteattr.attribution.lexicon import UNRULED, read_cues
from quoteattr.attribution.rules.apply import find_frames
from quoteattr.languages.word_lists import read_rows
from quoteattr.records import Act

LISTS = ("reporting_verbs", "reporting_nouns")
FRAMES = {"reporting_verbs": "qciosn", "reporting_nouns": "qcio"}

for_each_list = pytest.mark.parametrize("name", LISTS)


@for_each_list
def test_a_list_has_one_row_a_word_in_order(name):
    lemmas = [row[0] for row in read_rows(f"reporting/{name}")]
    assert lemmas == sorted(set(lemmas))


@for_each_list
def test_every_row_has_a_known_act_and_known_frames(name):
    for lemma, act, frames in read_rows(f"reporting/{name}"):
        assert lemma == lemma.lower().strip()
        assert act in get_args(Act)
        assert frames == UNRULED or (frames and set(frames) <= set(FRAMES[name])), lemma
        assert len(set(frames)) == len(frames)


# A sentence or more for each letter of the verbs' frames; "s" says only who the object is.
VERB_TEMPLATES = {
    "q": ("“The dam will hold,” Ana Ruiz {}.",),
    "c": ("Ana Ruiz {} that the dam would hold.",),
    "i": ("Ana Ruiz {} to rebuild the dam.", "Ana Ruiz {} Tom Berg to rebuild the dam."),
    "o": ("Ana Ruiz {} the plan.",),
    "n": (
        "Ana Ruiz {} the plan “a disgrace.”",
        "Ana Ruiz {} the plan as “a disgrace.”",
        "Ana Ruiz {} the plan for its “disgrace.”",
        "Ana Ruiz {} the plan to “a disgrace.”",
    ),
}
NOUN_TEMPLATES = {
    "q": ("Ana Ruiz used the {} “a wall of hope.”", "Her {}, “It held,” surprised us."),
    "c": ("Ana Ruiz’s {} that it held surprised us.", "Ana Ruiz’s {} whether it held is odd."),
    "i": (
        "Ana Ruiz’s {} to rebuild the dam surprised us.",
        "Her {} to leave was ignored.",
    ),
    "o": ("Ana Ruiz’s {} for calm surprised us.",),
}
# Past forms; a present one where the past looks like a noun.
IRREGULAR = {
    "begin": "began",
    "feel": "felt",
    "find": "found",
    "forecast": "forecast",
    "read": "reads",
    "say": "said",
    "see": "saw",
    "seek": "sought",
    "swear": "swears",
    "tell": "told",
    "think": "thought",
    "understand": "understood",
    "write": "wrote",
}
DOUBLING = frozenset({"admit", "beg", "brag", "dub", "pen", "plan", "prefer", "quip", "slam"})


def inflect(verb):
    if verb in DOUBLING:
        return f"{verb}{verb[-1]}ed"
    stem = verb[:-1] + "i" if verb.endswith("y") and verb[-2] not in "aeiou" else verb
    return IRREGULAR.get(verb) or stem.removesuffix("e") + "ed"


def write_cases(name):
    """Yield (word, letter of a frame, sentence) for all that the rules are to find by a list."""
    templates = VERB_TEMPLATES if name == "reporting_verbs" else NOUN_TEMPLATES
    for lemma, entry in read_cues(name).items():
        form = inflect(lemma) if name == "reporting_verbs" else lemma
        for letter in entry.frames:
            yield from ((lemma, letter, t.format(form)) for t in templates.get(letter, ()))


@pytest.fixture(scope="module")
def fired(read):
    """The letters by which each word of each list found a content: one article, one parse."""
    out = {}
    for name in LISTS:
        cases = list(write_cases(name))
        syntax = read("\n\nIt rained.\n\n".join(sentence for _, _, sentence in cases))
        out[name] = defaultdict(set)
        for frame in find_frames(syntax):
            lemma, letter, _ = cases[syntax.paragraph[frame.cue.head] // 2]
            if syntax.lemma[frame.cue.head] == lemma:
                out[name][lemma].add(letter)
    return out


# What the rules cannot find yet, and why.
def list_entries():
    for name in LISTS:
        for lemma in read_cues(name):
            yield pytest.param(name, lemma, id=f"{name}-{lemma}")


@pytest.mark.parametrize(("name", "lemma"), tuple(list_entries()))
def test_every_frame_of_every_entry_fires(fired, name, lemma):
    assert fired[name][lemma] == set(read_cues(name)[lemma].frames) - {UNRULED, "s"}


def test_a_word_without_frames_is_left_to_the_tagger(read):
    assert read_cues("reporting_verbs")["address"].frames == UNRULED
    assert find_frames(read("Ana Ruiz addressed the plan.")) == ()
