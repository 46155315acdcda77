"""How papers print what was said: whole, cut, in fragments, split, spelled in their own way."""

from quoteattr.languages.word_lists import read_words
from tests.benchmarks.news.utterances import capitalize
from tests.benchmarks.news.words import read_british

# A cut keeps at least so many words; a fragment is shorter than a cut.
SHORTEST_CUT = 9
FRAGMENT = (4, 8)
SMALL_WORDS = ("the", "that", "just", "so", "and", "then", "of", "also")
ASIDES = ("[the minister]", "[of the party]", "[sic]", "[on Tuesday]", "[and others]")
# What an outlet may write its own way.
STYLES = (
    (" do not ", " don't "),
    (" will not ", " won’t "),
    (" it is ", " it's "),
    (" we are ", " we’re "),
    (" united states ", " U.S. "),
    (" two ", " 2 "),
    (" percent ", "% "),
    (". ", " — "),
)


def begin_at(tokens, start):
    """Return where a cut begins: never behind a denial, which would turn it round."""
    while start and tokens[start - 1].strip(",.") in read_words("matching/negations"):
        start -= 1
    return start


def print_whole(tokens, _x, _y):
    return [tokens]


def print_start(tokens, x, _y):
    return [tokens[: keep(len(tokens), x)]]


def print_end(tokens, x, _y):
    return [tokens[begin_at(tokens, len(tokens) - keep(len(tokens), x)) :]]


def print_middle(tokens, x, y):
    kept = keep(len(tokens), x)
    start = begin_at(tokens, int(y * (len(tokens) - kept + 1)))
    return [tokens[start : start + kept]]


def keep(length, x):
    """Return how many words a cut keeps: all of a short text."""
    return min(length, SHORTEST_CUT + int(x * max(0, length - SHORTEST_CUT)))


def print_fragment(tokens, x, y):
    least, most = FRAGMENT
    kept = min(len(tokens), least + int(x * (most - least + 1)))
    start = begin_at(tokens, int(y * (len(tokens) - kept + 1)))
    return [tokens[start : start + kept]]


def print_split(tokens, x, _y):
    """Two parts around a speech tag, of four words and more."""
    if len(tokens) < 10:
        return [tokens]
    place = begin_at(tokens, 4 + int(x * (len(tokens) - 7)))
    return [tokens[:place], [capitalize(tokens[place]), *tokens[place + 1 :]]]


def print_ellipsis(tokens, x, y):
    """A stretch left out of the middle, shown by dots."""
    if len(tokens) < 16:
        return [tokens]
    start = 6 + int(x * (len(tokens) - 15))
    left_out = 1 + int(y * (len(tokens) - start - 7))
    return [[*tokens[:start], "…" if x < 0.5 else ". . .", *tokens[start + left_out :]]]


def print_aside(tokens, x, y):
    """Brackets around what an editor put in, beside a word or for one."""
    place = int(x * len(tokens))
    return [[*tokens[: place + (y < 0.7)], ASIDES[int(y * len(ASIDES))], *tokens[place + 1 :]]]


def print_small(tokens, x, y):
    """A word of grammar more, or one less."""
    place = 1 + int(x * (len(tokens) - 1))
    if y < 0.5:
        return [[*tokens[:place], SMALL_WORDS[int(2 * y * len(SMALL_WORDS))], *tokens[place:]]]
    near = [i for i in range(place, len(tokens)) if tokens[i] in SMALL_WORDS]
    return [[*tokens[: near[0]], *tokens[near[0] + 1 :]]] if near else [tokens]


# Each way with its share of the printings that an utterance has.
WAYS = (
    ("whole", print_whole, 0.44),
    ("start", print_start, 0.09),
    ("middle", print_middle, 0.06),
    ("end", print_end, 0.09),
    ("fragment", print_fragment, 0.12),
    ("split", print_split, 0.08),
    ("ellipsis", print_ellipsis, 0.05),
    ("aside", print_aside, 0.03),
    ("small", print_small, 0.04),
)
NAMES = (*(name for name, _, _ in WAYS), "altered", "stock")


def choose_styles(rng):
    """Return an outlet's spelling: British or not, and what it replaces."""
    own = rng.random(len(STYLES)) < 0.25
    chosen = tuple(pair for pair, is_own in zip(STYLES, own, strict=True) if is_own)
    return bool(rng.random() < 0.4), chosen


def spell(text, style):
    """Return a text as an outlet with this style spells it."""
    british, replaced = style
    if british:
        known = read_british()
        text = " ".join([known.get(word, word) for word in text.split(" ")])
    for usual, own in replaced:
        if usual in text:
            text = text.replace(usual, own)
    return text
