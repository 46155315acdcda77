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
    probe(
        "claim: according to at the end",
        "The dam will hold, according to Ana Ruiz.",
        claim("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "claim: according to in the middle",
        "The dam, according to Ana Ruiz, is old.",
        claim("Ana Ruiz", "The dam", "is old"),
    ),
    probe(
        "claim: a report finds",
        "The report found that the dam was unsafe.",
        claim("report", "that the dam was unsafe"),
    ),
    probe(
        "claim: a study shows",
        "A study by Lund University showed that the water was clean.",
        claim("Lund University", "that the water was clean"),
    ),
    probe(
        "claim: relative clause",
        "Omar Haddad, who said the mill was dead, left early.",
        claim("Omar Haddad", "the mill was dead"),
    ),
    probe(
        "claim: headline",
        "UK minister says dam will hold",
        claim("UK minister", "dam will hold"),
    ),
    probe(
        "claim: headline that vows",
        "Mayor Ana Ruiz vows to rebuild the dam",
        claim("Ana Ruiz", "to rebuild the dam"),
    ),
    probe(
        "claim: headline with a colon",
        "Karin Holm: The mill will close",
        claim("Karin Holm", "The mill will close"),
    ),
    probe(
        "claim: the need for",
        "Ana Ruiz stressed the need for a new dam.",
        claim("Ana Ruiz", "the need for a new dam"),
    ),
    probe(
        "claim: a mistake",
        "Tom Berg acknowledged a mistake in the plans.",
        claim("Tom Berg", "a mistake in the plans"),
    ),
    probe(
        "claim: wondered why",
        "Karin Holm wondered why nobody had checked the dam.",
        claim("Karin Holm", "why nobody had checked the dam"),
    ),
    probe(
        "claim: the union",
        "The union, which represents 300 workers, warned that the mill would close.",
        claim("The union", "that the mill would close"),
    ),
    probe(
        "claim: nested",
        "Tom Berg said Ana Ruiz had told him the dam would burst.",
        claim("Tom Berg", "Ana Ruiz had told him the dam would burst"),
        claim("Ana Ruiz", "the dam would burst"),
    ),
    probe(
        "claim: goes on in the speaker's voice",
        "The council should set a target at once, Ana Ruiz said. They should also publish it.",
        claim("Ana Ruiz", "The council should set a target at once"),
    ),
    probe(
        "claim: transcript",
        "RUIZ: The dam will hold.\n\nBERG: I doubt it.\n\nRUIZ: It does not leak.",
        claim("RUIZ", "The dam will hold"),
        claim("BERG", "I doubt it"),
        claim("RUIZ", "It does not leak"),
    ),
    probe(
        "claim: dash dialogue",
        "— Will it hold? asked Tom Berg.\n\n— It will, said Ana Ruiz.",
        claim("Tom Berg", "Will it hold"),
        claim("Ana Ruiz", "It will"),
    ),
    # Nobody says these.
    probe("claim: will say", "Ana Ruiz will say on Friday that the dam is safe."),
    probe("claim: has never said", "Ana Ruiz has never said that the dam is safe."),
    probe("claim: expected", "Ana Ruiz is expected to announce that the dam will be rebuilt."),
    probe("claim: did not say", "Ana Ruiz did not say that the dam would hold."),
    probe("claim: never claimed", "Tom Berg never claimed that the dam was old."),
    probe("claim: if asked", "If asked, Ana Ruiz might say that the dam would hold."),
    probe("claim: question", "Did Ana Ruiz say that the dam would hold?"),
    probe("claim: no report", "Ana Ruiz walked to the dam and looked at the water."),
)
