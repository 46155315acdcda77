"""Join the paragraphs of an article to one Doc, as ``Doc.from_docs`` does, by arrays."""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import ENT_IOB, ENT_TYPE, HEAD, NORM, ORTH, SENT_START, SPACY
from spacy.tokens import Doc

from quoteattr.parsing.token_table import (
    ANSWERED,
    Attributes,
    TokenTable,
    read_attributes,
    set_attributes,
)

# What tokenizer, parser and NER say of a token, besides what the table answers.
_KEPT: Attributes = [NORM, HEAD, ENT_IOB, ENT_TYPE, SENT_START]


def join_docs(docs: Sequence[Doc], table: TokenTable | None) -> Doc:
    """Return one Doc of all ``docs``; its tags, parts of speech and lemmas are from ``table``.

    Without a table the docs have theirs already: a pipeline of the user's own.
    """
    if table is None:
        return Doc.from_docs(list(docs), ensure_whitespace=False) or docs[0]
    vocab = docs[0].vocab
    words = np.concatenate([read_attributes(doc, [ORTH, SPACY]) for doc in docs])
    texts = {orth: vocab.strings[orth] for orth in set(words[:, 0].tolist())}
    joined = Doc(
        vocab,
        words=[texts[orth] for orth in words[:, 0].tolist()],
        spaces=words[:, 1].astype(bool).tolist(),
    )
    kept = np.concatenate([read_attributes(doc, _KEPT) for doc in docs])
    array = np.hstack([kept, table.read(docs)])
    set_attributes(joined, [*_KEPT, *ANSWERED], array)
    joined.tensor = np.vstack([doc.tensor for doc in docs if len(doc)])
    return joined
