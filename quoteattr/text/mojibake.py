"""Text that was decoded with the wrong table, as in “itâ€™s”."""

import re

from quoteattr.spans import Span

# UTF-8 read as Windows-1252 or Latin-1: a first byte of two or three (Â Ã â), then a byte from
# 0x80 to 0xBF as those tables print it. Five of these print nothing in Windows-1252 and often get
# lost, hence “â€” without a third. After Â and Ã, which end words of Portuguese capitals, no mark
# counts.
_FOLLOWING = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    rf"â€{_FOLLOWING}?|â\x80{_FOLLOWING}|[ÂÃ](?![“”‘’…–—\u00a0«»‹›„]){_FOLLOWING}|ï»¿|\ufffd"
)


def find_mojibake(text: str) -> Span | None:
    """Return the first place that was decoded with the wrong table, or None."""
    found = _MOJIBAKE.search(text)
    return Span(*found.span()) if found else None
