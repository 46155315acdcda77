"""Charts of a corpus, by Altair: when it was printed, who speaks in which outlet, how many women.

They are shown as pictures, drawn here by vl-convert: no notebook needs a script or a connection
for them. ``altair.Chart.from_dict(chart.to_dict())`` is the same chart alive.
"""

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import vl_convert

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.records import Entity
from quoteattr.text.days import read_day
from quoteattr.views.shares import Share, share_women
from quoteattr.views.text import NO_SPEAKER, clean

NO_OUTLET = "no outlet given"
# As many characters of who said what as leave room for the chart beside them.
LABEL_LENGTH = 60
LONGEST_TITLE = 90
ROW_PIXELS = 26
TIMELINE_PIXELS = 420
# So that the first and the last day's marks are whole.
EDGE_PIXELS = 12
COLUMN_PIXELS = 120
# Beyond so many outlets a table is wider than a page.
MOST_OUTLETS = 8
# What several papers print on a day stands one above the other: each outlet has a lane and a shape.
LANE_PIXELS = 10
MARK_SIZE = 45
AS_SAID, MISQUOTED = "as said", "possible misquote"
FILLED = alt.Scale(domain=[AS_SAID, MISQUOTED], range=[1, 0])

# No label is cut, and round the chart is room for letters that are wider where it is looked at than
# where it was drawn.
WHOLE_LABELS: dict[str, Any] = {
    "padding": 16,
    "font": "Arial, Helvetica, 'Liberation Sans', sans-serif",
    "axis": {"labelLimit": 0, "titleLimit": 0},
    "legend": {"labelLimit": 0, "titleLimit": 0, "columns": 1},
    "title": {"anchor": "start", "limit": 0},
}
INTERVAL_COLOUR, SHARE_COLOUR = "#9db7d5", "#1f5a94"

OutletCount = tuple[str, str, int]


class StillChart:
    """A chart that a notebook shows as a picture, in SVG."""

    def _repr_mimebundle_(self, *_: object, **__: object) -> dict[str, str]:
        chart: Any = self
        picture = vl_convert.vegalite_to_svg(chart.configure(**WHOLE_LABELS).to_dict())
        return {"image/svg+xml": picture, "text/plain": repr(type(chart))}


class Timeline(StillChart, alt.Chart):
    """Utterances by the days that they were printed on."""


class Shares(StillChart, alt.LayerChart):
    """Shares by outlet, each with its interval."""


class Table(StillChart, alt.LayerChart):
    """Speakers by the outlets that printed them."""


def draw_timeline(utterances: Sequence[Utterance], most: int) -> Timeline:
    """Return a row an utterance, with a mark for each printing on its day.

    The first ``most`` of ``utterances`` are drawn. Under the title it says what hollow marks are,
    and how many printings have no date.
    """
    marks = [mark for row, u in enumerate(utterances[:most], 1) for mark in list_marks(row, u)]
    dated = [mark for mark in marks if mark["day"]]
    notes = (note_misquotes(dated), note_undated(len(marks) - len(dated)))
    title = alt.TitleParams("When it was printed", subtitle=list(filter(None, notes)))
    lanes = len({mark["outlet"] for mark in dated})
    rows = alt.Y("utterance:N", title=None, sort=None)
    timeline: Timeline = (
        Timeline(alt.InlineData(values=dated), title=title, width=TIMELINE_PIXELS)
        .mark_point(size=MARK_SIZE, opacity=1)
        .encode(
            x=alt.X("day:T", title=None, scale=alt.Scale(padding=EDGE_PIXELS)),
            y=rows.axis(grid=True, tickBand="extent"),
            yOffset=alt.YOffset("outlet:N"),
            color=alt.Color("outlet:N", title="outlet"),
            fill=alt.Fill("outlet:N", title="outlet"),
            shape=alt.Shape("outlet:N", title="outlet"),
            fillOpacity=alt.FillOpacity("printed:N", scale=FILLED, legend=None),
            tooltip=["utterance:N", "outlet:N", "day:T", "printed:N"],
        )
        .properties(height=alt.Step(max(ROW_PIXELS, lanes * LANE_PIXELS), **{"for": "position"}))
    )
    return timeline


def draw_printings(utterance: Utterance) -> Timeline:
    """Return a row for each paper that printed an utterance, the earliest first.

    A mark says on which day and how it relates to the text that is shown.
    """
    places = (*utterance.occurrences, *utterance.altered)
    marks = [
        mark | {"relation": place.relation.label}
        for mark, place in zip(list_marks(1, utterance), places, strict=True)
    ]
    dated = sorted((mark for mark in marks if mark["day"]), key=lambda mark: mark["day"])
    notes = (
        textwrap.shorten(clean(utterance.text), LONGEST_TITLE, placeholder=" …"),
        note_undated(len(marks) - len(dated)),
    )
    speaker = clean(utterance.speaker.name) if utterance.speaker else NO_SPEAKER
    timeline: Timeline = (
        Timeline(
            alt.InlineData(values=dated),
            title=alt.TitleParams(speaker, subtitle=list(filter(None, notes))),
            width=TIMELINE_PIXELS,
            height=alt.Step(ROW_PIXELS),
        )
        .mark_point(size=2 * MARK_SIZE, opacity=1, filled=True)
        .encode(
            x=alt.X("day:T", title=None, scale=alt.Scale(padding=4 * EDGE_PIXELS)).axis(
                format="%-d %b %Y", tickCount=4
            ),
            y=alt.Y("outlet:N", title=None, sort=None).axis(grid=True),
            color=alt.Color("relation:N", title="printed"),
            shape=alt.Shape("relation:N", title="printed"),
            tooltip=["outlet:N", "day:T", "relation:N"],
        )
    )
    return timeline


def draw_women_by_outlet(utterances: Iterable[Utterance], most: int) -> Shares:
    """Return the share of women among the people whom each outlet quotes.

    Each person counts once an outlet. Beside the share and its 95 % interval (Wilson's) stand the
    number of people whose gender is known, and of those whose is not.
    """
    lines = [
        {
            "outlet": clean(outlet),
            "share": share.value,
            "low": share.interval[0],
            "high": share.interval[1],
            "people": note_people(share),
        }
        for outlet, share in share_by_outlet(utterances)[:most]
    ]
    title = alt.TitleParams("Women among the people quoted", subtitle="with 95 % intervals")
    base = alt.Chart(alt.InlineData(values=lines)).encode(
        y=alt.Y("outlet:N", title=None, sort=None)
    )
    percent = alt.X("low:Q", title=None, scale=alt.Scale(domain=[0, 1])).axis(format="%")
    shares = Shares(
        layer=[
            base.mark_rule(strokeWidth=5, color=INTERVAL_COLOUR).encode(x=percent, x2="high:Q"),
            base.mark_point(filled=True, size=70, opacity=1, color=SHARE_COLOUR).encode(
                x="share:Q"
            ),
            base.mark_text(align="left", color="black").encode(
                x=alt.value(TIMELINE_PIXELS + EDGE_PIXELS), text="people:N"
            ),
        ],
        title=title,
    )
    return shares.properties(width=TIMELINE_PIXELS, height=alt.Step(ROW_PIXELS))


def share_by_outlet(utterances: Iterable[Utterance]) -> list[tuple[str, Share]]:
    """Return each outlet's share of women, the one that quotes most people first."""
    people: dict[str, list[Entity]] = defaultdict(list)
    for utterance in utterances:
        for place in utterance.occurrences:
            if place.speaker and place.speaker.kind == "person":
                people[name_outlet(place)].append(place.speaker)
    shares = [(outlet, share_women(found)) for outlet, found in people.items()]
    return sorted(shares, key=lambda line: -(line[1].known + line[1].unknown))


def note_people(share: Share) -> str:
    """Return how many people a share is of, and how many it leaves out."""
    unknown = f", {share.unknown} unknown" if share.unknown else ""
    return f"n = {share.known}{unknown}"


def draw_speakers_by_outlet(utterances: Sequence[Utterance], most: int) -> Table:
    """Return a table of numbers of printings, a row a speaker and a column an outlet.

    It has the ``most`` printed speakers, and the eight outlets that print most.
    """
    counts = count_printings(utterances)
    speakers, outlets = rank(counts, 0)[:most], rank(counts, 1)[:MOST_OUTLETS]
    cells = [
        {"speaker": speaker, "outlet": outlet, "printings": number}
        for speaker, outlet, number in counts
        if speaker in speakers and outlet in outlets
    ]
    base = alt.Chart(alt.InlineData(values=cells)).encode(
        x=alt.X("outlet:N", title=None, sort=outlets).axis(orient="top", labelAngle=-35),
        y=alt.Y("speaker:N", title=None, sort=speakers),
    )
    shade = alt.Scale(scheme="blues", domainMin=0)
    squares = base.mark_rect().encode(color=alt.Color("printings:Q", scale=shade, legend=None))
    dark = f"datum.printings > {max((number for *_, number in counts), default=0) / 2}"
    ink = alt.when(dark).then(alt.value("white")).otherwise(alt.value("black"))
    figures = base.mark_text(fontSize=13).encode(text="printings:Q", color=ink)
    table = Table(layer=[squares, figures], title="Printings by speaker and outlet")
    return table.properties(width=alt.Step(COLUMN_PIXELS), height=alt.Step(ROW_PIXELS))


def list_marks(row: int, utterance: Utterance) -> Iterator[dict[str, str]]:
    """Yield a mark for every printing of an utterance, possible misquotes among them."""
    speaker = utterance.speaker.name if utterance.speaker else NO_SPEAKER
    words = textwrap.shorten(clean(f"{speaker}: {utterance.text}"), LABEL_LENGTH, placeholder=" …")
    for place in (*utterance.occurrences, *utterance.altered):
        day = read_day(place.published)
        yield {
            "utterance": f"{row}. {words}",
            "outlet": name_outlet(place),
            "day": day.isoformat() if day else "",
            "printed": MISQUOTED if not place.relation.same else AS_SAID,
        }


def count_printings(utterances: Iterable[Utterance]) -> tuple[OutletCount, ...]:
    """Return how often each speaker is printed by each outlet, possible misquotes left out."""
    pairs = Counter(
        (clean(place.speaker.name) if place.speaker else NO_SPEAKER, name_outlet(place))
        for utterance in utterances
        for place in utterance.occurrences
    )
    return tuple((speaker, outlet, number) for (speaker, outlet), number in pairs.items())


def rank(counts: Iterable[OutletCount], column: int) -> list[str]:
    """Return the names of a column of ``counts``, the most printed first."""
    totals: Counter[str] = Counter()
    for count in counts:
        totals[str(count[column])] += count[2]
    return [name for name, _ in totals.most_common()]


def name_outlet(place: Occurrence) -> str:
    """Return who printed it, fit to be shown."""
    return clean(place.outlet or NO_OUTLET)


def note_misquotes(marks: Iterable[Mapping[str, str]]) -> str:
    """Return what hollow marks are, if there are any."""
    misquoted = any(mark["printed"] == MISQUOTED for mark in marks)
    return f"hollow: {MISQUOTED}" if misquoted else ""


def note_undated(number: int) -> str:
    """Return what a reader must know of printings that have no place on the axis."""
    printings = "1 printing" if number == 1 else f"{number} printings"
    return f"{printings} without a date left out" if number else ""
