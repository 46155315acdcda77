"""An annotated article as the models learn from it."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.attribution.tagger.encoder import Emissions
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures, read_encoder_features
from quoteattr.parsing.parse import ParsedArticle
from quoteattr.parsing.syntax import Syntax, read_syntax
from quoteattr.records import Attribution
from quoteattr.train.align import GoldFrame, align_gold


@frozen(eq=False)
class Example:
    """An article to learn from: its parse, and its gold in tokens and in characters."""

    syntax: Syntax
    gold: tuple[GoldFrame, ...]
    attributions: tuple[Attribution, ...]
    encoded: EncoderFeatures | None


def make_example(
    parsed: ParsedArticle, attributions: Sequence[Attribution], emissions: Emissions | None = None
) -> Example:
    """Return an annotated article as the models learn from it.

    ``emissions`` are those of a transformer that has not seen the article.
    """
    syntax = read_syntax(parsed)
    encoded = None if emissions is None else read_encoder_features(syntax, emissions)
    return Example(syntax, align_gold(syntax, attributions), tuple(attributions), encoded)
