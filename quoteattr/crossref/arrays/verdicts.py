"""What is told of many gaps or pairs at once, where some of it is left to look at one by one."""

from collections.abc import Iterable

import numpy as np
from attrs import frozen

from quoteattr.crossref.arrays.texts import Flags


@frozen(eq=False)
class Verdict:
    """Whether something is so, a flag each: ``surely``, or ``maybe``, as all sure ones are too."""

    surely: Flags
    maybe: Flags


def join_verdicts(verdicts: Iterable[Verdict]) -> Verdict:
    """Return whether any of several things is so."""
    surely, maybe = zip(*((each.surely, each.maybe) for each in verdicts), strict=True)
    return Verdict(np.logical_or.reduce(surely), np.logical_or.reduce(maybe))
