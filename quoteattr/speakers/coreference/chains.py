"""Another library's coreference in place of our pronoun rules."""

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from quoteattr.parsing import ParsedArticle
from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.speakers.coreference.resolve import Resolution, resolve_speakers

FindChains = Callable[[ParsedArticle], Iterable[Sequence[Span]]]


@frozen
class ChainResolver:
    """A ``Coreference`` made of any library that gives chains: spans that name one and the same.

    A source that a chain holds is whoever the chain names first; where no chain holds it, or its
    chain has no name, our own rules decide.
    """

    find_chains: FindChains

    def __call__(self, parsed: ParsedArticle, attributions: Sequence[Attribution], /) -> Resolution:
        """Resolve the speakers of one article."""
        chains = tuple(tuple(chain) for chain in self.find_chains(parsed))
        return resolve_speakers(parsed, attributions, chains=chains)
