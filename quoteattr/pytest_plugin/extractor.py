"""What reads the articles of a session, and the hook by which a conftest.py replaces it."""

from collections.abc import Callable

import pytest

from quoteattr.pytest_plugin.settings import SETTINGS
from quoteattr.records import Article, Extraction

Extract = Callable[[str | Article], Extraction]

_EXTRACTOR = pytest.StashKey[Extract]()


def load_extractor(config: pytest.Config) -> Extract:
    """Return the session's extractor, made at the first call."""
    if _EXTRACTOR not in config.stash:
        config.stash[_EXTRACTOR] = _make_extractor(config)
    return config.stash[_EXTRACTOR]


def _make_extractor(config: pytest.Config) -> Extract:
    """Return the extractor that a conftest.py makes, else one with the session's options."""
    made: Extract | None = config.hook.pytest_quoteattr_make_extractor(config=config)
    if made is not None:
        return made
    # spaCy takes seconds to import, and most sessions read no article.
    from quoteattr.extractor import Extractor  # noqa: PLC0415

    settings = config.stash[SETTINGS]
    return Extractor(model=settings.model, tagger=settings.tagger)


@pytest.hookspec(firstresult=True)
def pytest_quoteattr_make_extractor(config: pytest.Config) -> Extract | None:
    """Return what reads the articles of this session: a function of an ``Article``.

    By default it is an ``Extractor`` with the model and tagger of the session's options.
    """
