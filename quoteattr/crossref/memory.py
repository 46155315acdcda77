"""What has been normalised and compared already, so that adding to a corpus repeats no work."""

from attrs import define, field

from quoteattr.crossref.normalise import Normal, normalise_text
from quoteattr.crossref.relation import Relation, relate_texts


@define
class Memory:
    """Answers by text: a text's words, and the relation of two texts."""

    _normals: dict[str, Normal] = field(factory=dict)
    _relations: dict[tuple[str, str], Relation | None] = field(factory=dict)

    def read(self, text: str) -> Normal:
        """Return the normalised text."""
        if text not in self._normals:
            self._normals[text] = normalise_text(text)
        return self._normals[text]

    def relate(self, a: Normal, b: Normal) -> Relation | None:
        """Return the relation of two normalised texts, given in either order."""
        first, second = sorted((a, b), key=lambda normal: normal.text)
        key = first.text, second.text
        if key not in self._relations:
            self._relations[key] = relate_texts(first, second)
        return self._relations[key]
