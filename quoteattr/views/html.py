"""Templates to HTML: every value escaped, and no character in it that acts on the page."""

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from quoteattr.text.days import read_day
from quoteattr.views.days import write_day

# Characters that no page may hold, or no file in UTF-8: controls, halves of surrogate pairs.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Overrides of the reading direction: they turn the words of the page round that follow them.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
LINKED_SCHEMES = ("http", "https")


def render(template: str, **values: object) -> Markup:
    """Return the template of that name, filled in; strings among the values are escaped."""
    return Markup(_load_environment().get_template(template).render(values))


def join(blocks: Iterable[Markup]) -> Markup:
    """Return rendered blocks as one."""
    return Markup("\n").join(blocks)


def make_visible(value: object) -> object:
    """Return a text without characters that a page cannot show; any other value as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    text = _BREAKS.sub(" ", _DIRECTIONS.sub("", value))
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def link_to(url: str | None) -> str | None:
    """Return ``url`` if it leads to a page of the web; None for scripts, files and the rest."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return parts.geturl() if parts.scheme in LINKED_SCHEMES and parts.netloc else None


@lru_cache(maxsize=1)
def _load_environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("quoteattr.views"),
        autoescape=True,
        finalize=make_visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "in_address": partial(quote, safe="", errors="replace"),
        "link_to": link_to,
        "read_day": read_day,
        "write_day": write_day,
    }
    return environment
