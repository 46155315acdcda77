"""One page for a newsroom: every utterance with its printings, to search and filter, in a file."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib import resources

from attrs import asdict, frozen

from quoteattr.crossref import Utterance
from quoteattr.records import Article
from quoteattr.text.days import read_day
from quoteattr.views.html import join, render
from quoteattr.views.utterance import render_utterance_card

STYLES = ("base.css", "utterance.css", "report.css")
SCRIPT = "report.js"
# The heading of an utterance, below the page's own.
LEVEL = 2
NO_SPEAKER = ""


@frozen
class Entry:
    """What the page's script knows of an utterance, to decide whether it is shown.

    ``words`` are who said it and all that was printed of it; the script compares them in lower
    case and without accents. ``days`` are ISO dates.
    """

    words: str
    speaker: str
    outlets: tuple[str, ...]
    days: tuple[str, ...]
    articles: int
    altered: bool


def render_report(
    utterances: Sequence[Utterance], articles: Mapping[str, Article], *, title: str
) -> str:
    """Return the page, a whole HTML file; ``articles``, by id, lend their headlines and links.

    It asks for nothing beyond itself: its styles and its script are named by their hashes in a
    policy that forbids all else. Without a script it lists everything.
    """
    entries = [make_entry(utterance) for utterance in utterances]
    styles = "\n".join(map(_read_file, STYLES))
    script = _read_file(SCRIPT)
    return str(
        render(
            "report.html.jinja",
            title=title,
            policy=write_policy(styles, script),
            styles=styles,
            script=script,
            entries=[asdict(entry) for entry in entries],
            speakers=sorted({entry.speaker for entry in entries} - {NO_SPEAKER}),
            outlets=sorted({outlet for entry in entries for outlet in entry.outlets}),
            articles=len({place.article for u in utterances for place in u.occurrences}),
            cards=join(render_utterance_card(u, articles, level=LEVEL) for u in utterances),
        )
    )


def make_entry(utterance: Utterance) -> Entry:
    """Return what the page's script has to know of an utterance."""
    places = (*utterance.occurrences, *utterance.altered)
    days = (read_day(place.published) for place in places)
    speaker = utterance.speaker.name if utterance.speaker else NO_SPEAKER
    return Entry(
        words="\n".join(dict.fromkeys([speaker, utterance.text, *(p.text for p in places)])),
        speaker=speaker,
        outlets=tuple(dict.fromkeys(place.outlet for place in places if place.outlet)),
        days=tuple(sorted({day.isoformat() for day in days if day})),
        articles=utterance.articles,
        altered=bool(utterance.altered),
    )


def write_policy(styles: str, script: str) -> str:
    """Return a content security policy that lets these styles and this script in, and no more."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash_source(styles)}",
            f"script-src {_hash_source(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash_source(source: str) -> str:
    digest = b64encode(sha256(source.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _read_file(name: str) -> str:
    return (resources.files("quoteattr.views") / "templates" / name).read_text("utf-8")
