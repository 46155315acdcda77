"""Damage done to an article, as scrapers, editors and machines do it: from a seed, the same again.

Each of ``DAMAGES`` takes a text and a source of chance and returns another text.
"""

import html
import re
from random import Random

WORD = re.compile(r"\w+")
# Two capitalised words or more: most are names, and what else is hit is hit as a scraper would.
NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
SENTENCE_END = re.compile(r"(?<=[.!?”])\s+")
MARKS = "“”\"'‘’«»„—–-:,.;?!()…`|*_[]{}<>&\u200b\u00ad\ufeff\x1c\u2028"
PARTICLES = ("al", "de", "van der", "von", "St.", "bin", "d’")
TITLES = ("Mr.", "Sir", "Dr.", "King", "Queen", "Prime Minister", "the Rev.")
SUFFIXES = ("II", "III", "IV", "Jr.", "Sr.", "MP", "PhD", "Esq.")
SYLLABLES = ("Ka", "ro", "min", "del", "Tsu", "ver", "ash", "ik", "lo", "ne")
# Broken off where a teaser is: at a word that waits for a next one.
BREAKS = (
    "As he said",
    "As the mayor put it",
    "It was, according",
    "According to",
    "He said:",
    "He shot back, “",
    "In the words",
    "“Never,” she",
    "— Mr.",
    "LEE:",
    "The Secretary-",
    "Robert “Bobby”",
)
ELSEWHERE = (
    "Der Bürgermeister sagte: „Wir werden nicht nachgeben.“",
    "« Nous ne céderons pas », a déclaré Mme Lefèvre.",
    "Премьер сказал: «Мы не уступим», — и ушёл.",
    "市长说：“我们不会让步。”他离开了。",
    "قال العمدة: «لن نتراجع» ثم عاد.",
    "मेयर ने कहा, “हम पीछे नहीं हटेंगे।”",
    "시장은 “물러서지 않겠다”고 말했다.",
    "ܐܡܪ 𓀀𓂀 ⠓⠑ 👩‍👩‍👧‍👦 say.",
)


def glue_words(text, chance):
    """A scraper drops the tags between words, and nothing stands in their place."""
    return re.sub(r"\s+", lambda gap: "" if chance.random() < 0.15 else gap[0], text)


def glue_marks(text, chance):
    """Blanks go astray on one side of a mark, or on both."""
    gaps = ("", " ", "  ", "\u00a0")
    return re.sub(
        r" ?([^\w\s]) ?", lambda m: chance.choice(gaps) + m[1] + chance.choice(gaps), text
    )


def change_case(text, chance):
    """Whole texts in capitals, in small letters, in title case, or letter by letter."""
    turn = chance.choice((str.upper, str.lower, str.title, str.swapcase, None))
    return turn(text) if turn else "".join(chance.choice((c, c.upper(), c.lower())) for c in text)


def break_lines(text, chance):
    """Lines end anywhere, in any of the ways that lines can end, or not at all."""
    ends = ("\n", "\r\n", "\r", "\n\n", "\u2028", "\x85", "\x0b", " ")
    kept = chance.choice((ends, ends[:1], ends[-1:]))
    often = chance.choice((0.05, 1.0))
    return re.sub(
        r"\s+", lambda gap: chance.choice(kept) if chance.random() < often else gap[0], text
    )


def write_entities(text, chance):
    """Marks and letters as HTML entities: escaped once, twice, by number, or cut."""
    escaped = html.escape(text).replace("“", "&ldquo;").replace("”", "&rdquo;")
    twice = chance.choice((escaped, html.escape(escaped)))
    cut = re.sub(r"&(\w+);", lambda m: m[0] if chance.random() < 0.9 else f"&{m[1]}", twice)
    return re.sub("e", lambda m: "&#101;" if chance.random() < 0.02 else m[0], cut)


def make_name(chance):
    """Return a name that can hardly be read as one."""
    letters = [chance.choice("ABKXÉЖ李") + chance.choice(("", ".")) for _ in range(2)]
    syllables = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(40)]
    return chance.choice(
        (
            chance.choice(letters),
            " ".join(letters),
            chance.choice(SUFFIXES),
            " ".join(chance.choices(SUFFIXES, k=2)),
            f"{chance.choice(TITLES)} {chance.choice(SUFFIXES)}",
            f"{chance.choice(TITLES)} {letters[0]}",
            chance.choice(TITLES),
            f"{chance.choice(PARTICLES)}-",
            f"{chance.choice(PARTICLES)} {letters[0]}",
            "".join(chance.choices(MARKS, k=chance.randint(1, 3))),
            f"{syllables[0]} {chance.choice(MARKS)} {syllables[1]}",
            f"“{syllables[0]} {syllables[1]}”",
            f"{syllables[0]} ({syllables[1]})",
            " ".join(syllables),
            f"{syllables[0]} and {letters[0]}",
        )
    )


def change_names(text, chance):
    """Most names become such as can hardly be read; one of them comes back again and again."""
    again = make_name(chance)
    return NAME.sub(lambda m: chance.choice((m[0], again, make_name(chance))), text)


def cut_sentences(text, chance):
    """Sentences are cut anywhere, and the text is at an end where it waits for a next word."""
    kept = []
    for sentence in SENTENCE_END.split(text):
        words = sentence.split(" ")
        cut = chance.random() < 0.3
        kept.append(" ".join(words[: chance.randint(1, len(words))] if cut else words))
    end = chance.choice((*BREAKS, text[: chance.randint(0, 80)]))
    return "\n\n".join((" ".join(kept[: chance.randint(1, len(kept))]), end))


def lay_tables(text, chance):
    """Words in cells, with the lines of tables between them."""
    cell = chance.choice(("\t", " | ", "||", ";", ","))
    cells = re.sub(" ", lambda m: cell if chance.random() < 0.3 else m[0], text)
    rows = re.sub(r"\n+", lambda m: f"{m[0]}|---|:--:|\n" if chance.random() < 0.3 else m[0], cells)
    return f"{cell}{rows}{cell}"


def mix_languages(text, chance):
    """Sentences of other languages stand between, and some words are in other letters."""
    sentences = SENTENCE_END.split(text)
    for _ in range(max(1, len(sentences) // 4)):
        sentences.insert(chance.randint(0, len(sentences)), chance.choice(ELSEWHERE))
    latin, other = "aeopcxABEKMHOPCT", "аеорсхАВЕКМНОРСТ"
    table = str.maketrans(latin, other)
    mixed = " ".join(sentences)
    return WORD.sub(lambda m: m[0].translate(table) if chance.random() < 0.05 else m[0], mixed)


def lose_marks(text, chance):
    """Marks are lost, doubled, or turned into others."""
    return re.sub(
        r"[^\w\s]", lambda m: chance.choice((m[0], m[0], "", m[0] * 2, chance.choice(MARKS))), text
    )


DAMAGES = (
    glue_words,
    glue_marks,
    change_case,
    break_lines,
    write_entities,
    change_names,
    cut_sentences,
    lay_tables,
    mix_languages,
    lose_marks,
)


def damage_text(text, seed):
    """Return a text damaged in one to three ways, which the seed chooses."""
    chance = Random(seed)
    for damage in chance.sample(DAMAGES, k=chance.randint(1, 3)):
        text = damage(text, chance)
    return text
