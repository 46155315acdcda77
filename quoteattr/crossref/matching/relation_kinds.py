"""The kinds of relation between two printings: what each counts as, and how people call it."""

from enum import StrEnum


class RelationKind(StrEnum):
    """How a printing relates to the text that is shown for its utterance.

    A claim that gives the same statement in other words is ``REPORTED``. A kind is equal to its
    value, such as "contained".
    """

    IDENTICAL = "identical"
    VARIANT = "variant"
    CONTAINED = "contained"
    FULLER = "fuller"
    OVERLAPPING = "overlapping"
    REPORTED = "reported"
    ALTERED = "altered"

    @property
    def same(self) -> bool:
        """Whether such a printing is an occurrence of the utterance, and counted."""
        return self is not RelationKind.ALTERED

    @property
    def is_whole(self) -> bool:
        """Whether it prints all of the text and no more: "we will", "we'll"."""
        return self in (RelationKind.IDENTICAL, RelationKind.VARIANT)

    @property
    def is_part(self) -> bool:
        """Whether one of the two stands inside the other."""
        return self in (RelationKind.CONTAINED, RelationKind.FULLER)

    @property
    def inverse(self) -> "RelationKind":
        """How the text relates to the printing."""
        return INVERSES.get(self, self)

    @property
    def label(self) -> str:
        """The kind in the words of a newsroom."""
        return LABELS[self]


INVERSES = {
    RelationKind.CONTAINED: RelationKind.FULLER,
    RelationKind.FULLER: RelationKind.CONTAINED,
}
LABELS = {
    RelationKind.IDENTICAL: "the same words",
    RelationKind.VARIANT: "small differences",
    RelationKind.CONTAINED: "a part of it",
    RelationKind.FULLER: "these words, and more",
    RelationKind.OVERLAPPING: "a part of it, and more",
    RelationKind.REPORTED: "in other words",
    RelationKind.ALTERED: "possible misquote",
}
