"""One-line articles, each a case of its own: what is printed, and who says what in it."""

from typing import NamedTuple


class Saying(NamedTuple):
    kind: str
    content: tuple[str, ...]
    speaker: str | None


class Probe(NamedTuple):
    name: str
    text: str
    sayings: tuple[Saying, ...]


def direct(speaker, *content):
    return Saying("direct", content, speaker)


def mixed(speaker, *content):
    return Saying("mixed", content, speaker)


PROBES = (
    Probe("cue after", "“The dam will hold,” Ana Ruiz said.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("cue before", "Ana Ruiz said: “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("comma before", "Ana Ruiz said, “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("inverted", "“The dam will hold,” said Ana Ruiz, the chief engineer.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("inverted at the front", "Said Ana Ruiz: “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("interrupted", "“The dam,” Ana Ruiz said, “will hold.”", (direct("Ana Ruiz", "The dam", "will hold"),)),
    Probe("question", "“Will the dam hold?” asked Ana Ruiz.", (direct("Ana Ruiz", "Will the dam hold"),)),
    Probe("straight marks", '"The dam will hold," Ana Ruiz said.', (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("British marks", "‘The dam will hold,’ Ana Ruiz said. ‘It’s the workers’ pride.’", (direct("Ana Ruiz", "The dam will hold", "It’s the workers’ pride"),)),
    Probe("guillemets", "«The dam will hold», said Ana Ruiz.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("low and high", "„The dam will hold“, said Ana Ruiz.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("nested", "“The foreman told me ‘never again’ and left,” Ana Ruiz said.", (direct("Ana Ruiz", "The foreman told me ‘never again’ and left"),)),
    Probe("next sentence", "“The dam will hold,” Ana Ruiz said. “We checked it twice.”", (direct("Ana Ruiz", "The dam will hold", "We checked it twice"),)),
    Probe("several paragraphs", "“The dam will hold.\n\n“We checked it twice,” Ana Ruiz said.", (direct("Ana Ruiz", "The dam will hold.", "We checked it twice"),)),
    Probe("next paragraph", "“The dam will hold,” Ana Ruiz said.\n\n“We checked it twice.”", (direct("Ana Ruiz", "The dam will hold", "We checked it twice"),)),
    Probe("according to", "The dam is “in perfect shape,” according to Ana Ruiz.", (mixed("Ana Ruiz", "The dam is “in perfect shape,”"),)),
    Probe("according to in front", "According to Ana Ruiz, the dam is “in perfect shape.”", (mixed("Ana Ruiz", "the dam is “in perfect shape.”"),)),
    Probe("colon layout", "Ana Ruiz: “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("signed", "“The dam will hold.” — Ana Ruiz, chief engineer", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("quoted as saying", "Ana Ruiz was quoted as saying, “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("participle", "Ana Ruiz defended the project, stating, “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("conjoined cues", "“The dam will hold,” Ana Ruiz declared, but added, “Nobody should fish there.”", (direct("Ana Ruiz", "The dam will hold"), direct("Ana Ruiz", "Nobody should fish there"))),
    Probe("two verbs, one quote", "Ana Ruiz smiled and said, “The dam will hold.”", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("noun as cue", "Ana Ruiz’s use of the phrase “a wall of hope” surprised the council.", (direct("Ana Ruiz", "a wall of hope"),)),
    Probe("called", "Ana Ruiz called the report “a disgrace.”", (mixed("Ana Ruiz", "the report “a disgrace.”"),)),
    Probe("described as", "Ana Ruiz described the report as “a disgrace.”", (mixed("Ana Ruiz", "the report as “a disgrace.”"),)),
    Probe("praised", "Ana Ruiz praised the mayor’s “common touch” in a speech.", (mixed("Ana Ruiz", "the mayor’s “common touch”"),)),
    Probe("mixed clause", "Ana Ruiz said the dam was “in perfect shape” after the flood.", (mixed("Ana Ruiz", "the dam was “in perfect shape” after the flood"),)),
    Probe("that clause", "Ana Ruiz said that the dam was “in perfect shape”.", (mixed("Ana Ruiz", "that the dam was “in perfect shape”"),)),
    Probe("one word", "Ana Ruiz told the council that it must brace for a “surge” in prices.", (mixed("Ana Ruiz", "that it must brace for a “surge” in prices"),)),
    Probe("adding", "“The dam will hold,” Ana Ruiz told reporters, adding that the city needs a “surge” in spending.", (direct("Ana Ruiz", "The dam will hold"), mixed("Ana Ruiz", "that the city needs a “surge” in spending"))),
    Probe("interrupted mixed", "The dam, Ana Ruiz said, is “in perfect shape.”", (mixed("Ana Ruiz", "The dam", "is “in perfect shape.”"),)),
    Probe("apposition hides the name", "“The dam will hold,” the mayor’s director of public works, Ana Ruiz, told Channel 5.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("role before the name", "“The dam will hold,” City Council President Ana Ruiz said.", (direct("Ana Ruiz", "The dam will hold"),)),
    Probe("pronoun", "Mayor Ana Ruiz visited the dam on Monday. “It will hold,” she said.", (direct("Ana Ruiz", "It will hold"),)),
    Probe("bare surname", "Ana Ruiz visited the dam. “It will hold,” Ruiz said.", (direct("Ana Ruiz", "It will hold"),)),
    Probe("title and surname", "Ana Ruiz visited the dam. “It will hold,” Ms. Ruiz said.", (direct("Ana Ruiz", "It will hold"),)),
    Probe("role later", "Mayor Ana Ruiz visited the dam with her staff. “It will hold,” the mayor said.", (direct("Ana Ruiz", "It will hold"),)),
    Probe("organization", "“The dam will hold,” the Water Authority said in a statement.", (direct("Water Authority", "The dam will hold"),)),
    Probe("unnamed", "“The dam will hold,” a senior city official said on condition of anonymity.", (direct("senior city official", "The dam will hold"),)),
    Probe("together", "“The dam will hold,” Ana Ruiz and Tom Berg said in a joint statement.", (direct("Ana Ruiz and Tom Berg", "The dam will hold"),)),
    Probe("speaker in the sentence before", "Ana Ruiz was furious. “This is a disgrace and it must stop at once.”", (direct("Ana Ruiz", "This is a disgrace and it must stop at once."),)),
    Probe("relative clause", "Ana Ruiz, who said the dam was “in perfect shape,” has resigned.", (mixed("Ana Ruiz", "the dam was “in perfect shape,”"),)),
    Probe("writing", "Writing in the Gazette, Ana Ruiz called for “a wall of hope.”", (mixed("Ana Ruiz", "for “a wall of hope.”"),)),
    Probe("two speakers", "“It will hold,” Ana Ruiz said. “It will not,” said Tom Berg.", (direct("Ana Ruiz", "It will hold"), direct("Tom Berg", "It will not"))),
    Probe("stop words", "“It is not,” Ana Ruiz said.", (direct("Ana Ruiz", "It is not"),)),
    Probe("stray apostrophe", "The workers' dam, 6' 2\" high, is safe. “It will hold,” Ana Ruiz said.", (direct("Ana Ruiz", "It will hold"),)),
    Probe("unclosed", "“The dam will hold.\n\nThe rain went on.\n\n“We checked it,” Ana Ruiz said.", (direct("Ana Ruiz", "We checked it"),)),
    Probe("what someone called", "The city wants to build what Ana Ruiz called a “wall of hope” by May.", (mixed("Ana Ruiz", "a “wall of hope”"),)),
    # Nobody says these.
    Probe("negated", "Ana Ruiz did not say that the dam was “in perfect shape.”", ()),
    Probe("supposed", "If Ana Ruiz says the dam is “in perfect shape,” few will believe it.", ()),
    Probe("asked", "Did Ana Ruiz say the dam was “in perfect shape”?", ()),
    Probe("scare marks", "The so-called “miracle cement” was sold at the fair.", ()),
    Probe("nickname", "Tom “Big Dam” Berg retired on Friday.", ()),
    Probe("title", "Her first novel, “The Wall of Water,” won a prize.", ()),
)
