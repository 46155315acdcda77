"""The probes that fail today, by tagger, and why: strict, so that a repair takes its line out."""

_BOTH = {
    "dash and noun": "a noun that sums up the quotation after a dash is no cue",
    "quote as subject": "a cleft (“…” is what she told them) is read by no rule",
    "her answer": "a pronoun's noun before a colon is not taken for a label",
    "interrupted dash": "what follows the dash is taken for a signature",
    "insistence noun": "the parser hangs the main verb below the noun's clause",
    "statement read": "who a statement is by is not read as its speaker",
    "claim: warning": "the parser hangs the main verb below the noun's clause",
    "claim: letter": "the parser hangs the clause on the noun, which is in no list",
}

FAULTS = {
    "rules": {
        **_BOTH,
        "report between dashes": "the parser's subject is the noun before the dash",
        "what someone called": "the rules also take what the city wants for what it says",
        "vowed to": "the quotation is taken without the “to” before it",
    },
    "fast": {
        **_BOTH,
        "what someone called": "what the city wants is taken for what is called so, too",
        "writing": "“called for” is taken for the cue, with the content after it",
        "told by": "who is told, the passive subject, is taken into the content",
        "claim: urged": "who is urged is taken into the content",
        "claim: nested": "the report inside the report is thought too unlikely",
    },
}
