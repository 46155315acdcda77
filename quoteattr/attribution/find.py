"""Find the attributions of a parsed article."""

from collections.abc import Iterator

from quoteattr.attribution.claims.judge import judge_claims
from quoteattr.attribution.frame import Frame
from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.continuation import adopt_quotations
from quoteattr.attribution.rules.dialogue import add_turns
from quoteattr.attribution.rules.factuality import cut_refusal
from quoteattr.attribution.rules.source_span import trim_source
from quoteattr.attribution.rules.unvoiced import is_unvoiced
from quoteattr.attribution.tagger import Tagger
from quoteattr.attribution.to_records import Findings, record_findings
from quoteattr.parsing.language import ENGLISH
from quoteattr.parsing.parse import ParsedArticle
from quoteattr.parsing.syntax import Syntax, read_syntax


def find_attributions(parsed: ParsedArticle, tagger: Tagger | None = None) -> Findings:
    """Return who says what in an article; without a ``tagger`` the rules alone decide.

    In another language than English nobody says anything: rules and tagger would find noise.
    """
    syntax = read_syntax(parsed)
    if parsed.language not in (ENGLISH, None):
        return record_findings(syntax, ())
    return record_findings(syntax, judge_claims(syntax, voice_frames(syntax, tagger)))


def voice_frames(syntax: Syntax, tagger: Tagger | None = None) -> Iterator[Frame]:
    """Yield the frames that rules and tagger find, without those that are nobody's words."""
    frames = find_frames(syntax)
    if tagger is not None:
        frames = tagger.tag(syntax, frames)
    frames = adopt_quotations(syntax, add_turns(syntax, frames))
    voiced = (frame for frame in frames if not is_unvoiced(syntax, frame))
    return (cut_refusal(syntax, trim_source(syntax, frame)) for frame in voiced)
