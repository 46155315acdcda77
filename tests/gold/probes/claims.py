"""What is said without quotation marks; these texts have none."""

from tests.gold.probes.probe import claim, probe

CLAIMS = (
    probe(
        "claim: said", "Ana Ruiz said the dam would hold.", claim("Ana Ruiz", "the dam would hold")
    ),
    probe(
        "claim: told that",
        "Ana Ruiz told the council that the dam would hold.",
        claim("Ana Ruiz", "that the dam would hold"),
    ),
    probe(
        "claim: asked whether",
        "Tom Berg asked whether the dam would hold.",
        claim("Tom Berg", "whether the dam would hold"),
    ),
    probe(
        "claim: warning",
        "Ana Ruiz’s warning that the dam would burst was ignored.",
        claim("Ana Ruiz", "that the dam would burst"),
    ),
    probe(
        "claim: according to",
        "According to Ana Ruiz, the dam will hold.",
        claim("Ana Ruiz", "the dam will hold"),
    ),
    probe(
        "claim: at the end",
        "The dam will hold, Ana Ruiz said.",
        claim("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "claim: in the middle",
        "The dam, Ana Ruiz said, will hold.",
        claim("Ana Ruiz", "The dam", "will hold"),
    ),
    probe(
        "claim: promised",
        "Tom Berg promised to repair the dam.",
        claim("Tom Berg", "to repair the dam"),
    ),
    probe(
        "claim: believes",
        "Ana Ruiz believes the dam will hold.",
        claim("Ana Ruiz", "the dam will hold"),
    ),
    probe(
        "claim: urged",
        "Ana Ruiz urged the council to rebuild the dam.",
        claim("Ana Ruiz", "to rebuild the dam"),
    ),
    probe(
        "claim: denied that",
        "Ana Ruiz denied that the dam was old.",
        claim("Ana Ruiz", "that the dam was old"),
    ),
    probe(
        "claim: not in what is said",
        "Ana Ruiz said the dam would not hold.",
        claim("Ana Ruiz", "the dam would not hold"),
    ),
    probe(
        "claim: time and place in front",
        "In Lisbon on Monday, Ana Ruiz said the dam would hold.",
        claim("Ana Ruiz", "the dam would hold"),
    ),
    probe(
        "claim: speaking in",
        "Ana Ruiz, speaking in Lisbon, said the dam would hold.",
        claim("Ana Ruiz", "the dam would hold"),
    ),
    probe(
        "claim: letter",
        "Ana Ruiz wrote in a letter that the dam would hold.",
        claim("Ana Ruiz", "that the dam would hold"),
    ),
    probe(
        "claim: pronoun",
        "Ana Ruiz left early. She said the dam would hold.",
        claim("Ana Ruiz", "the dam would hold"),
    ),
    # Nobody says these.
    probe("claim: did not say", "Ana Ruiz did not say that the dam would hold."),
    probe("claim: never claimed", "Tom Berg never claimed that the dam was old."),
    probe("claim: if asked", "If asked, Ana Ruiz might say that the dam would hold."),
    probe("claim: question", "Did Ana Ruiz say that the dam would hold?"),
    probe("claim: no report", "Ana Ruiz walked to the dam and looked at the water."),
)
