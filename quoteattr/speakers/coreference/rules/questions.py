"""Who was asked answers: "When Lee asked if he would stay, he declined"."""

from collections.abc import Iterator
from itertools import takewhile

from attrs import frozen
from spacy.tokens import Token

from quoteattr.languages.en.labels import SUBJECTS, Dep, Tag
from quoteattr.languages.word_lists import read_words
from quoteattr.speakers.coreference.context import DocumentContext

# The object of "asked her", "asked Lee", "put it to Lee".
_OBJECTS = frozenset({Dep.OBJECT, Dep.RECIPIENT})
# The answer stands in the sentence of the question, or in the paragraph behind it at the latest.
MAX_PARAGRAPHS_BACK = 1
# And no more than this many words, where an article has no paragraphs.
MAX_TOKENS_BACK = 300


@frozen(eq=False)
class AskedQuestion:
    """A verb of asking with the tokens of who asks and who is asked, where they are printed."""

    verb: Token
    asker: Token | None
    asked: Token | None


def find_question(answer: Token, document: DocumentContext) -> AskedQuestion | None:
    """Return the question that the verb over ``answer`` replies to, the nearest before it.

    A verb of answering replies to any; "said" only to one that names whom it was put to, or that
    is a clause of its sentence: who asks without asking anyone (“Why?” she asked.) may go on.
    """
    replies = answer.head.lemma_.lower() in read_words("names/answer_verbs")
    for verb in _find_verbs(answer, document):
        question = _read_question(verb)
        put = question.asked is not None and not _requests(verb)
        return question if replies or put or _is_in_front(verb, answer) else None
    return None


def _find_verbs(answer: Token, document: DocumentContext) -> Iterator[Token]:
    """Yield the verbs of asking before a token that stand in no quotation, the nearest first."""
    doc = answer.doc
    before = (doc[i] for i in range(answer.i - 1, max(answer.i - MAX_TOKENS_BACK, 0) - 1, -1))
    near = takewhile(lambda t: document.count_back(t, answer) <= MAX_PARAGRAPHS_BACK, before)
    for token in near:
        free = token.pos_ == "VERB" and token.i not in document.quoted and token != answer.head
        if free and token.lemma_.lower() in read_words("names/question_verbs"):
            yield token


def _read_question(verb: Token) -> AskedQuestion:
    """Read "Lee asked her", "she was asked by Lee" and "Asked by Lee if …"."""
    children = list(verb.children)
    passive = verb.tag_ == Tag.PARTICIPLE and not any(c.dep_ == Dep.AUXILIARY for c in children)
    subject = next((c for c in children if c.dep_ in SUBJECTS), None)
    agent = next((g for c in children if c.dep_ == Dep.AGENT for g in c.children), None)
    if passive:
        return AskedQuestion(verb, agent, subject)
    return AskedQuestion(verb, subject, next((c for c in children if c.dep_ in _OBJECTS), None))


def _requests(verb: Token) -> bool:
    """Tell whether a verb asks to do something: "asked the council to think again"."""
    deeds = (
        c for c in verb.children if c.dep_ in {Dep.OPEN_CLAUSE, Dep.CLAUSE} and c.tag_ == Tag.BASE
    )
    return any(c.lower_ == "to" for deed in deeds for c in deed.children)


def _is_in_front(verb: Token, answer: Token) -> bool:
    """Tell whether a question is a clause that leads up to the answer: "Asked if …, he said"."""
    return verb.sent == answer.sent and verb.dep_ in {
        Dep.ADVERBIAL_CLAUSE,
        Dep.CLAUSE,
        Dep.CLAUSAL_SUBJECT,
    }
