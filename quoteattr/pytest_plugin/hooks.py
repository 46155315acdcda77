"""What a conftest.py may replace."""

import pytest

from quoteattr.pytest_plugin.extractor import Extract


@pytest.hookspec(firstresult=True)
def pytest_quoteattr_make_extractor(config: pytest.Config) -> Extract | None:
    """Return what reads the articles of this session: a function of an ``Article``.

    By default it is an ``Extractor`` with the model and tagger of the session's options.
    """
