"""Records made by hand, and a reader of the pages made of them."""

from html.parser import HTMLParser

import pytest

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

RUIZ = Entity("e1", "Ana Ruiz", "person", roles=("mayor",))
LI = Entity("e2", "Bo Li", "person")
TEXT = "“It holds,” said Ana Ruiz. “For now.”\n\nHe said she thought it fell. “Gala” ended."

# What somebody may hope that a page, a script or a terminal takes for its own.
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'; DROP TABLE articles; --",
    "</style></title><b>bold",
    "{{ 7 * 7 }}{% raw %}",
    "[red]they[/red]",
    "\x1b[31mred\x07\x00",
    "\u202eevil\u2066",
    "half \ud83d pair",
)


def find(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def extraction():
    """Two content spans of one quote, one report inside another, and a title in marks."""
    holds = Attribution(
        id="a1",
        kind="direct",
        text="It holds, For now.",
        content=(find(TEXT, "It holds,"), find(TEXT, "For now.")),
        cue=(find(TEXT, "said"),),
        source=(find(TEXT, "Ana Ruiz"),),
        speaker=RUIZ,
        confidence=0.97,
        speaker_confidence=0.9,
        steps=("the cue stands beside the marks", "the subject of the cue is Ana Ruiz"),
    )
    outer = Attribution(
        id="a2",
        kind="indirect",
        text="she thought it fell",
        content=(find(TEXT, "she thought it fell"),),
        source=(find(TEXT, "He"),),
        confidence=0.5,
    )
    inner = Attribution(
        id="a3",
        kind="indirect",
        text="it fell",
        act="believe",
        content=(find(TEXT, "it fell"),),
        cue=(find(TEXT, "thought"),),
        speaker=LI,
        via=RUIZ,
        confidence=0.6,
    )
    gala = Unattributed(find(TEXT, "Gala"), "title")
    article = Article(
        "bridge",
        TEXT,
        title="The bridge",
        outlet="The Gazette",
        published="2025-03-01",
        url="https://gazette.example/bridge",
    )
    return Extraction(article, (holds, outer, inner), (RUIZ, LI), (gala,), ("odd text",))


def print_in(outlet, text, relation, *, published="2025-03-01", speaker=RUIZ):
    """Return an occurrence in the article that is called as its outlet."""
    return Occurrence(outlet.lower(), outlet, published, "a1", (), text, "", speaker, relation, 1.0)


@pytest.fixture
def utterance():
    return Utterance(
        id="u1",
        text="It will hold through any winter.",
        speaker=RUIZ,
        occurrences=(
            print_in("Gazette", "It will hold through any winter.", "identical"),
            print_in("Wire", "will hold through any winter", "contained", published="2025-03-02"),
        ),
        articles=2,
        conflicts=(Conflict("wire", "a1", LI),),
        altered=(print_in("Post", "It will not hold through any winter.", "altered"),),
    )


class Page(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, source):
        super().__init__()
        self.elements = []
        self.texts = []
        self.feed(str(source))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.elements[-1:] != [("style", {})]:
            self.texts.append(data)

    @property
    def text(self):
        return " ".join("".join(self.texts).split())

    def tags(self):
        return {tag for tag, _ in self.elements}

    def values(self, attribute):
        return [attrs[attribute] for _, attrs in self.elements if attribute in attrs]


@pytest.fixture
def read_page():
    return Page


@pytest.fixture(params=HOSTILE)
def hostile(request):
    return request.param


@pytest.fixture
def is_inert():
    """Tell whether nothing on a page acts: no script, no handler, links to the web or within."""

    def judge(source):
        page = Page(source)
        assert not page.tags() & {"script", "img", "svg", "iframe", "object", "b\x00"}
        attributes = [name for _, attrs in page.elements for name in attrs]
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert all(url.startswith(("https://", "http://", "#")) for url in page.values("href"))
        assert not page.values("src")
        assert not set(str(source)) & set("\x00\x07\x1b\u202e\u2066\ud83d")
        return True

    return judge
