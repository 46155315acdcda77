import pytest


@pytest.fixture(scope="session")
def cue_in(read):
    """Return a function from a text and a word of it to the syntax, and the cue of the word."""
    from quoteattr.attribution.rules.cues import CUE_RULES  # noqa: PLC0415  # imports spaCy
    from quoteattr.rules import all_answers  # noqa: PLC0415  # as above
    from tests.unit.attribution.reading import find_token  # noqa: PLC0415  # as above

    def read_cue(text, word):
        syntax = read(text)
        at = find_token(syntax, word)
        (cue,) = [cue for _, cue in all_answers(CUE_RULES, syntax, at)]
        return syntax, cue

    return read_cue
