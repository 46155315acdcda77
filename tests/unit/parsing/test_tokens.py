import pytest

from quoteattr.parsing.pipeline import load_pipeline
from quoteattr.parsing.tokens import cut_at_marks, tokenize_piece

GLUED = {
    "Brandt.“We close it.”Engineer Ek": "Brandt . “ We close it . ” Engineer Ek",
    "“It holds”—Ana said—“and it will.”": "“ It holds ” — Ana said — “ and it will . ”",
    "Ana said:“We close.”": "Ana said : “ We close . ”",
    "“It holds,”she said.": "“ It holds , ” she said .",
    "“ill”--Ana said--“and it”": "“ ill ” -- Ana said -- “ and it ”",
    "''It holds''Ana said": "'' It holds '' Ana said",
    "a “co-op”-like thing": "a “ co - op ” - like thing",
}


@pytest.mark.parametrize(("text", "tokens"), GLUED.items(), ids=GLUED)
def test_a_mark_a_dash_beside_it_and_a_footnote_are_tokens_of_their_own(text, tokens):
    assert [token.text for token in tokenize_piece(load_pipeline(), text)] == tokens.split()


@pytest.mark.parametrize("text", GLUED, ids=GLUED)
def test_offsets_stay(text):
    doc = tokenize_piece(load_pipeline(), text)
    assert doc.text == text
    assert "".join(cut_at_marks(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "“It is not safe,” said Ana Ruiz. “We close it.”",
        "The so-called “anti-” camp, 5’6, [sic] and U.S.-led forces",
        "He [Ruiz] came[,] and a[i] fell.",
        "",
    ],
)
def test_what_spacy_parts_well_is_left_as_it_is(text):
    nlp = load_pipeline()
    assert [t.text for t in tokenize_piece(nlp, text)] == [t.text for t in nlp.make_doc(text)]
