"""Word lists: what each decides in a sentence, and a digest, so that no row changes unseen.

Where a change of a list is meant, renew the digests and commit them with it:

    QUOTEATTR_RENEW=1 pytest tests/gold/test_word_lists.py
"""

import hashlib
import os
from pathlib import Path

import pytest

import quoteattr as qa
from quoteattr.extractor import Extractor

SOURCE = Path(qa.__file__).parent
LISTS = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.tsv"))
DIGESTS = Path(__file__).parent / "snapshots" / "word_lists.txt"


def test_no_row_of_a_word_list_changed_unseen():
    told = "".join(f"{describe_list(SOURCE / name)} {name}\n" for name in LISTS)
    if os.environ.get("QUOTEATTR_RENEW"):
        DIGESTS.write_text(told, encoding="utf-8")
    assert told.splitlines() == DIGESTS.read_text(encoding="utf-8").splitlines()


def describe_list(path):
    """Return how many rows a list has, and a digest of them; comments may change."""
    lines = path.read_bytes().splitlines()
    rows = [line for line in lines if not line.startswith(b"#")]
    return f"{len(rows)} {hashlib.sha256(b' | '.join(rows)).hexdigest()[:16]}"


HOLDS = "“It will hold,”"
# A list, a sentence with a word of it and whom it then quotes; and one with a word that it has not.
SPEAKERS = (
    ("reporting_verbs", "Ana Ruiz warned that the dam would burst.", "Ana Ruiz"),
    ("reporting_verbs", "Ana Ruiz juggled that the dam would burst.", None),
    ("reporting_nouns", "Ana Ruiz’s warning that the dam would burst came late.", "Ana Ruiz"),
    ("reporting_nouns", "Ana Ruiz’s umbrella that the dam would burst came late.", None),
    ("nonreport_verbs", "Ana Ruiz knows that the dam will burst.", None),
    ("nonreport_verbs", "Ana Ruiz says that the dam will burst.", "Ana Ruiz"),
    (
        "anaphoric_nouns",
        f"A team at the port met. {HOLDS} the scientists said.",
        "A team at the port",
    ),
    ("anaphoric_nouns", f"A team at the port met. {HOLDS} the dancers said.", "the dancers"),
    (
        "broader_roles",
        f"Ana Ruiz, president of a union, met Tom Berg. {HOLDS} the leader said.",
        "Ana Ruiz",
    ),
    (
        "broader_roles",
        f"Ana Ruiz, gardener of a union, met Tom Berg. {HOLDS} the leader said.",
        "the leader",
    ),
    ("documents", f"Ana Ruiz issued a statement. {HOLDS} the statement read.", "Ana Ruiz"),
    ("documents", f"Ana Ruiz issued a vase. {HOLDS} the vase read.", "the vase"),
    ("epithets", f"Ana Ruiz spoke first. {HOLDS} the pop star said.", "Ana Ruiz"),
    ("epithets", f"Ana Ruiz spoke first. {HOLDS} the lawyer said.", "the lawyer"),
    ("kin", f"Tom Ruiz, brother of Ana Ruiz, wept. Ana Ruiz spoke. {HOLDS} Ruiz said.", "Ana Ruiz"),
    ("title_nouns", f"Sen. Ana Ruiz met Tom Berg. {HOLDS} the senator said.", "Ana Ruiz"),
    ("title_nouns", f"Dr. Ana Ruiz met Tom Berg. {HOLDS} the senator said.", "the senator"),
    (
        "role_abbreviations",
        f"Ana Ruiz, the prime minister, spoke. {HOLDS} the PM said.",
        "Ana Ruiz",
    ),
    ("role_abbreviations", f"Ana Ruiz, the prime minister, spoke. {HOLDS} the QX said.", "QX"),
    ("titles", f"Tom Berg and Ana Berg met. {HOLDS} Mrs. Berg said.", "Ana Berg"),
    ("titles", f"Tom Berg and Ana Berg met. {HOLDS} Mr. Berg said.", "Tom Berg"),
    ("roles", f"Robin Vance, the actress, met the mayor. {HOLDS} she said.", "Robin Vance"),
    ("roles", f"Robin Vance, the actor, met the mayor. {HOLDS} she said.", None),
    ("first_names", f"Anna Vance met the mayor. {HOLDS} she said.", "Anna Vance"),
    ("first_names", f"Peter Vance met the mayor. {HOLDS} she said.", None),
)


@pytest.mark.parametrize(("name", "text", "speaker"), SPEAKERS)
def test_a_word_decides_who_is_quoted(name, text, speaker, nlp):
    assert f"{name}.tsv" in {Path(path).name for path in LISTS}
    found = Extractor(model=nlp, tagger="rules")(text).attributions
    assert [a.speaker.name for a in found if a.speaker] == ([speaker] if speaker else [])


PRINTED = "We will close {} harbour{} this year and build anew"
RELATIONS = (
    ("british_american", ("honour the labour of", "", "honor the labor of", ""), "variant"),
    ("british_american", ("honour the labour of", "", "humour the labour of", ""), "fuller"),
    ("contractions", ("what’s left of the", "", "what is left of the", ""), "variant"),
    ("negations", ("the", "", "the", " never"), "altered"),
    ("numbers", ("twelve", "s", "12", "s"), "variant"),
    ("numbers", ("twelve", "s", "13", "s"), "altered"),
    ("opposites", ("the old", "", "the new", ""), "altered"),
    ("function_words", ("the", "", "the", " also"), "variant"),
)


@pytest.mark.parametrize(("name", "words", "kind"), RELATIONS)
def test_a_word_decides_how_two_printings_relate(name, words, kind):
    assert f"{name}.tsv" in {Path(path).name for path in LISTS}
    relation = qa.relate(PRINTED.format(*words[:2]), PRINTED.format(*words[2:]))
    assert relation.kind == kind
