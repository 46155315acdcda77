"""What comes of training a transformer."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from quoteattr.attribution.tagger.encoder import Emissions


@frozen(eq=False)
class LearntEncoder:
    """A transformer's weights, and what a decoder learns from beside it.

    ``files`` are bytes by file name. ``unseen`` holds for each article, in their order, what a
    network said of it that had learned from the other half of the articles alone: of gold that it
    has read a network is too sure. ``about`` says for the manifest how the network was made.
    """

    files: Mapping[str, bytes]
    unseen: tuple[Emissions, ...]
    about: Mapping[str, Any]
