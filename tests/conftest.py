"""What the tests share: one pipeline a session, and the data that may not be in the repository."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]  # the plugin of ours is tested with real runs of pytest

REPOSITORY = Path(__file__).parents[1]
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(scope="session")
def nlp():
    from quoteattr.parsing import load_pipeline  # noqa: PLC0415  # spaCy takes seconds to import

    return load_pipeline("sm")


@pytest.fixture(scope="session")
def fixtures():
    """The folder of our own articles with inline gold."""
    return REPOSITORY / "fixtures"


@pytest.fixture(scope="session")
def shared():
    """The folder of articles and gold that may be read and not copied."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here: its texts are under copyright")
    return SHARED


@pytest.fixture(scope="session")
def read(nlp):
    """Return a function from a text to its syntax."""
    from quoteattr.parsing import parse_article  # noqa: PLC0415  # imports spaCy
    from quoteattr.parsing.syntax import read_syntax  # noqa: PLC0415  # imports spaCy
    from quoteattr.records import Article  # noqa: PLC0415  # as above

    return lambda text: read_syntax(parse_article(Article("a", text), nlp))
