"""The pytest plugin: ``*.quotes.md`` files are checks, one a quote (docs/pytest.md).

Every pytest run of an environment that has quoteattr imports this module, so it imports little:
what reads gold is loaded with the first gold file, spaCy with the first article.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quoteattr.pytest_plugin import extractor
from quoteattr.pytest_plugin.extractor import Extract, load_extractor
from quoteattr.pytest_plugin.scoreboard import Scoreboard
from quoteattr.pytest_plugin.settings import (
    ENDING,
    SETTINGS,
    add_options,
    note_deselected,
    read_settings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.crossref import Corpus


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare our options."""
    add_options(parser)


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Declare what a conftest.py may replace."""
    pluginmanager.add_hookspecs(extractor)


def pytest_configure(config: pytest.Config) -> None:
    """Read our options, and count where the reports come to."""
    config.stash[SETTINGS] = read_settings(config)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Scoreboard(config.stash[SETTINGS]), "quoteattr-scoreboard")


def pytest_report_header(config: pytest.Config) -> str:
    """Name what reads the articles."""
    return f"quoteattr: {config.stash[SETTINGS].name}"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect gold files."""
    if not file_path.name.endswith(ENDING):
        return None
    # Only here, so that sessions without gold files do not pay for them.
    from quoteattr.pytest_plugin.items import GoldFile  # noqa: PLC0415

    return GoldFile.from_parent(parent, path=file_path)


def pytest_deselected(items: "Sequence[pytest.Item]") -> None:
    """Note that figures of the rest would be no figures."""
    if items:
        note_deselected(items[0].config, items)


@pytest.fixture(scope="session")
def quoteattr_extractor(pytestconfig: pytest.Config) -> Extract:
    """What reads the articles of this session: call it on a text or an ``Article``."""
    return load_extractor(pytestconfig)


@pytest.fixture
def quoteattr_corpus(quoteattr_extractor: Extract) -> "Corpus":
    """An empty corpus that reads with the session's extractor: add articles to it."""
    # As above: a corpus is only needed by who asks for one.
    from quoteattr.crossref import Corpus  # noqa: PLC0415

    return Corpus(extractor=quoteattr_extractor)
