"""What gets into a page: text as text, links to the web alone."""

import pytest
from markupsafe import Markup

from quoteattr.views.html import link_to, make_visible, render


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://gazette.example/a?b=1#c", "https://gazette.example/a?b=1#c"),
        (" http://gazette.example ", "http://gazette.example"),
        ("HTTPS://gazette.example", "https://gazette.example"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("data:text/html,<script>alert(1)</script>", None),
        ("vbscript:x", None),
        ("file:///etc/passwd", None),
        ("//gazette.example/a", None),
        ("https:gazette.example", None),
        ("https://[gazette", None),
        ("gazette.example/a", None),
        ("", None),
        (None, None),
    ],
)
def test_only_pages_of_the_web_are_linked_to(url, link):
    assert link_to(url) == link


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("as it is — “é”", "as it is — “é”"),
        ("\x1b[31m\x00", "\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}"),
        ("half \ud83d pair", "half \N{REPLACEMENT CHARACTER} pair"),
        ("\u202eevil\u2069", "evil"),
        ("line\u2028break\x0b", "line break "),
        ("zero\u200dwidth joiner", "zero\u200dwidth joiner"),
    ],
)
def test_characters_that_act_on_a_page_are_taken_out(given, shown):
    assert make_visible(given) == shown


def test_numbers_and_rendered_blocks_pass():
    block = Markup("<p>\x00</p>")
    assert make_visible(3) == 3
    assert make_visible(block) is block


def test_every_value_of_a_template_is_escaped(hostile, is_inert):
    assert is_inert(render("corpus.html.jinja", **dict.fromkeys(NAMES, hostile)))


NAMES = ("utterances", "blocks", "left_out")
