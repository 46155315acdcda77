"""What signals the report: verbs, nouns and phrases, in several tenses."""

from tests.gold.probes.probe import direct, mixed, probe, quoted

CUES = (
    probe(
        "according to",
        "The dam is “in perfect shape,” according to Ana Ruiz.",
        mixed("Ana Ruiz", "The dam is “in perfect shape,”"),
    ),
    probe(
        "according to in front",
        "According to Ana Ruiz, the dam is “in perfect shape.”",
        mixed("Ana Ruiz", "the dam is “in perfect shape.”"),
    ),
    probe(
        "quoted as saying",
        "Ana Ruiz was quoted as saying, “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "participle",
        "Ana Ruiz defended the project, stating, “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "conjoined cues",
        "“The dam will hold,” Ana Ruiz declared, but added, “Nobody should fish there.”",
        direct("Ana Ruiz", "The dam will hold"),
        direct("Ana Ruiz", "Nobody should fish there"),
    ),
    probe(
        "two verbs, one quote",
        "Ana Ruiz smiled and said, “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "noun as cue",
        "Ana Ruiz’s use of the phrase “a wall of hope” surprised the council.",
        direct("Ana Ruiz", "a wall of hope"),
    ),
    probe(
        "called",
        "Ana Ruiz called the report “a disgrace.”",
        mixed("Ana Ruiz", "the report “a disgrace.”"),
    ),
    probe(
        "described as",
        "Ana Ruiz described the report as “a disgrace.”",
        mixed("Ana Ruiz", "the report as “a disgrace.”"),
    ),
    probe(
        "praised",
        "Ana Ruiz praised the mayor’s “common touch” in a speech.",
        mixed("Ana Ruiz", "the mayor’s “common touch”"),
    ),
    probe(
        "mixed clause",
        "Ana Ruiz said the dam was “in perfect shape” after the flood.",
        mixed("Ana Ruiz", "the dam was “in perfect shape” after the flood"),
    ),
    probe(
        "that clause",
        "Ana Ruiz said that the dam was “in perfect shape”.",
        mixed("Ana Ruiz", "that the dam was “in perfect shape”"),
    ),
    probe(
        "one word",
        "Ana Ruiz told the council that it must brace for a “surge” in prices.",
        mixed("Ana Ruiz", "that it must brace for a “surge” in prices"),
    ),
    probe(
        "adding",
        "“The dam will hold,” Ana Ruiz told reporters, "
        "adding that the city needs a “surge” in spending.",
        direct("Ana Ruiz", "The dam will hold"),
        mixed("Ana Ruiz", "that the city needs a “surge” in spending"),
    ),
    probe(
        "writing",
        "Writing in the Gazette, Ana Ruiz called for “a wall of hope.”",
        mixed("Ana Ruiz", "for “a wall of hope.”"),
    ),
    probe(
        "what someone called",
        "The city wants to build what Ana Ruiz called a “wall of hope” by May.",
        mixed("Ana Ruiz", "a “wall of hope”"),
    ),
    probe(
        "present",
        "Ana Ruiz says the dam is “in perfect shape.”",
        mixed("Ana Ruiz", "the dam is “in perfect shape.”"),
    ),
    probe(
        "present, inverted",
        "“It never ends,” says Ana Ruiz, 43.",
        direct("Ana Ruiz", "It never ends"),
    ),
    probe(
        "perfect",
        "“The dam will hold,” Ana Ruiz has said.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "pluperfect",
        "“The dam will hold,” Ana Ruiz had told the council in May.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "told who",
        "“The dam will hold,” Ana Ruiz told Tom Berg.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "told who that",
        "Ana Ruiz told Tom Berg that the dam was “in perfect shape.”",
        mixed("Ana Ruiz", "that the dam was “in perfect shape.”"),
    ),
    probe(
        "told by",
        "Residents were told by Ana Ruiz that the dam was “in perfect shape.”",
        mixed("Ana Ruiz", "that the dam was “in perfect shape.”"),
    ),
    probe(
        "asked and replied",
        "Asked about the dam, Ana Ruiz replied, “It will hold.”",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "asked if, one word",
        "Asked if the dam would hold, Ana Ruiz said, “Yes.”",
        direct("Ana Ruiz", "Yes"),
    ),
    probe(
        "added and colon",
        "Ana Ruiz added: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "tweeted",
        "“The dam will hold,” Ana Ruiz tweeted on Friday.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "wrote on Twitter",
        "“The dam will hold,” Ana Ruiz wrote on Twitter.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "on Facebook",
        "On Facebook, Ana Ruiz wrote: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe("sighed", "“It never ends,” sighed Tom Berg.", direct("Tom Berg", "It never ends")),
    probe("snapped", "“It never ends,” Tom Berg snapped.", direct("Tom Berg", "It never ends")),
    probe(
        "with a laugh",
        "“It never ends,” Tom Berg said with a laugh.",
        direct("Tom Berg", "It never ends"),
    ),
    probe(
        "thought",
        "“It will never hold,” thought Tom Berg.",
        direct("Tom Berg", "It will never hold"),
    ),
    probe(
        "as she put it",
        "The dam was, as Ana Ruiz put it, “a wall of hope.”",
        quoted("Ana Ruiz", "a wall of hope."),
    ),
    probe(
        "in her words",
        "The dam is, in Ana Ruiz’s words, “a wall of hope.”",
        quoted("Ana Ruiz", "a wall of hope."),
    ),
    probe(
        "in the words of",
        "In the words of Ana Ruiz, the dam is “a wall of hope.”",
        quoted("Ana Ruiz", "a wall of hope."),
    ),
    probe(
        "was blunt",
        "Ana Ruiz was blunt: “The dam will fall.”",
        direct("Ana Ruiz", "The dam will fall"),
    ),
    probe(
        "had a message",
        "Ana Ruiz had a message for the council: “Fix the dam.”",
        direct("Ana Ruiz", "Fix the dam"),
    ),
    probe(
        "noun and colon",
        "The verdict of Ana Ruiz: “The dam will fall.”",
        direct("Ana Ruiz", "The dam will fall"),
    ),
    probe(
        "warning that",
        "Ana Ruiz’s warning that the dam was “about to burst” was ignored.",
        mixed("Ana Ruiz", "that the dam was “about to burst”"),
    ),
    probe(
        "insisted",
        "Ana Ruiz insisted she had “no idea” about the leak.",
        mixed("Ana Ruiz", "she had “no idea” about the leak"),
    ),
    probe(
        "accused of",
        "Ana Ruiz accused the council of “playing with fire.”",
        quoted("Ana Ruiz", "playing with fire."),
    ),
    probe(
        "vowed to",
        "Tom Berg vowed to “fight to the end.”",
        mixed("Tom Berg", "to “fight to the end.”"),
    ),
    probe(
        "resigned, saying",
        "Ana Ruiz resigned, saying she was “tired of rain.”",
        mixed("Ana Ruiz", "she was “tired of rain.”"),
    ),
    probe(
        "called by",
        "The plan was called “a disgrace” by Ana Ruiz.",
        quoted("Ana Ruiz", "a disgrace"),
    ),
    probe(
        "described by",
        "The plan, described by Ana Ruiz as “a disgrace,” was dropped.",
        quoted("Ana Ruiz", "a disgrace,"),
    ),
    probe(
        "whole quote, according to",
        "“The dam will hold,” according to Ana Ruiz.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "read a statement",
        "“The dam will hold,” read a statement from the Water Authority.",
        direct("Water Authority", "The dam will hold"),
    ),
    probe(
        "present continuous",
        "“We are leaving,” Karin Holm is quoted as saying in the paper.",
        direct("Karin Holm", "We are leaving"),
    ),
    probe(
        "went on",
        "“The mill is dead,” said Omar Haddad, who went on to call the sale “a theft.”",
        direct("Omar Haddad", "The mill is dead"),
        quoted("Omar Haddad", "a theft."),
    ),
    probe(
        "asked by",
        "Asked by reporters whether she would run again, Karin Holm said: “Not today.”",
        direct("Karin Holm", "Not today"),
    ),
    probe(
        "paper reported",
        "The Gazette reported that the mill was “close to ruin.”",
        mixed("Gazette", "that the mill was “close to ruin.”"),
    ),
    probe(
        "posted",
        "“Enough is enough,” Omar Haddad posted on X.",
        direct("Omar Haddad", "Enough is enough"),
    ),
    probe(
        "statement read",
        "“We regret the delay,” read a statement by the airline.",
        direct("airline", "We regret the delay"),
    ),
    probe(
        "in a statement",
        "In a statement, Karin Holm said she was “deeply sorry” for the delay.",
        mixed("Karin Holm", "she was “deeply sorry” for the delay"),
    ),
    probe(
        "promise noun",
        "Karin Holm’s promise to “drain the lake” came to nothing.",
        quoted("Karin Holm", "drain the lake"),
    ),
    probe(
        "insistence noun",
        "Omar Haddad’s insistence that the sale was “clean” convinced nobody.",
        mixed("Omar Haddad", "that the sale was “clean”"),
    ),
    probe(
        "two verbs of speech",
        "Karin Holm said the mill was “dead” and warned that more would follow.",
        quoted("Karin Holm", "dead"),
    ),
    probe("adverb", "“It is over,” Karin Holm said quietly.", direct("Karin Holm", "It is over")),
)
