"""Find the words that name who speaks, for a cue: an ordered table of rules."""

from quoteattr.attribution.frame import Cue, Ranges
from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.rules import Rule, first_answer

# Passives whose subject is who speaks: "was quoted as saying".
QUOTING_PASSIVES = frozenset({"quote", "cite", "hear", "record"})

CueSourceRule = Rule[[Syntax, Cue], int]

# Verbs that lend their subject to the infinitive or participle below them: "went on to say".
_SHARING_DEPS = frozenset(
    {
        Dep.CONJUNCT,
        Dep.OPEN_CLAUSE,
        Dep.ADVERBIAL_CLAUSE,
        Dep.CLAUSE,
        Dep.PREPOSITION_CLAUSE,
        Dep.NOUN_CLAUSE,
        Dep.PREPOSITION,
    }
)
_RELATIVES = frozenset({"who", "that", "which"})


def find_source(syntax: Syntax, cue: Cue) -> Ranges:
    """Return the noun phrase that names the speaker of ``cue``, or nothing."""
    found = first_answer(SOURCE_RULES, syntax, cue)
    return _phrase(syntax, found[1], cue) if found else ()


def subject_phrase(syntax: Syntax, sentence: range) -> Ranges:
    """Return the subject of a sentence's main verb, as a full noun phrase, or nothing."""
    root = next((i for i in sentence if syntax.head[i] == i), None)
    subject = None if root is None else syntax.child(root, Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
    if subject is None:
        return ()
    return ((syntax.left[subject], syntax.right[subject] + 1),)


def own_subject(syntax: Syntax, cue: Cue) -> int | None:
    """As in "Starmer said", "said Starmer", "who said" (whose antecedent is the source)."""
    if cue.kind != "verb":
        return None
    subjects = syntax.children(cue.head, Dep.SUBJECT)
    own = (k for k in subjects if syntax.quotation[k] == syntax.quotation[cue.head])
    subject = next(own, None)
    return None if subject is None else _antecedent(syntax, cue.head, subject)


def answer_from(syntax: Syntax, cue: Cue) -> int | None:
    """As in "“No,” came the reply from Tom Ek": whose the reply is speaks."""
    reply = (
        syntax.child(cue.head, Dep.SUBJECT, Dep.OBJECT)
        if syntax.lemma[cue.head] == "come"
        else None
    )
    if reply is None or reply < cue.head:
        return None
    sources = (k for k in syntax.children(reply, Dep.PREPOSITION) if syntax.lower[k] == "from")
    return next((syntax.child(k, Dep.PREPOSITION_OBJECT) for k in sources), None)


def agent(syntax: Syntax, cue: Cue) -> int | None:
    """As in "It was called a disaster by Lopez", "was branded “a disgrace” by Lund"."""
    if syntax.tag[cue.head] != Tag.PARTICIPLE:
        return None  # the parser makes an agent of "called the fire by the mill “a crime”" too
    by = syntax.child(cue.head, Dep.AGENT)
    if by is None and syntax.child(cue.head, Dep.PASSIVE_AUXILIARY) is not None:
        by = _by_behind_marks(syntax, cue)
    return None if by is None else syntax.child(by, Dep.PREPOSITION_OBJECT)


def _by_behind_marks(syntax: Syntax, cue: Cue) -> int | None:
    """Return the "by" behind a closing mark, which the parser may hang on the words inside."""
    for i in range(cue.end + 1, syntax.sentence_of(cue.head).stop):
        behind = syntax.quotation_at(i - 1) not in (NO_QUOTATION, syntax.quotation[i])
        if syntax.lower[i] == "by" and behind:
            return i
    return None


def passive_subject(syntax: Syntax, cue: Cue) -> int | None:
    """As in "He was quoted as saying": who is quoted speaks; "was asked" names no speaker."""
    governor = _governor(syntax, cue.head)
    if governor is None or syntax.lemma[governor] not in QUOTING_PASSIVES:
        return None
    return syntax.child(governor, Dep.PASSIVE_SUBJECT)


def object_of_according(syntax: Syntax, cue: Cue) -> int | None:
    """As in "according to a senior official"."""
    if cue.kind != "preposition" or syntax.lower[cue.head] == "in":
        return None
    for k in (cue.end - 1, cue.head):
        named = syntax.child(k, Dep.PREPOSITION_OBJECT)
        if named is not None:
            return named
    nouns = (i for i in syntax.words_between(cue.end, syntax.sentence_of(cue.head).stop))
    return next((i for i in nouns if syntax.pos[i] in ("NOUN", "PROPN", "PRON")), None)


def owner_of_words(syntax: Syntax, cue: Cue) -> int | None:
    """As in "in the words of Ruiz", "in Ruiz’s words"."""
    if cue.kind != "preposition":
        return None
    words = cue.end - 1
    of = syntax.child(words, Dep.PREPOSITION)
    return (
        syntax.child(words, Dep.OWNER) if of is None else syntax.child(of, Dep.PREPOSITION_OBJECT)
    )


def possessor(syntax: Syntax, cue: Cue) -> int | None:
    """As in "her claim", "Starmer’s use of the phrase", "the claim by Lopez"."""
    if cue.kind != "noun":
        return None
    for noun in (cue.head, *_nouns_above(syntax, cue.head)):
        owner = syntax.child(noun, Dep.OWNER)
        if owner is not None:
            return owner
        for by in syntax.children(noun, Dep.PREPOSITION, Dep.AGENT):
            if syntax.lower[by] in ("by", "from"):
                return syntax.child(by, Dep.PREPOSITION_OBJECT)
    return None


def subject_of_noun(syntax: Syntax, cue: Cue) -> int | None:
    """As in "Zelensky expressed a belief that": the verb's subject holds the noun's belief."""
    if cue.kind != "noun" or syntax.dep[cue.head] not in (
        Dep.OBJECT,
        Dep.PREDICATE,
        Dep.PREPOSITION_OBJECT,
    ):
        return None
    verb = next((a for a in syntax.ancestors(cue.head) if syntax.pos[a] in ("VERB", "AUX")), None)
    return None if verb is None else _shared_subject(syntax, verb)


def writer_of_noun(syntax: Syntax, cue: Cue) -> int | None:
    """As in "She wrote in a letter saying …", "posted online accusing …": whoever wrote it."""
    if (
        cue.kind != "verb"
        or syntax.dep[cue.head] != Dep.NOUN_CLAUSE
        or syntax.tag[cue.head] != Tag.ING
    ):
        return None
    noun = syntax.head[cue.head]
    verb = syntax.head[syntax.head[noun]] if syntax.dep[noun] == Dep.PREPOSITION_OBJECT else noun
    entry = read_cues("reporting_verbs").get(syntax.lemma[verb])
    says = syntax.pos[verb] == "VERB" and entry is not None and entry.act == "say"
    return _shared_subject(syntax, verb) if says else None


def noun_above(syntax: Syntax, cue: Cue) -> int | None:
    """As in "a letter saying that", "officials familiar with it, who noted".

    In "the deal announced in May" the noun is what was said, and nobody who says it.
    """
    if cue.kind != "verb" or syntax.dep[cue.head] not in (Dep.NOUN_CLAUSE, Dep.RELATIVE_CLAUSE):
        return None
    return None if is_passive(syntax, cue.head) else syntax.head[cue.head]


def is_passive(syntax: Syntax, verb: int) -> bool:
    """Tell whether a noun before a participle is its object: "the deal announced in May".

    Of "the firm, which fell, confirmed that …" the parser makes the same, but for a subject.
    """
    if syntax.dep[verb] != Dep.NOUN_CLAUSE:
        return False
    governed = syntax.dep[syntax.head[verb]] in (Dep.PREPOSITION_OBJECT, Dep.OBJECT)
    return syntax.tag[verb] == Tag.PARTICIPLE or (syntax.tag[verb] == Tag.PAST and governed)


def shared_subject(syntax: Syntax, cue: Cue) -> int | None:
    """As in "He paused and said", "Macron suggested …, arguing", "She went on to say"."""
    passive = syntax.child(cue.head, Dep.PASSIVE_AUXILIARY) is not None
    return _shared_subject(syntax, cue.head) if cue.kind == "verb" and not passive else None


def inverted_subject(syntax: Syntax, cue: Cue) -> int | None:
    """As in "…,” said Rahman", "Said Rahman: “…”": the parser may take him for an object."""
    opens = cue.first == syntax.sentence_of(cue.head).start and syntax.tag[cue.head] != Tag.ING
    if cue.kind != "verb" or not (opens or _follows_quotation(syntax, cue)):
        return None
    if syntax.dep[cue.head] == Dep.COMPOUND:
        return syntax.head[cue.head]
    return syntax.child(cue.head, Dep.OBJECT, Dep.PREDICATE, Dep.OBJECT_PREDICATE)


SOURCE_RULES: tuple[CueSourceRule, ...] = (
    Rule("object of according", object_of_according),
    Rule("owner of words", owner_of_words),
    Rule("answer from", answer_from),
    Rule("own subject", own_subject),
    Rule("inverted subject", inverted_subject),
    Rule("passive subject", passive_subject),
    Rule("agent", agent),
    Rule("writer of noun", writer_of_noun),
    Rule("noun above", noun_above),
    Rule("shared subject", shared_subject),
    Rule("possessor", possessor),
    Rule("subject of noun", subject_of_noun),
)


def _phrase(syntax: Syntax, head: int, cue: Cue) -> Ranges:
    """Return the noun phrase of ``head`` as far as the cue, and as the marks it stands in."""
    first, end = syntax.left[head], syntax.right[head] + 1
    if head < cue.first:
        end = min(end, cue.first)
    elif head >= cue.end:
        first = max(first, cue.end)
    if cue.kind == "preposition":
        end = min(end, _end_of_name(syntax, head, end))
    while first < head and syntax.quotation[first] != syntax.quotation[head]:
        first += 1
    while end > head + 1 and syntax.quotation_at(end - 1) != syntax.quotation[head]:
        end -= 1
    while end > head + 1 and (syntax.is_open(end - 1) or syntax.dep[end - 1] == Dep.OWNER_MARK):
        end -= 1
    while first < head and syntax.is_open(first):
        first += 1
    return ((first, end),)


def _end_of_name(syntax: Syntax, head: int, end: int) -> int:
    """Return the first comma after ``head`` if the phrase takes in the main clause, or ``end``."""
    clause = any(
        syntax.dep[i] == Dep.ROOT or syntax.dep[i] == Dep.SUBJECT for i in range(head + 1, end)
    )
    commas = (i for i in range(head, end) if syntax.lower[i] == ",")
    return next(commas, end) if clause else end


def _antecedent(syntax: Syntax, verb: int, subject: int) -> int:
    """Return the noun that a relative subject stands for, or the subject itself."""
    relative = syntax.lower[subject] in _RELATIVES and syntax.dep[verb] == Dep.RELATIVE_CLAUSE
    return syntax.head[verb] if relative else subject


def _shared_subject(syntax: Syntax, verb: int) -> int | None:
    """Climb from a verb without a subject to the nearest verb that has one."""
    for node in (verb, *syntax.ancestors(verb)):
        subject = syntax.child(node, Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
        if subject is not None:
            return _antecedent(syntax, node, subject)
        if syntax.dep[node] in (Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE):
            return None if is_passive(syntax, node) else syntax.head[node]
        if syntax.dep[node] not in _SHARING_DEPS:
            return None
    return None


def _governor(syntax: Syntax, i: int) -> int | None:
    """Return the verb above "as saying" and "saying", or the verb itself."""
    if syntax.child(i, Dep.PASSIVE_AUXILIARY) is not None:
        return i
    return next((a for a in syntax.ancestors(i) if syntax.pos[a] == "VERB"), None)


def _nouns_above(syntax: Syntax, i: int) -> list[int]:
    """Return the nouns that hold this one: "use of the phrase"."""
    out = []
    for a in syntax.ancestors(i):
        if syntax.pos[a] not in ("NOUN", "ADP"):
            break
        out.append(a)
    return out


def _follows_quotation(syntax: Syntax, cue: Cue) -> bool:
    return cue.first > 0 and syntax.quotation_at(cue.first - 1) != syntax.quotation[cue.head]
