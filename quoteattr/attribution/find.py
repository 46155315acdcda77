"""Find the attributions of a parsed article."""

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.continuation import adopt_quotations
from quoteattr.attribution.rules.dialogue import add_turns
from quoteattr.attribution.rules.source_span import trim_source
from quoteattr.attribution.rules.unvoiced import is_unvoiced
from quoteattr.attribution.tagger import Tagger
from quoteattr.attribution.to_records import Findings, record_findings
from quoteattr.parsing.language import ENGLISH
from quoteattr.parsing.parse import ParsedArticle
from quoteattr.parsing.syntax import read_syntax


def find_attributions(parsed: ParsedArticle, tagger: Tagger | None = None) -> Findings:
    """Return who says what in an article; without a ``tagger`` the rules alone decide.

    In another language than English nobody says anything: rules and tagger would find noise.
    """
    syntax = read_syntax(parsed)
    if parsed.language not in (ENGLISH, None):
        return record_findings(syntax, ())
    frames = find_frames(syntax)
    if tagger is not None:
        frames = tagger.tag(syntax, frames)
    frames = adopt_quotations(syntax, add_turns(syntax, frames))
    voiced = (trim_source(syntax, frame) for frame in frames if not is_unvoiced(syntax, frame))
    return record_findings(syntax, voiced)
