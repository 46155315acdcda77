"""The transformer of an accurate tagger, from gold articles to weights."""

from collections.abc import Sequence
from pathlib import Path

from quoteattr.errors import MissingExtraError
from quoteattr.formats.gold import GoldArticle
from quoteattr.installing import tell_command
from quoteattr.train.encoder.learnt import LearntEncoder
from quoteattr.train.progress import TellProgress, tell_nothing
from quoteattr.train.recipe import Recipe

__all__ = ["LearntEncoder", "train_encoder"]


def train_encoder(
    articles: Sequence[GoldArticle], recipe: Recipe, folder: Path, tell: TellProgress = tell_nothing
) -> LearntEncoder:
    """Fine-tune a transformer on annotated articles; the same recipe gives the same weights.

    ``folder`` holds a checkpoint after each reading of the articles: training that was interrupted
    goes on from there.

    Raises:
        MissingExtraError: torch or another part of the extra ``train`` is not installed.
        ModelError: the recipe's encoder cannot be read or taught.
    """
    try:  # Torch is large, and of use for nothing else here.
        from quoteattr.train.encoder.recipe import follow_recipe  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            f"training a transformer needs {error.name}: {tell_command('train')}"
        ) from error
    return follow_recipe(articles, recipe, folder, tell)
