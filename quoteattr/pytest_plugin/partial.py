"""Whether a session runs every check: of a few, the figures say nothing."""

from collections.abc import Iterable

import pytest

ENDING = ".quotes.md"
"""As in ``quoteattr.formats.inline``, which sessions without such files need not import."""

_PARTIAL = pytest.StashKey[bool]()


def note_deselected(config: pytest.Config, items: Iterable[pytest.Item]) -> None:
    """Note that checks are left out, if any are among ``items``."""
    if any(item.path.name.endswith(ENDING) for item in items):
        config.stash[_PARTIAL] = True


def is_partial(config: pytest.Config) -> bool:
    """Tell whether checks are left out: deselected, not among the failed, or not named."""
    named = any("::" in argument for argument in config.args)
    return named or config.getoption("lf", False) or config.stash.get(_PARTIAL, False)
