"""Nobody says these: negated, supposed and asked speech, terms, titles, scare marks."""

from tests.gold.probes.probe import probe

NOBODY = (
    probe("negated", "Ana Ruiz did not say that the dam was “in perfect shape.”"),
    probe("supposed", "If Ana Ruiz says the dam is “in perfect shape,” few will believe it."),
    probe("asked", "Did Ana Ruiz say the dam was “in perfect shape”?"),
    probe("scare marks", "The so-called “miracle cement” was sold at the fair."),
    probe("nickname", "Tom “Big Dam” Berg retired on Friday."),
    probe("title", "Her first novel, “The Wall of Water,” won a prize."),
    probe("never said", "Ana Ruiz never said the dam was “in perfect shape.”"),
    probe("denied saying", "Ana Ruiz denied saying that the dam was “in perfect shape.”"),
    probe("refused to say", "Ana Ruiz refused to say whether the dam was “in perfect shape.”"),
    probe("would say", "Ana Ruiz would say the dam was “in perfect shape” if someone asked her."),
    probe("might say", "If asked, Ana Ruiz might say “no comment.”"),
    probe("no one said", "No one said the dam was “in perfect shape.”"),
    probe("ever called", "Has Ana Ruiz ever called the dam “a disgrace”?"),
    probe("known as", "The wall, known as “the Curtain,” is old."),
    probe("so-called", "Police searched the so-called “fish market” on Friday."),
    probe("is called", "The wall is called “the Curtain.”"),
    probe("word", "The word “dam” comes from Dutch."),
    probe("term", "The law defines “farmer” broadly."),
    probe("sneer", "They sold “free” bread for a price."),
    probe("two titles", "Eva Lund starred in “Gone Fishing” and “The Long Rain.”"),
)
