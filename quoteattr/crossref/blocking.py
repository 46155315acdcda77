"""Which texts are worth comparing: those that share a rare pair of words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from quoteattr.crossref.evidence import is_content_form

# Each text looks up its rarest keys only: this many, as long as a key stands in no more than
# MOST_TEXTS texts and the texts found stay within BUDGET. On simulated news of a million quotes
# that finds .985 of the true pairs with 19 candidates a quote.
PROBES = 6
MOST_TEXTS = 200
BUDGET = 100
# Behind commoner keys, a quote gone viral or a stock phrase, only some of the longest texts are
# looked at, which are the likeliest to contain the others; and only for the rarest such keys.
HEAVY_PROBES = 2
HEAVY_LINKS = 5
# Two texts with one key in common are compared where they share this many, or this much of the
# keys of the shorter: five words in a row have that many, a stock phrase by chance has not.
ENOUGH_KEYS = 5
ENOUGH_SHARE = 0.35
# A pair of content words may have this many words of grammar, or one content word, between.
PAIR_DISTANCE = 2
_MASK = (1 << 64) - 1
_ODD = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: spreads the bits of the first word

Postings = Mapping[int, Sequence[int]]


def list_keys(forms: Sequence[str]) -> tuple[int, ...]:
    """Return the keys of a text: 64-bit hashes that depend on nothing but its words.

    A key is a pair of neighbouring words, or of content words next to each other or next but one.
    A text with a single content word has that word for a key.
    """
    content = [form for form in forms if is_content_form(form)]
    keys = dict.fromkeys(hash_pair(x, y) for x, y in pairwise(forms))
    for distance in range(1, PAIR_DISTANCE + 1):
        pairs = zip(content, content[distance:], strict=False)
        keys |= dict.fromkeys(hash_pair(x, y) for x, y in pairs)
    if len(content) == 1:
        keys[hash_pair(content[0], "")] = None
    return tuple(keys)


def hash_pair(first: str, second: str) -> int:
    """Return a 64-bit hash of two words in their order, the same in every process."""
    return (hash_word(first) * _ODD ^ hash_word(second)) & _MASK


@lru_cache(maxsize=1 << 18)
def hash_word(word: str) -> int:
    """Return a 64-bit hash of a word, the same in every process."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def index_keys(keys: Iterable[Sequence[int]]) -> Postings:
    """Return the numbers of the texts that hold each key, in order."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            postings[key].append(number)
    return postings


def pair_candidates(keys: Sequence[Sequence[int]], lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs of texts to compare, smaller number first, each once, in order.

    ``keys`` are the keys of each text, ``lengths`` its words. A pair is found from either side.
    """
    postings = index_keys(keys)
    key_sets = [frozenset(own) for own in keys]
    longest: dict[int, list[int]] = {}
    pairs = set()
    for number, own in enumerate(keys):
        found = {*probe_rare(own, postings), *probe_heavy(own, postings, lengths, longest)}
        for other in found - {number}:
            if share_enough(key_sets[number], key_sets[other]):
                pairs.add((min(number, other), max(number, other)))
    return sorted(pairs)


def share_enough(a: frozenset[int], b: frozenset[int]) -> bool:
    """Tell whether two texts share a stretch of words, or much of the shorter one's keys."""
    return len(a & b) >= min(ENOUGH_KEYS, ENOUGH_SHARE * min(len(a), len(b)))


def probe_rare(own: Sequence[int], postings: Postings) -> Iterator[int]:
    """Yield the texts that share one of the rarest keys, within the budget."""
    rare = sorted((len(postings[key]), key) for key in own)[:PROBES]
    found = 0
    for count, key in rare:
        if count > MOST_TEXTS or (found and found + count > BUDGET):
            return
        found += count
        yield from postings[key]


def probe_heavy(
    own: Sequence[int],
    postings: Postings,
    lengths: Sequence[int],
    longest: dict[int, list[int]],
) -> Iterator[int]:
    """Yield the longest texts behind the rarest of the keys that are too common to follow.

    ``longest`` keeps what was found for each key.
    """
    heavy = sorted((len(postings[key]), key) for key in own if len(postings[key]) > MOST_TEXTS)
    for _, key in heavy[:HEAVY_PROBES]:
        if key not in longest:
            ranked = sorted(postings[key], key=lambda text: (-lengths[text], text))
            longest[key] = ranked[:HEAVY_LINKS]
        yield from longest[key]
