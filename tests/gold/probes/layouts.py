"""Where the words stand: orders, marks, dashes, colons, paragraphs."""

from tests.gold.probes.probe import direct, mixed, probe, quoted

LAYOUTS = (
    probe(
        "cue after", "“The dam will hold,” Ana Ruiz said.", direct("Ana Ruiz", "The dam will hold")
    ),
    probe(
        "cue before", "Ana Ruiz said: “The dam will hold.”", direct("Ana Ruiz", "The dam will hold")
    ),
    probe(
        "comma before",
        "Ana Ruiz said, “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "inverted",
        "“The dam will hold,” said Ana Ruiz, the chief engineer.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "inverted at the front",
        "Said Ana Ruiz: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "interrupted",
        "“The dam,” Ana Ruiz said, “will hold.”",
        direct("Ana Ruiz", "The dam", "will hold"),
    ),
    probe(
        "question", "“Will the dam hold?” asked Ana Ruiz.", direct("Ana Ruiz", "Will the dam hold")
    ),
    probe(
        "straight marks",
        '"The dam will hold," Ana Ruiz said.',
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "British marks",
        "‘The dam will hold,’ Ana Ruiz said. ‘It’s the workers’ pride.’",
        direct("Ana Ruiz", "The dam will hold", "It’s the workers’ pride"),
    ),
    probe(
        "guillemets", "«The dam will hold», said Ana Ruiz.", direct("Ana Ruiz", "The dam will hold")
    ),
    probe(
        "low and high",
        "„The dam will hold“, said Ana Ruiz.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "nested",
        "“The foreman told me ‘never again’ and left,” Ana Ruiz said.",
        direct("Ana Ruiz", "The foreman told me ‘never again’ and left"),
    ),
    probe(
        "next sentence",
        "“The dam will hold,” Ana Ruiz said. “We checked it twice.”",
        direct("Ana Ruiz", "The dam will hold", "We checked it twice"),
    ),
    probe(
        "several paragraphs",
        "“The dam will hold.\n\n“We checked it twice,” Ana Ruiz said.",
        direct("Ana Ruiz", "The dam will hold.", "We checked it twice"),
    ),
    probe(
        "next paragraph",
        "“The dam will hold,” Ana Ruiz said.\n\n“We checked it twice.”",
        direct("Ana Ruiz", "The dam will hold", "We checked it twice"),
    ),
    probe(
        "colon layout", "Ana Ruiz: “The dam will hold.”", direct("Ana Ruiz", "The dam will hold")
    ),
    probe(
        "signed",
        "“The dam will hold.” — Ana Ruiz, chief engineer",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "interrupted mixed",
        "The dam, Ana Ruiz said, is “in perfect shape.”",
        mixed("Ana Ruiz", "The dam", "is “in perfect shape.”"),
    ),
    probe("stop words", "“It is not,” Ana Ruiz said.", direct("Ana Ruiz", "It is not")),
    probe(
        "stray apostrophe",
        "The workers' dam, 6' 2\" high, is safe. “It will hold,” Ana Ruiz said.",
        direct("Ana Ruiz", "It will hold"),
    ),
    probe(
        "unclosed",
        "“The dam will hold.\n\nThe rain went on.\n\n“We checked it,” Ana Ruiz said.",
        direct("Ana Ruiz", "We checked it"),
    ),
    probe(
        "told in the middle",
        "“The dam,” Ana Ruiz told the council on Monday, “will hold.”",
        direct("Ana Ruiz", "The dam", "will hold"),
    ),
    probe(
        "resumed with another verb",
        "“The dam will hold,” said Ana Ruiz. “But the road,” she added, “will not.”",
        direct("Ana Ruiz", "The dam will hold"),
        direct("Ana Ruiz", "But the road", "will not"),
    ),
    probe(
        "three paragraphs",
        "Ana Ruiz said: “The dam is old.\n\n“We checked it twice.\n\n“It will hold.”",
        direct("Ana Ruiz", "The dam is old.", "We checked it twice.", "It will hold."),
    ),
    probe(
        "paragraphs in turn",
        "“Will it hold?” asked Tom Berg.\n\n“It will,” Ana Ruiz replied.\n\n“Good,” he said.",
        direct("Tom Berg", "Will it hold"),
        direct("Ana Ruiz", "It will"),
        direct("Tom Berg", "Good"),
    ),
    probe(
        "British marks on a phrase",
        "Ana Ruiz said the dam was ‘in perfect shape’ after the flood.",
        mixed("Ana Ruiz", "the dam was ‘in perfect shape’ after the flood"),
    ),
    probe(
        "British marks, double inside",
        "‘He told me “never again” and left,’ Ana Ruiz said.",
        direct("Ana Ruiz", "He told me “never again” and left"),
    ),
    probe(
        "full stop outside",
        "Ana Ruiz called it ‘a disgrace’.",
        mixed("Ana Ruiz", "it ‘a disgrace’"),
    ),
    probe(
        "comma outside",
        "“The dam will hold”, Ana Ruiz said.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "straight single marks",
        "'The dam will hold,' Ana Ruiz said.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "two sentences in one",
        "“The dam will hold. We checked it twice,” Ana Ruiz said.",
        direct("Ana Ruiz", "The dam will hold. We checked it twice"),
    ),
    probe("broken off", "“The dam will —” Ana Ruiz began.", direct("Ana Ruiz", "The dam will —")),
    probe(
        "dash and noun",
        "“The dam will hold” – that was the promise of Ana Ruiz.",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "report between dashes",
        "The dam -- Ana Ruiz called it “a wall of hope” -- is old.",
        quoted("Ana Ruiz", "a wall of hope"),
    ),
    probe(
        "report in brackets",
        "The dam (Ana Ruiz called it “a wall of hope”) is old.",
        quoted("Ana Ruiz", "a wall of hope"),
    ),
    probe(
        "brackets inside",
        "“[The dam] will hold,” Ana Ruiz said.",
        direct("Ana Ruiz", "[The dam] will hold"),
    ),
    probe(
        "ellipsis inside",
        "“The dam … will hold,” Ana Ruiz said.",
        direct("Ana Ruiz", "The dam … will hold"),
    ),
    probe("exclamation", "“Run!” shouted Tom Berg.", direct("Tom Berg", "Run")),
    probe(
        "question with a quote in it",
        "Ana Ruiz asked, “Who said ‘no’?”",
        direct("Ana Ruiz", "Who said ‘no’"),
    ),
    probe(
        "title beside the speech",
        "Ana Ruiz, author of “The Wall of Water,” said: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe(
        "two phrases",
        "Ana Ruiz called the plan “cold” and “a bore.”",
        mixed("Ana Ruiz", "the plan “cold” and “a bore.”"),
    ),
    probe(
        "quote as subject",
        "“Never again” is what Ana Ruiz told the council.",
        quoted("Ana Ruiz", "Never again"),
    ),
    probe(
        "role and colon",
        "Mayor Ana Ruiz: “The dam will hold.”",
        direct("Ana Ruiz", "The dam will hold"),
    ),
    probe("short no", "“No!” cried Omar Haddad.", direct("Omar Haddad", "No")),
    probe(
        "British inverted phrase",
        "‘We’ll fight this,’ said the club’s captain, Omar Haddad.",
        direct("Omar Haddad", "We’ll fight this"),
    ),
    probe(
        "British possessive inside",
        "‘The players’ wages weren’t paid,’ Karin Holm told the BBC.",
        direct("Karin Holm", "The players’ wages weren’t paid"),
    ),
    probe(
        "en dash break",
        "“The mill – and I mean this – is dead,” Karin Holm said.",
        direct("Karin Holm", "The mill – and I mean this – is dead"),
    ),
    probe(
        "interrupted dash",
        "“The mill” — Karin Holm sighed — “is dead.”",
        direct("Karin Holm", "The mill", "is dead"),
    ),
    probe(
        "multi paragraph plain",
        "Karin Holm spoke for an hour. “The mill is dead,” she said.\n\n"
        "“It died in May. Nobody came to the funeral.”\n\n"
        "Omar Haddad left early.",
        direct("Karin Holm", "The mill is dead", "It died in May. Nobody came to the funeral."),
    ),
    probe(
        "colon list",
        "Karin Holm had three words for the board: “Sell it now.”",
        direct("Karin Holm", "Sell it now"),
    ),
    probe(
        "time between",
        "“It is over,” Karin Holm said on Monday at a meeting in Oslo, “and we know it.”",
        direct("Karin Holm", "It is over", "and we know it"),
    ),
    probe(
        "three turns",
        "“Will you sell?” Karin Holm asked. “Never,” said Omar Haddad. “We shall see,” she said.",
        direct("Karin Holm", "Will you sell"),
        direct("Omar Haddad", "Never"),
        direct("Karin Holm", "We shall see"),
    ),
)
