"""The words that Label Studio says its regions hold, and what they tell of the offsets."""

from collections.abc import Sequence

from attrs import evolve, frozen

from quoteattr.errors import FormatError
from quoteattr.formats.regions import Region
from quoteattr.formats.utf16 import Utf16Offsets
from quoteattr.spans import Span


@frozen
class CitedRegion:
    """A region with the words that it holds, where the export has them, and its place in it."""

    region: Region
    words: str | None
    where: str

    def fits(self, span: Span, text: str) -> bool:
        """Tell whether the words stand at ``span``; without words, whether it is in the text."""
        if span.end > len(text):
            return False
        return self.words is None or _squeeze(self.words) == _squeeze(span.of(text))


def settle_offsets(cited: Sequence[CitedRegion], text: str) -> list[Region]:
    """Return the regions in code points, be it that the offsets are these or UTF-16 units.

    Raises:
        FormatError: beginning with its place, if a region's words fit neither way.
    """
    wrong = next((one for one in cited if not one.fits(one.region.span, text)), None)
    if wrong is None:
        return [one.region for one in cited]
    try:
        offsets = Utf16Offsets(text)
        converted = [offsets.to_points(one.region.span) for one in cited]
    except ValueError:
        converted = []
    pairs = list(zip(cited, converted, strict=False))
    if pairs and all(one.fits(span, text) for one, span in pairs):
        return [evolve(one.region, span=span) for one, span in pairs]
    raise FormatError(
        f"{wrong.where}: the text has other words at {wrong.region.span.to_list()} than "
        f"{wrong.words!r:.80}, in code points and in UTF-16 units. Was the text changed?"
    )


def _squeeze(words: str) -> str:
    """Drop white space: Label Studio may write a line break as a space, or as backslash and n."""
    return "".join(words.replace("\\n", " ").split())
