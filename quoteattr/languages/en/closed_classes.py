"""Closed classes of English: small sets of words that a rule asks for by the set's name.

Lists of open classes (names, roles, verbs of reporting) are files of their own beside this one.
Source: written for this project from general knowledge of English; CC0.
"""

# Who nobody in particular is.
INDEFINITE_PRONOUNS = frozenset(
    {"anybody", "anyone", "everybody", "everyone", "nobody", "none", "somebody", "whoever"}
)

# Pronouns that mean people, as a subject that can speak.
PERSONAL_SUBJECTS = frozenset({"he", "she", "they", "who", "others"})

# Verbs that ask where "for" follows them, and do not by themselves.
VERBS_OF_ASKING_FOR = frozenset({"appeal", "ask", "call", "plead", "press", "push"})

# Pronouns that mean no person.
IMPERSONAL_SUBJECTS = frozenset({"it", "this", "that", "there", "these", "those", "what"})

# Who speaks to whom: no turn of a talk does for long without them.
WORDS_OF_ADDRESS = frozenset({"i", "me", "my", "we", "us", "our", "you", "your", "?"})

# Words that an answer begins with; one question alone may be its speaker's own rhetoric.
WORDS_OF_ANSWER = frozenset(
    {"yes", "no", "well", "oh", "yeah", "absolutely", "sure", "never", "always", "nothing", "not"}
)

# What says that something is not said yet, or may never be: "Lee will say that …".
MODALS_OF_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "might", "may", "could"})

# Before an article these belong to the phrase: "all the mayors", "half a dozen".
PREDETERMINERS = frozenset({"all", "both", "half", "such", "only", "just", "even", "not"})

# Particles that make one verb with the word before them; the parser may take them for prepositions.
VERB_PARTICLES = frozenset(
    {"in", "up", "out", "off", "back", "on", "over", "away", "forth", "along"}
)

# What the article may call someone who is neither a man nor a woman.
NON_BINARY = frozenset({"nonbinary", "binary", "genderqueer", "agender", "genderfluid"})

# Words that say of a role that it is over: "the former president".
WORDS_OF_PAST_OFFICE = frozenset(
    {"former", "ex", "then", "late", "onetime", "erstwhile", "outgoing"}
)

# Words that say since when or how long a role is held, and not what it is.
WORDS_OF_TIME = frozenset(
    {"future", "current", "sitting", "incoming", "longtime", "new", "newly", "next"}
)

# Words that say that another body is meant than the one before.
WORDS_OF_ANOTHER = frozenset(
    {"other", "another", "rival", "parent", "sister", "new", "second", "third"}
)

# Words that count those who were told of before: "the two officials".
SMALL_COUNTS = frozenset({"two", "three", "four", "five", "both"})

# What makes a letter, a memo or a post without naming it: "wrote to staff".
VERBS_OF_WRITING = frozenset({"write", "email", "tweet", "text", "post"})

# Nouns that say nearly nothing of what someone is.
VAGUE_NOUNS = frozenset({"man", "woman", "boy", "girl", "father", "mother", "person"})

# Plural words without a plural's ending.
PLURALS_WITHOUT_S = frozenset({"people", "police", "both", "many", "some", "others"})

# "another official" is never the one before.
WORDS_OF_SOMEBODY_NEW = frozenset({"a", "an", "another", "one", "some", "other", "second", "third"})

# Words that acronyms leave out: "Federal Bureau of Investigation" is FBI.
WORDS_WITHOUT_INITIAL = frozenset({"of", "the", "for", "and", "in", "on"})

# Words with which a phrase counts two who were told of: "both of them", "these two".
WORDS_OF_BOTH = frozenset({"both", "two", "the", "these", "those", "of", "them"})

# Who speaks, inside a quotation.
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})

# Words of a description that say nothing of the office.
EMPTY_WORDS = frozenset({"the", "of", "for", "and", "a", "an"})

# What stands before a name where it is a place: "in Dedham", "near Redonda".
PREPOSITIONS_OF_PLACE = frozenset({"in", "at", "near", "across", "around", "outside", "throughout"})

# What stands behind a name that a building or a vessel has: "Walter Reed hospital".
FACILITIES = frozenset(
    {"airport", "arena", "bridge", "hospital", "prison", "school", "stadium", "station"}
    | {"theater", "theatre", "university"}
)

# What is called by a place's name: "the city of Redonda".
PLACE_NOUNS = frozenset(
    {"city", "county", "district", "island", "municipality", "port", "province", "region"}
    | {"state", "town", "township", "village", "suburb"}
)

# The generation is part of who it is; a degree or a seat is not.
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})

# Degrees, seats and honours that stand behind a name.
AFTER_NAMES = frozenset({"md", "phd", "qc", "kc", "mp", "mep", "obe", "cbe", "esq"})

# Titles of address say nothing of what someone is, and are nobody's surname.
FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dame"})

# Half the spellings of "un-", "in-" and their kin.
NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "anti", "mis", "de")

# Endings taken off before a word is looked up among the opposites, longest first.
ENDINGS_OF_OPPOSITES = ("ing", "ers", "ed", "es", "er", "ly", "s", "d")

# Endings cut off for the stem by which a claim and a quote share a word, longest first.
STEM_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "ment", "e", "y")

# What begins a clause that only tells more of a noun.
RELATIVE_WORDS = ("where", "who", "whom", "whose", "which")

# Who speaks, in the words of a claim.
PERSONAL_PRONOUNS = ("he", "she", "they")

# What denies as a negation does: "had little effect".
WORDS_OF_SCARCITY = ("little", "few")

# Modals by what they say, in the present and as a report has them.
MODAL_VERBS = (("will", "would"), ("can", "could"), ("must", "should", "shall"), ("may", "might"))

# Words cut before n't in texts whose tokens were split ("ca n't").
CUT_BEFORE_NOT = {"ca": "can", "wo": "will", "sha": "shall"}

# Inflections that a copy-editor or a transcript changes and that leave the sentence what it was.
INFLECTIONS = ("s", "es", "d", "ed", "ing", "er", "ly")

# The verbs that help others: which of them stands there is a matter of tense and number.
AUXILIARIES = (
    frozenset({"am", "is", "are", "was", "were", "be", "been", "being"}),
    frozenset({"has", "have", "had", "having"}),
    frozenset({"do", "does", "did", "doing"}),
)

# The rules by which contractions open; the list holds those that follow none.
CONTRACTION_ENDINGS = (
    ("n't", "not"),
    ("'re", "are"),
    ("'ve", "have"),
    ("'ll", "will"),
    ("'m", "am"),
    ("'d", "would"),
)
