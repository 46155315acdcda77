"""Tokens that end at quotation marks, also where no space stands beside the mark."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

# The marks that ``prepare_for_parser`` writes, with the dashes that touch them: each is a token.
_MARK = r"(?:[“”]|'')"
_DASH = r"(?:--|[—–-])"
# A space belongs to the token before it, or spaCy makes a token of it.
_MARKS = re.compile(rf"{_DASH}?{_MARK}(?:{_MARK}|{_DASH})* ?")
_TOKEN = re.compile(rf"(?:{_MARK}|{_DASH}) ?")
# The dash of a signature that touches the name: "“It holds.” -Ana Ruiz".
_SIGNATURE = re.compile(rf"(?:(?<=[“”] )|(?<=^)){_DASH}(?=[^\W\d_])")
# Without one of these no token can be glued, and none needs to be looked at.
_SUSPECT = re.compile(r"[“”—–-]|''")


def tokenize_piece(nlp: Language, piece: str) -> Doc:
    """Return the tokens of ``piece``, parted at quotation marks and dashes beside them.

    spaCy's tokenizer parts a mark from a word only at a space: "“It holds”—Ana said" has a token
    "holds”—Ana" there. What it reads well is left as it is, so that no parse changes.
    """
    doc = nlp.make_doc(piece)
    if not _SUSPECT.search(piece) or not any(_is_glued(token.text) for token in doc):
        return doc
    parts = [token for part in cut_at_marks(piece) for token in nlp.make_doc(part)]
    words, spaces = [token.text for token in parts], [bool(token.whitespace_) for token in parts]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def cut_at_marks(piece: str) -> Iterator[str]:
    """Yield ``piece`` in parts that begin and end at marks; joined again they are the piece."""
    edges = {0, len(piece)}
    for run in _MARKS.finditer(piece):
        edges.update(run.span(), *(token.span() for token in _TOKEN.finditer(piece, *run.span())))
    edges.update(edge for match in _SIGNATURE.finditer(piece) for edge in match.span())
    return (piece[start:end] for start, end in pairwise(sorted(edges)))


def _is_glued(token: str) -> bool:
    """Tell whether a token holds a mark or a dash, and something else."""
    if len(token) == 1 or token == "''":
        return False
    if token[0] in "—–-" and token[1].isalpha():
        return True
    return "“" in token or "”" in token or "''" in token
