"""Words that somebody issued are spoken by who issued them."""

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Big Lake Records issued a statement. “We were shocked,” [the statement] read.",
         "Big Lake Records"),
        ("[Ann Lee] said in a letter that it held. [The letter] added that it was new.", "Ann Lee"),
        ("Ann Lee wrote a memo on Monday.\n\n[The memo] said the bridge held.", "Ann Lee"),
        ("[A statement from Ann Lee] said the bridge held.", "Ann Lee"),
        ("[A letter by Ann Lee] said the bridge held.", "Ann Lee"),
        ("Ann Lee left. [Her post] said the bridge held.", "Ann Lee"),
        ("[The letter, signed by Ann Lee,] said the bridge held.", "Ann Lee"),
        ("Ann Lee wrote to staff. [The memo] said the bridge held.", "Ann Lee"),
        ("“Me,” came [the reply from Ann Lee].", "Ann Lee"),
        ("The Kivu Ministry of Health sent a letter. [The letter] said to stay.",
         "Kivu Ministry of Health"),
    ],
)  # fmt: skip
def test_it_is_spoken_by(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[A statement] said the bridge held.", "A statement"),
        ("Ann Lee left. [The report] said the bridge held.", "The report"),
        ("[The letter, backed by Ann Lee,] said no.", "The letter, backed by Ann Lee"),
        ("Ann Lee wrote letters. [The statement] said the bridge held.", "The statement"),
        ("The council sent a letter. [An email] said the bridge held.", "An email"),
    ],
)
def test_a_document_of_nobody_speaks_itself(who, text, last):
    assert who(text)[-1] == last
