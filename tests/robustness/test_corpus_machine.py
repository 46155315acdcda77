"""Any sequence of changes to a corpus ends where a fresh corpus of the same articles stands."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from quoteattr.crossref import Corpus
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span

WORDS = (
    "The town must do the digging, but to save the harbour this plan needs money from abroad.",
    "The town must do the digging",
    "the town must not do the digging",
    "To save the harbour, this plan needs money from abroad!",
    "We will mend the bridge before the winter comes.",
)
PEOPLE = (None, Entity("e1", "Ana Ruiz", "person"), Entity("e2", "Bo Li", "person"))


def make_extraction(name, quotes):
    """Return an article that prints quotes, each some words and who spoke them."""
    attributions, text = [], ""
    for number, (words, speaker) in enumerate(quotes, start=1):
        span = Span(len(text) + 1, len(text) + 1 + len(words))
        text += f"“{words}” "
        attributions.append(
            Attribution(f"a{number}", "direct", words, (span,), quoted=(span,), speaker=speaker)
        )
    spoken = {a.speaker.id: a.speaker for a in attributions if a.speaker}
    article = Article(name, text, outlet=f"The {name}")
    return Extraction(article, tuple(attributions), tuple(spoken.values()))


names = st.sampled_from("abcd")
quotes = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(PEOPLE)), max_size=3)
extractions = st.builds(make_extraction, names, quotes)


class CorpusMachine(RuleBasedStateMachine):
    """A store in a file, beside a dict of what must be in it."""

    def __init__(self):
        super().__init__()
        self.folder = Path(mkdtemp())
        self.path = self.folder / "machine.quoteattr"
        self.corpus = Corpus(self.path)
        self.expected = {}

    @rule(added=st.lists(extractions, min_size=1, max_size=3))
    def add_or_replace(self, added):
        self.corpus.add(added)
        self.expected |= {e.article.id: e for e in added}

    @precondition(lambda self: self.expected)
    @rule()
    def add_again(self):
        before = tuple(self.corpus.utterances())
        self.corpus.add(self.expected.values())
        assert tuple(self.corpus.utterances()) == before

    @rule(name=names)
    def remove(self, name):
        self.corpus.remove(name)
        self.expected.pop(name, None)

    @rule()
    def reopen(self):
        self.corpus.close()
        self.corpus = Corpus(self.path)

    @rule(words=st.sampled_from(WORDS))
    def search(self, words):
        printed = {
            e.article.id for e in self.expected.values() for a in e.quotes if a.text == words
        }
        found = {o.article for u in self.corpus.search(words) for o in (*u.occurrences, *u.altered)}
        assert printed <= found

    @invariant()
    def the_articles_are_those_that_were_added(self):
        assert {e.article.id: e for e in self.corpus.extractions} == self.expected

    @rule()
    def the_utterances_are_those_of_a_fresh_corpus(self):
        fresh = Corpus()
        fresh.add(self.expected[name] for name in sorted(self.expected))
        assert tuple(self.corpus.utterances()) == tuple(fresh.utterances())
        assert self.corpus.speakers() == fresh.speakers()
        fresh.close()

    def teardown(self):
        self.corpus.close()
        shutil.rmtree(self.folder)


TestCorpus = CorpusMachine.TestCase
TestCorpus.settings = settings(
    max_examples=6,
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


ARTICLES = [
    make_extraction(f"article {n}", [(WORDS[n % 5], PEOPLE[n % 3]), (WORDS[n % 2], PEOPLE[1])])
    for n in range(12)
]
BATCHES = {
    "at once": [ARTICLES],
    "one by one": [[one] for one in ARTICLES],
    "backwards": [ARTICLES[::-1]],
    "in two halves, the second first": [ARTICLES[6:], ARTICLES[:6]],
    "some of them twice": [ARTICLES[:8], ARTICLES[4:]],
}


def read_answers(batches, path=None):
    corpus = Corpus(path)
    for batch in batches:
        corpus.add(batch)
    tables = [corpus.to_arrow(name) for name in ("utterances", "occurrences")]
    return [table.to_pylist() for table in tables], tuple(corpus.utterances()), corpus.speakers()


@pytest.mark.parametrize("order", BATCHES)
@pytest.mark.parametrize("place", ["in memory", "in a file"])
def test_neither_batches_nor_their_order_nor_the_place_change_an_answer(order, place, tmp_path):
    path = tmp_path / "summit.quoteattr" if place == "in a file" else None
    assert read_answers(BATCHES[order], path) == read_answers([ARTICLES])
