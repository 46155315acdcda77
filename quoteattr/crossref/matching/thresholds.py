"""What relations ask of two texts: evidence, and the share of each text that is covered by it."""

# The share of a text's evidence that must be matched for it to count as printed whole.
WHOLE = 0.85
# A misquote is looked for where at least this share of a text is matched, or a long overlap.
ALTERED_WHOLE = 0.6
# Evidence asked of two texts that were put side by side, in bits: little where each is the
# whole of the other, a common phrase's worth and more where one stands inside the other, or is a
# misquote of a part of it, and that of a sentence where each has words of its own.
LEAST_VARIANT = 7.0
LEAST_CONTAINED = 15.0
LEAST_ALTERED = 20.0
LEAST_OVERLAP = 22.0
LEAST_CUT = 26.0
LEAST_SHARED = 40.0


def is_covered(bits: float, coverage: tuple[float, float]) -> bool:
    """Tell whether so much of one text, or of each, is shared as a relation asks for."""
    return is_inside(bits, coverage) or is_misquotable(bits, coverage)


def is_inside(bits: float, coverage: tuple[float, float]) -> bool:
    """Tell whether one text is shared whole, with the evidence of a part."""
    return max(coverage) >= WHOLE and bits >= LEAST_CONTAINED


def is_misquotable(bits: float, coverage: tuple[float, float]) -> bool:
    """Tell whether most of each text is shared, or most of one with more evidence."""
    least, most = sorted(coverage)
    part = most >= ALTERED_WHOLE and bits >= LEAST_ALTERED
    return part or (least >= ALTERED_WHOLE and bits >= LEAST_VARIANT)
