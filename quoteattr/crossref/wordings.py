"""Printings with the same words, gathered: the texts that are compared, each once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import field, frozen

from quoteattr.crossref.evidence import is_content_form, weigh_form
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.records import Printing

# Phrases of so few content words are said by many: "coalition of the willing".
STOCK_WORDS = 3
# Two printings are of one occasion, as far as dates can tell, within this many days.
NEAR_DAYS = 30

# The number of the speaker of a printing in the whole corpus, or None where nobody knows.
SpeakerOf = Callable[[Printing], str | None]


@frozen
class Wording:
    """One text in its matching forms, with all the printings that read so.

    A ``claim`` is reported without quotation marks and is never matched with a cut. A ``stock``
    wording could be said by anybody, so all its printings are of one speaker and near in date.
    """

    normal: Normal = field(repr=False)
    printings: tuple[Printing, ...]
    claim: bool
    stock: bool
    speakers: frozenset[str]
    dates: tuple[date, ...] = ()

    @property
    def length(self) -> int:
        """The number of words."""
        return len(self.normal.words)


def gather_wordings(
    read: Iterable[tuple[Printing, Normal]], needed: float, speaker_of: SpeakerOf
) -> tuple[Wording, ...]:
    """Return the wordings of printings in a fixed order, whatever the order of ``read``.

    ``needed`` are the bits that a text must have to be told from stock phrases.
    """
    alike: defaultdict[tuple[bool, tuple[str, ...]], list[tuple[Printing, Normal]]]
    alike = defaultdict(list)
    for printing, normal in read:
        if normal.words:
            alike[printing.kind == "indirect", normal.forms].append((printing, normal))
    wordings = [
        make_wording(group, claim=claim, stock=stock, speaker_of=speaker_of)
        for (claim, forms), members in sorted(alike.items())
        for stock in [is_stock(forms, needed)]
        for group in (split_stock(members, speaker_of) if stock else [members])
    ]
    return tuple(wordings)


def make_wording(
    members: Sequence[tuple[Printing, Normal]], *, claim: bool, stock: bool, speaker_of: SpeakerOf
) -> Wording:
    """Return one wording; its text is the same whatever the order of its printings."""
    printings = sorted((printing for printing, _ in members), key=order_printing)
    return Wording(
        normal=min((normal for _, normal in members), key=lambda normal: normal.text),
        printings=tuple(printings),
        claim=claim,
        stock=stock,
        speakers=frozenset(filter(None, map(speaker_of, printings))),
        dates=tuple(sorted({day for p in printings if (day := read_date(p.published))})),
    )


def is_stock(forms: Sequence[str], needed: float) -> bool:
    """Tell whether a phrase is so short or so common that many may have said it."""
    content = sum(map(is_content_form, forms))
    return content <= STOCK_WORDS or sum(map(weigh_form, forms)) < needed


def split_stock(
    members: Iterable[tuple[Printing, Normal]], speaker_of: SpeakerOf
) -> list[list[tuple[Printing, Normal]]]:
    """Return the printings of a stock phrase by speaker, and those by occasions near in date.

    A printing without a known speaker stands alone, and one without a date with the earliest.
    """
    by_speaker: defaultdict[tuple[str, ...], list[tuple[Printing, Normal]]] = defaultdict(list)
    for member in sorted(members, key=lambda member: order_printing(member[0])):
        speaker = speaker_of(member[0])
        by_speaker[("", speaker) if speaker else member[0].key].append(member)
    return [group for same in by_speaker.values() for group in _split_dates(same)]


def _split_dates(members: Sequence[tuple[Printing, Normal]]) -> list[list[tuple[Printing, Normal]]]:
    groups: list[list[tuple[Printing, Normal]]] = []
    first: date | None = None
    for member in members:
        day = read_date(member[0].published)
        if not groups or (first and day and (day - first).days > NEAR_DAYS):
            groups.append([])
            first = day
        first = first or day
        groups[-1].append(member)
    return groups


def are_near(a: Sequence[date], b: Sequence[date]) -> bool:
    """Tell whether two texts may be of one occasion: days near each other, or none known."""
    return not (a and b) or any(abs((x - y).days) <= NEAR_DAYS for x in a for y in b)


def read_date(published: str | None) -> date | None:
    """Return the day that an article's ISO date begins with, or None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def order_printing(printing: Printing) -> tuple[str, str, str]:
    """Return what printings are sorted by: earliest first, those without a date last."""
    return (printing.published or "~", printing.article, printing.attribution)
