"""Posts that are set into an article, signed with a name and a handle."""

import pytest

from quoteattr.attribution.rules.embedded_posts import find_posts
from tests.unit.attribution.reading import words


def read_posts(syntax):
    frames = find_posts(syntax)
    return [(*words(syntax, f.source), *words(syntax, f.content)) for f in frames]


@pytest.mark.parametrize(
    "text",
    [
        "We shut the club — Ana Ruiz (@anaruiz) May 3, 2024",
        "It closed.\n\nWe shut the club — Ana Ruiz (@anaruiz)\n\nFans wept.",
        "We shut the club – Ana Ruiz (@anaruiz)",
    ],
)
def test_the_words_before_a_name_with_a_handle_are_a_post(read, text):
    assert read_posts(read(text)) == [("Ana Ruiz", "We shut the club")]


@pytest.mark.parametrize(
    "text",
    [
        "Follow her — Ana Ruiz (@anaruiz) — for more.",
        "Ana Ruiz (@anaruiz) shut the club.",
        "— Ana Ruiz (@anaruiz)",
        "We shut the club — Ana Ruiz (Hull)",
        "“We shut the club.” — Ana Ruiz (@anaruiz)",
    ],
)
def test_these_are_none(read, text):
    assert read_posts(read(text)) == []
