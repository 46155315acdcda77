"""The transformer of the ``accurate`` tagger, from gold articles to weights."""

from pathlib import Path

from quoteattr.attribution.tagger.windows import Emissions
from quoteattr.errors import MissingExtraError


def train_encoder(gold_path: Path | str, out_dir: Path, seed: int) -> dict[str, Emissions]:
    """Fine-tune MiniLM on the articles of a gold file, and write its weights to ``out_dir``.

    Returns by article id what a network said of each article that had learned from the other half
    alone: a decoder must learn from such, for on gold it has read the network is too sure.

    Raises:
        FormatError: the file is no gold as JSON Lines.
        MissingExtraError: torch or another part of the extra ``train`` is not installed.
    """
    try:  # Torch is large, and of use for nothing else here.
        from quoteattr.train.encoder.recipe import follow_recipe  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            f"training a transformer needs {error.name}: pip install 'quoteattr[train]'"
        ) from error
    return follow_recipe(gold_path, out_dir, seed)
