"""Letters folded: what is left of a word when accents, script and case make no difference."""

from anyascii import anyascii


def fold_letters(text: str) -> str:
    """Return ``text`` in ASCII lower case: "Zürich" as "zurich", "Ørsted" as "orsted".

    A script that ASCII cannot write stands for itself, without its case.
    """
    return (text if text.isascii() else anyascii(text)).lower() or text.casefold()
