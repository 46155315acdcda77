"""The probes that fail today, by tagger, and why: strict, so that a repair takes its line out."""

_BOTH = {
    "dash and noun": "a noun that sums up the quotation after a dash is no cue",
    "quote as subject": "a cleft (“…” is what she told them) is read by no rule",
    "sighed": "the verb is in no list, and beside a whole quotation any verb of speech should do",
    "snapped": "the verb is in no list, and beside a whole quotation any verb of speech should do",
    "in the words of": "“words” reports nothing; its subject is taken for the source",
    "called by": "the passive subject hides the agent, which is left in the content",
    "they": "the plural pronoun looks for people who spoke before, not for the last group named",
    "her answer": "a pronoun's noun before a colon is not taken for a label",
    "denied saying": "a denial of having said it is read as the saying",
    "refused to say": "what was not said is read as a refusal's content",
    "is called": "a passive without an agent has its subject as speaker",
    "word": "“the word” cites nobody, and its quotation is still an attribution",
    "claim: warning": "the parser hangs the main verb below the noun's clause",
    "claim: letter": "the parser hangs the clause on the noun, which is in no list",
}

FAULTS = {
    "rules": {
        **_BOTH,
        "report between dashes": "the parser's subject is the noun before the dash",
        "exclamation": "the parser splits the sentence at the mark inside the quotation",
        "what someone called": "the rules also take what the city wants for what it says",
        "as she put it": "“put” is in no list: it reports only after “as”",
        "vowed to": "the quotation is taken without the “to” before it",
    },
    "fast": {
        **_BOTH,
        "noun as cue": "“surprised” is taken for a cue",
        "writing": "“called for” is taken for the cue, with the content after it",
        "what someone called": "the date after the closing mark is taken into the content",
        "warning that": "the main verb is taken into the noun's clause",
        "never said": "“never” alone is taken for a cue, past the rule that drops negated speech",
        "claim: urged": "who is urged is taken into the content",
    },
}
