"""A corpus as HTML: utterances by how often they were printed."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from quoteattr.crossref import Utterance
from quoteattr.records import Article
from quoteattr.views.html import join, render
from quoteattr.views.truncate import take_within
from quoteattr.views.utterance import render_utterance_card

# Bytes of the utterances shown: with styles and plain text beside them, a notebook's output
# stays under 200 kB.
UTTERANCE_BYTES = 120_000
# Of an utterance that everybody printed, so many printings tell the story.
MOST_PRINTINGS = 12


def render_corpus_page(utterances: Sequence[Utterance], articles: Mapping[str, Article]) -> Markup:
    """Return utterances in the order given; those that are too many are counted.

    ``articles``, by id, lend their headlines and links.
    """
    blocks = (render_utterance_card(u, articles, most=MOST_PRINTINGS) for u in utterances)
    shown = list(take_within(blocks, UTTERANCE_BYTES))
    return render(
        "corpus.html.jinja",
        utterances=len(utterances),
        blocks=join(shown),
        left_out=len(utterances) - len(shown),
    )
