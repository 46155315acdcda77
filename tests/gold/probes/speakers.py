"""Who speaks: names, pronouns, roles, appositions, several people."""

from tests.gold.probes.probe import direct, mixed, probe, quoted

SPEAKERS = (
    probe(
        "apposition hides the name",
        "“The dam will hold,” the mayor’s director of public works, Ana Ruiz, told Channel 5.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "role before the name",
        "“The dam will hold,” City Council President Ana Ruiz said.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "pronoun",
        "Mayor Ana Ruiz visited the dam on Monday. “It will hold,” she said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "bare surname",
        "Ana Ruiz visited the dam. “It will hold,” Ruiz said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "title and surname",
        "Ana Ruiz visited the dam. “It will hold,” Ms. Ruiz said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "role later",
        "Mayor Ana Ruiz visited the dam with her staff. “It will hold,” the mayor said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "organization",
        "“The dam will hold,” the Water Authority said in a statement.",
        direct("Water Authority", "The dam will hold"),
    ),
    probe(
        "unnamed",
        "“The dam will hold,” a senior city official said on condition of anonymity.",
        direct("senior city official", "The dam will hold"),
    ),
    probe(
        "together",
        "“The dam will hold,” Ana Ruiz and Tom Berg said in a joint statement.",
        direct("Ana Ruiz and Tom Berg", "The dam will hold"),
    ),
    probe(
        "speaker in the sentence before",
        "Ana Ruiz was furious. “This is a disgrace and it must stop at once.”",
        direct("Ana Ruiz", "This is a disgrace and it must stop at once."),
    ),
    probe(
        "relative clause",
        "Ana Ruiz, who said the dam was “in perfect shape,” has resigned.",
        mixed("Ana Ruiz", "the dam was “in perfect shape,”"),
    ),
    probe(
        "two speakers",
        "“It will hold,” Ana Ruiz said. “It will not,” said Tom Berg.",
        direct("Ana Ruiz", "It will hold"),
        direct("Tom Berg", "It will not"),
    ),
    probe(
        "he",
        "Tom Berg, the foreman, left on Monday. “I am tired,” he said.",
        direct("Tom Berg", "I am tired"),
    ),
    probe(
        "they",
        "The workers marched on Monday. “We want our money,” they said.",
        direct("workers", "We want our money"),
    ),
    probe(
        "she of two",
        "Ana Ruiz met Tom Berg on Monday. “He is tired,” she said.",
        direct("Ana Ruiz", "He is tired"),
    ),
    probe(
        "he of two",
        "Ana Ruiz met Tom Berg on Monday. “She is tired,” he said.",
        direct("Tom Berg", "She is tired"),
    ),
    probe(
        "she added",
        "Ana Ruiz said the dam was old. She added: “But it will hold.”",
        direct("Ana Ruiz", "But it will hold"),
    ),
    probe(
        "her answer",
        "Ana Ruiz shook her head. Her answer: “It will not hold.”",
        direct("Ana Ruiz", "It will not hold"),
    ),
    probe(
        "name after the role",
        "“The dam will hold,” said the chief engineer, Ana Ruiz.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "role after the name",
        "Ana Ruiz, the chief engineer of the Water Authority, said: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "spokesman for",
        "“The dam will hold,” said Tom Berg, a spokesman for the Water Authority.",
        direct("Tom Berg", "The dam will hold"),
    ),
    probe(
        "someone’s spokesman",
        "“The dam will hold,” Ana Ruiz’s spokesman, Tom Berg, said.",
        direct("Tom Berg", "The dam will hold"),
    ),
    probe(
        "unnamed spokeswoman",
        "“The dam will hold,” a spokeswoman for the Water Authority said.",
        direct("spokeswoman", "The dam will hold"),
    ),
    probe(
        "ministry",
        "“The dam will hold,” the ministry said on Tuesday.",
        direct("ministry", "The dam will hold"),
    ),
    probe(
        "country",
        "“The border is closed,” Norway said in a statement.",
        direct("Norway", "The border is closed"),
    ),
    probe(
        "three speakers",
        "“The dam will hold,” Ana Ruiz said. Tom Berg disagreed: “It will fall by May.” "
        "“Nobody knows,” said Eva Lund.",
        direct("Ana Ruiz", "The dam will hold"),
        direct("Tom Berg", "It will fall by May"),
        direct("Eva Lund", "Nobody knows"),
    ),
    probe(
        "speaking in",
        "Ana Ruiz, speaking in Lisbon on Monday, said: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "speaking in, in front",
        "Speaking in Lisbon on Monday, Ana Ruiz said the dam was “in perfect shape.”",
        mixed("Ana Ruiz", "the dam was “in perfect shape.”"),
    ),
    probe(
        "who runs",
        "Tom Berg, who runs the mill, told the paper: “We are closed.”",
        direct("Tom Berg", "We are closed"),
    ),
    probe(
        "Mr",
        "Tom Berg visited the dam. “It will hold,” Mr. Berg said.",
        direct("Tom Berg", "It will hold"),
    ),
    probe(
        "first name",
        "Ana Ruiz took her son Leo Ruiz to the dam. “It will hold,” Leo said.",
        direct("Leo Ruiz", "It will hold"),
    ),
    probe(
        "one surname, two people",
        "Ana Ruiz and her husband, Tom Ruiz, live by the dam. “It will hold,” Tom Ruiz said.",
        direct("Tom Ruiz", "It will hold"),
    ),
    probe(
        "role of two",
        "President Eva Lund met Mayor Ana Ruiz. “It will hold,” the mayor said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "someone named in the quote",
        "“Tom Berg built a good dam,” Ana Ruiz said.",
        direct("Ana Ruiz", "Tom Berg built a good dam"),
    ),
    probe(
        "apposition with numbers",
        "Karin Holm, 43, a nurse from Oslo, said: “We are tired.”",
        direct("Karin Holm", "We are tired"),
    ),
    probe(
        "long role in front",
        "Former defence minister and party leader Karin Holm said “it was madness.”",
        quoted("Karin Holm", "it was madness."),
    ),
    probe(
        "foreign minister of",
        "“The border is closed,” Norway’s foreign minister, Karin Holm, said on Friday.",
        direct("Karin Holm", "The border is closed"),
    ),
    probe(
        "he after woman and man in quotes",
        "Omar Haddad opened the mill in May. “Karin Holm paid for it,” he said.",
        direct("Omar Haddad", "Karin Holm paid for it"),
    ),
    probe(
        "they for a company",
        "The Northern Bank closed. “We had no choice,” the bank said.",
        direct("ank", "We had no choice"),
    ),
    probe(
        "critics",
        "Critics called the plan “a gift to the rich.”",
        mixed("ritics", "the plan “a gift to the rich.”"),
    ),
    probe(
        "one of them",
        "“We slept in cars,” said one woman, who asked not to be named.",
        direct("woman", "We slept in cars"),
    ),
    probe(
        "echo",
        "Omar Haddad agreed. “She is right about the mill,” he said.",
        direct("Omar Haddad", "She is right about the mill"),
    ),
    probe(
        "not X but Y",
        "“It was not me,” Omar Haddad told Karin Holm. “It was you,” she replied.",
        direct("Omar Haddad", "It was not me"),
        direct("Karin Holm", "It was you"),
    ),
)
