"""The page of a report as HTML: what stands in it at once, and the data that its script reads."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import resources

from markupsafe import Markup

from quoteattr.crossref import Utterance
from quoteattr.views.html import join, render
from quoteattr.views.report.data import LEVEL, build_data, list_speakers, write_data
from quoteattr.views.report.overview import summarize
from quoteattr.views.report.policy import write_policy
from quoteattr.views.truncate import take_within
from quoteattr.views.utterance import Articles, render_utterance_card

STYLES = ("base.css", "utterance.css", "report/report.css")
# In the order in which each needs the ones before it.
SCRIPTS = ("data", "state", "cards", "speakers", "table", "page")
# Without a script as many bytes of cards are listed, some hundred utterances.
LISTED_BYTES = 300_000


def render_report(utterances: Sequence[Utterance], articles: Articles, *, title: str) -> str:
    """Return the page, a whole HTML file.

    ``articles``, by id, lend their headlines and links and, if they have texts, the sentences
    round the words. The page asks for nothing beyond itself: its styles and its script are named
    by their hashes in a policy that forbids all else. Without a script it lists the first.
    """
    styles, script = _read_styles(), _read_script()
    listed = list(take_within(_list_cards(utterances, articles), LISTED_BYTES))
    return str(
        render(
            "report/page.html.jinja",
            title=title,
            policy=write_policy(styles, script),
            styles=styles,
            script=script,
            overview=summarize(utterances),
            speakers=len(list_speakers(utterances)),
            listed=join(listed),
            left_out=len(utterances) - len(listed),
            data=Markup(write_data(build_data(utterances, articles))),
        )
    )


def _list_cards(utterances: Iterable[Utterance], articles: Articles) -> Iterator[Markup]:
    return (render_utterance_card(u, articles, level=LEVEL) for u in utterances)


def _read_styles() -> str:
    return "\n".join(map(_read_file, STYLES))


def _read_script() -> str:
    return "\n".join(_read_file(f"report/{name}.js") for name in SCRIPTS)


def _read_file(name: str) -> str:
    return (resources.files("quoteattr.views") / "templates" / name).read_text("utf-8")
