"""What the parser's labels for English mean, the only place that spells them.

Dependencies are ClearNLP's, tags the Penn Treebank's, entity types those of OntoNotes: another
pipeline's would be put down here. Parts of speech (``VERB``) are those of Universal Dependencies,
the same in any language.
"""

from typing import Final


class Dep:
    """What a token is to its head, in ClearNLP's dependencies, the example's word in brackets."""

    SUBJECT: Final = "nsubj"  # "[Lee] spoke"
    PASSIVE_SUBJECT: Final = "nsubjpass"  # "[Lee] was told"
    CLAUSAL_SUBJECT: Final = "csubj"  # "what she [said] pleased them"
    EXPLETIVE: Final = "expl"  # "[there] is"
    OBJECT: Final = "dobj"  # "read a [letter]"
    RECIPIENT: Final = "dative"  # "told [them] so"
    PREPOSITION_OBJECT: Final = "pobj"  # "in a [letter]"
    PREPOSITION_CLAUSE: Final = "pcomp"  # "by [saying] so"
    CLAUSE: Final = "ccomp"  # "said it [holds]"
    OPEN_CLAUSE: Final = "xcomp"  # "began to [speak]"
    NOUN_CLAUSE: Final = "acl"  # "the claim that it [holds]"
    RELATIVE_CLAUSE: Final = "relcl"  # "the mayor who [spoke]"
    ADVERBIAL_CLAUSE: Final = "advcl"  # "spoke when it [fell]"
    APPOSITION: Final = "appos"  # "Lee, the [mayor],"
    CONJUNCT: Final = "conj"  # "Lee and [Ek]"
    COORDINATOR: Final = "cc"  # "Lee [and] Ek"
    OWNER: Final = "poss"  # "[her] letter"
    OWNER_MARK: Final = "case"  # "Lee['s] letter"
    ADJECTIVE: Final = "amod"  # "an [open] letter"
    COMPOUND: Final = "compound"  # "[bridge] engineer"
    NOUN_MODIFIER: Final = "nmod"
    NUMBER: Final = "nummod"  # "[two] mayors"
    DETERMINER: Final = "det"  # "[the] mayor"
    PREDICATE: Final = "attr"  # "Lee is [mayor]"
    ADJECTIVE_PREDICATE: Final = "acomp"  # "it is [safe]"
    OBJECT_PREDICATE: Final = "oprd"  # "called it [safe]"
    AGENT: Final = "agent"  # "was told [by] Lee"
    PREPOSITION: Final = "prep"  # "the mayor [of] Hull"
    MARKER: Final = "mark"  # "said [that] it holds"
    AUXILIARY: Final = "aux"  # "[has] said"
    PASSIVE_AUXILIARY: Final = "auxpass"  # "[was] told"
    NEGATION: Final = "neg"  # "did [not] say"
    PARTICLE: Final = "prt"  # "shot [back]"
    ADVERB: Final = "advmod"  # "said [later]"
    NOUN_ADVERB: Final = "npadvmod"  # "said [Friday]"
    PARATAXIS: Final = "parataxis"  # "it holds, Lee [said], for now"
    PUNCTUATION: Final = "punct"
    ROOT: Final = "ROOT"


class Tag:
    """The form of a word, in the tags of the Penn Treebank."""

    BASE: Final = "VB"  # "say"
    PAST: Final = "VBD"  # "spoke"
    PARTICIPLE: Final = "VBN"  # "spoken"
    ING: Final = "VBG"  # "speaking"
    PRESENT: Final = "VBP"  # "they speak"
    PRESENT_THIRD: Final = "VBZ"  # "she speaks"
    MODAL: Final = "MD"  # "will"
    NOUN: Final = "NN"
    NOUNS: Final = "NNS"
    NAME: Final = "NNP"
    NAMES: Final = "NNPS"  # "the Swiss Alps"
    POSSESSIVE: Final = "POS"  # "’s"
    PRONOUN: Final = "PRP"  # "she"
    OWN_PRONOUN: Final = "PRP$"  # "her letter"
    WHO: Final = "WP"
    WHOSE: Final = "WP$"
    WHICH: Final = "WDT"
    WHERE: Final = "WRB"
    PREPOSITION: Final = "IN"
    PARTICLE: Final = "RP"  # "back" of "shot back"
    DETERMINER: Final = "DT"
    ADVERB: Final = "RB"


class Ent:
    """What a name is one of, in the entity types of OntoNotes."""

    PERSON: Final = "PERSON"
    BODY: Final = "ORG"  # "the Harbour Board"
    NATION: Final = "NORP"  # "French", "Democrats"
    PLACE: Final = "GPE"  # a country, a state, a town, whose government may speak
    LANDSCAPE: Final = "LOC"  # "the Alps"
    FACILITY: Final = "FAC"  # "Lantern Bridge"
    PRODUCT: Final = "PRODUCT"
    EVENT: Final = "EVENT"
    WORK: Final = "WORK_OF_ART"
    LAW: Final = "LAW"
    DATE: Final = "DATE"
    TIME: Final = "TIME"


# Who does or undergoes what the verb says.
SUBJECTS = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT})
# Whatever stands in the subject's place: "there is", "what she said pleased them".
SUBJECT_PLACES = SUBJECTS | {Dep.CLAUSAL_SUBJECT, Dep.EXPLETIVE}
# What belongs to a verb group: "has never publicly said so", "pointed out".
VERB_GROUP = frozenset({Dep.AUXILIARY, Dep.PASSIVE_AUXILIARY, Dep.NEGATION, Dep.PARTICLE})
# A verb that makes a clause of its own: "speaks", "spoke", "will".
FINITE = frozenset({Tag.PAST, Tag.PRESENT_THIRD, Tag.PRESENT, Tag.MODAL})
# What begins a relative clause or an indirect question: "who", "which", "whose", "where".
RELATIVES = frozenset({Tag.WHO, Tag.WHICH, Tag.WHOSE, Tag.WHERE})
# Names that can speak: people, bodies, nations, and places by their governments.
SPEAKERS = frozenset({Ent.PERSON, Ent.BODY, Ent.NATION, Ent.PLACE})
