"""Charts of a corpus, by Altair: when utterances were printed, and who speaks in which outlet.

They are shown as pictures, drawn here by vl-convert: no notebook needs a script or a connection
for them. ``altair.Chart.from_dict(chart.to_dict())`` is the same chart alive.
"""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import vl_convert

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.text.days import read_day
from quoteattr.views.text import NO_SPEAKER, clean

NO_OUTLET = "no outlet given"
# As many characters of who said what as leave room for the chart beside them.
LABEL_LENGTH = 60
LABEL_PIXELS = 400
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

OutletCount = tuple[str, str, int]


class StillChart:
    """A chart that a notebook shows as a picture, in SVG."""

    def _repr_mimebundle_(self, *_: object, **__: object) -> dict[str, str]:
        chart: Any = self
        picture = vl_convert.vegalite_to_svg(chart.to_dict())
        return {"image/svg+xml": picture, "text/plain": repr(type(chart))}


class Timeline(StillChart, alt.Chart):
    """Utterances by the days that they were printed on."""


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
            y=rows.axis(labelLimit=LABEL_PIXELS, grid=True, tickBand="extent"),
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
        x=alt.X("outlet:N", title=None, sort=outlets).axis(orient="top", labelAngle=0),
        y=alt.Y("speaker:N", title=None, sort=speakers).axis(labelLimit=LABEL_PIXELS),
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
