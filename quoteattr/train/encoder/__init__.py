"""The transformer of an accurate tagger, from gold articles to weights."""

from collections.abc import Sequence

from quoteattr.errors import MissingExtraError
from quoteattr.formats.gold import GoldArticle
from quoteattr.installing import tell_command
from quoteattr.train.encoder.learnt import LearntEncoder
from quoteattr.train.progress import Tell, tell_nothing

__all__ = ["LearntEncoder", "train_encoder"]


def train_encoder(
    articles: Sequence[GoldArticle], seed: int, tell: Tell = tell_nothing
) -> LearntEncoder:
    """Fine-tune MiniLM on annotated articles; the same ones and seed give the same weights.

    Raises:
        MissingExtraError: torch or another part of the extra ``train`` is not installed.
    """
    try:  # Torch is large, and of use for nothing else here.
        from quoteattr.train.encoder.recipe import follow_recipe  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            f"training a transformer needs {error.name}: {tell_command('train')}"
        ) from error
    return follow_recipe(articles, seed, tell)
