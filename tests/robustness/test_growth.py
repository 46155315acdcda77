"""Time in step with length: what one text may hold a thousand of, at one and four times the size.

Each text is parsed first, so that only our part is timed: the parser's would hide it.
"""

from functools import partial
from itertools import pairwise

import pytest

from quoteattr.extractor import Extractor
from quoteattr.formats.brat.read import parse_brat
from quoteattr.formats.inline.read import parse_gold
from quoteattr.parsing import parse_article
from quoteattr.records import Article, Entity
from quoteattr.speakers import merge_entities
from tests.stopwatch import is_out_of_step, measure

# At most this many times the CPU time for twice the text.
PER_DOUBLING = 2.5
GIVEN = ("Ana", "Maria", "John", "Peter", "Laura", "David", "Susan", "Mark")
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
HOLDS = "“The bridge will hold,”"


def make_name(number):
    """Return a word that no other number gives: "Badobu"."""
    number, word = number + 5_000, ""
    while number:
        number, rest = divmod(number, len(CONSONANTS) * len(VOWELS))
        word += CONSONANTS[rest % len(CONSONANTS)] + VOWELS[rest // len(CONSONANTS)]
    return word.capitalize()


def make_person(number):
    return f"{GIVEN[number % len(GIVEN)]} {make_name(number)}"


def make_acronym(number):
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(4))


def join_sentences(make, number):
    return " ".join(map(make, range(number)))


# By what there are many of: how often the short test has it, and the sentence of one.
SENTENCES = {
    "they": (40, lambda _: "They said the bridge would hold."),
    "apostrophes": (50, lambda n: f"{make_name(n)}' bridge held, and the {make_name(n)}s' too."),
    "speakers": (40, lambda n: f"{HOLDS} said {make_person(n)}."),
    "acronyms": (40, lambda n: f"The {make_acronym(n)} said the bridge would hold."),
    "names in quotes": (40, lambda n: f"“{make_person(n)} built the bridge,” he said."),
    "according": (40, lambda n: f"The bridge holds, according to {make_person(n)}."),
    "via": (30, lambda n: f"{HOLDS} the mayor said, according to {make_person(n)}."),
    "one surname": (40, lambda n: f"{make_name(n)} Lee said the bridge would hold."),
    "a surname alone": (30, lambda n: f"{HOLDS} Ms. Lee said. {make_name(n)} Lee left."),
}


def make_text(name, times):
    if name == "nested":
        return "He said " + "that she said " * times + "that it held."
    return join_sentences(SENTENCES[name][1], times)


TEXTS = {"nested": 50, **{name: times for name, (times, _) in SENTENCES.items()}}


def make_marks(number):
    """Return inline gold with as many contents, whose cues and sources are marked or named."""
    return join_sentences(
        lambda n: (
            f'[{HOLDS}]{{speaker="{make_person(n)}"}} said [{make_person(n)}]{{.source}}.\n\n'
            f'[{HOLDS}]{{speaker="{make_person(n)}" cue="said" source="{make_person(n)}"}}'
            f" said {make_person(n)}.\n\n[“red”]{{.not-a-quote}}."
        ),
        number,
    )


def make_ties(number):
    """Return a text and its spans in brat's format, tied by relations."""
    text = "It held, she said. " * number
    lines = (
        f"T{3 * n}\tContent {19 * n} {19 * n + 7}\tIt held\n"
        f"T{3 * n + 1}\tSource {19 * n + 9} {19 * n + 12}\tshe\n"
        f"T{3 * n + 2}\tCue {19 * n + 13} {19 * n + 17}\tsaid\n"
        f"R{2 * n}\tTie Arg1:T{3 * n} Arg2:T{3 * n + 2}\n"
        f"R{2 * n + 1}\tTie Arg1:T{3 * n + 1} Arg2:T{3 * n + 2}"
        for n in range(number)
    )
    return "\n".join(lines), Article("a", text)


def make_bearers(number):
    """Return the entities of as many articles, all of one surname."""
    return [
        (f"a{n}", Entity("e1", "Lee" if n % 4 == 0 else f"{make_name(n)} Lee", "person"))
        for n in range(number)
    ]


READERS = {
    "inline marks": (40, lambda n: partial(parse_gold, make_marks(n))),
    "brat": (100, lambda n: partial(parse_brat, *make_ties(n))),
    "a corpus of one surname": (100, lambda n: partial(merge_entities, make_bearers(n))),
}


@pytest.fixture(scope="module")
def extract(nlp):
    """Our part of extraction, ready for a text of any length: its parse is made beforehand."""
    return prepare_with("rules", nlp)


def prepare_with(tagger, nlp):
    extractor = Extractor(model=nlp, tagger=tagger)
    return lambda text: partial(extractor.extract_parsed, parse_article(Article("a", text), nlp))


@pytest.mark.parametrize("name", TEXTS)
def test_twice_of_what_a_text_holds_costs_about_twice_the_time(extract, name):
    once, twice_doubled = (extract(make_text(name, n * TEXTS[name])) for n in (1, 4))
    assert not is_out_of_step(once, twice_doubled, PER_DOUBLING**2)


@pytest.mark.parametrize("name", READERS)
def test_twice_of_what_a_file_or_corpus_holds_costs_about_twice_the_time(name):
    times, make = READERS[name]
    assert not is_out_of_step(make(times), make(4 * times), PER_DOUBLING**2)


@pytest.mark.soak
@pytest.mark.parametrize("tagger", ["rules", "fast"])
@pytest.mark.parametrize("name", TEXTS)
def test_each_doubling_of_a_long_text_costs_about_twice_the_time(nlp, tagger, name):
    extract = prepare_with(tagger, nlp)
    compare_doublings(name, [extract(make_text(name, n * 5 * TEXTS[name])) for n in (1, 2, 4)])


@pytest.mark.soak
@pytest.mark.parametrize("name", READERS)
def test_each_doubling_of_a_large_file_or_corpus_costs_about_twice_the_time(name):
    times, make = READERS[name]
    compare_doublings(name, [make(n * 10 * times) for n in (1, 2, 4)])


def compare_doublings(name, works):
    print(f"{name}: {', '.join(f'{measure(work):.2f}' for work in works)} CPU s")
    for once, doubled in pairwise(works):
        assert not is_out_of_step(once, doubled, PER_DOUBLING)
