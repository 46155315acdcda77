"""What the user knows: who bears which names, and who held which office from when to when."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from attrs import field, frozen

from quoteattr.errors import FormatError
from quoteattr.languages.en.closed_classes import EMPTY_WORDS
from quoteattr.languages.word_lists import read_map
from quoteattr.records import Article, Entity
from quoteattr.speakers.names.compare import compare_names
from quoteattr.speakers.names.parse import cut_possessives, fold, parse_name
from quoteattr.speakers.names.spelling import consonants

_UNTIL = "known_until"
_PAST = frozenset({"former", "ex", "then", "late"})


@frozen
class Office:
    """An office as it is called ("prime minister"), of what, from and to which day (ISO 8601).

    An open end is None; a day compares as text, so "2025" is before "2025-01-20".
    """

    role: str
    of: str = ""
    start: str = ""
    end: str | None = None

    def is_held_on(self, day: str, known_until: str | None = None) -> bool:
        """Tell whether the office is held on a day, if anything is known of that day."""
        if self.end is None:
            return self.start <= day and (known_until is None or day <= known_until)
        return self.start <= day < self.end


@frozen
class Known:
    """Someone of a knowledge base: an id of its own (a Wikidata QID, say), names, offices."""

    id: str
    names: tuple[str, ...]
    offices: tuple[Office, ...] = ()


class LookupBase(Protocol):
    """What we use of spaCy's ``InMemoryLookupKB``."""

    def get_alias_strings(self) -> Iterable[str]:
        """Return every name."""

    def get_alias_candidates(self, alias: str, /) -> Iterable[Any]:
        """Return who may bear a name; each has its id as ``entity_``."""


@frozen
class KnowledgeBase:
    """People by name and by office; call it on an entity and its article to get an id, or None.

    Offices that nobody is known to have left are held up to the day ``known_until``, where there
    is one: beyond it the base does not know. A person is found by name, if one record alone has a
    name that is the same; a surname alone, or a description ("the British prime minister"), if one
    record alone held the office it gives on the day the article was published.
    """

    people: tuple[Known, ...]
    known_until: str | None = None
    _by_family: dict[str, list[Known]] = field(init=False, repr=False, eq=False)

    @_by_family.default
    def _index(self) -> dict[str, list[Known]]:
        index: dict[str, list[Known]] = {}
        for person in self.people:
            for key in {_family_key(name) for name in person.names}:
                index.setdefault(key, []).append(person)
        return index

    @classmethod
    def read(cls, path: str | Path) -> "KnowledgeBase":
        """Read JSON Lines: {"id", "names": [...], "roles": [{"role", "of", "from", "to"}]}.

        A line may instead be {"known_until": day}; one that begins with # is a comment.

        Raises:
            FormatError: a line is no such record.
        """
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
        rows = [(_read_row(line, f"{path}:{n}"), n) for n, line in numbered if line[0] != "#"]
        until = next((str(row[_UNTIL]) for row, _ in rows if _UNTIL in row), None)
        people = (_read_known(row, f"{path}:{n}") for row, n in rows if _UNTIL not in row)
        return cls(tuple(people), until)

    @classmethod
    def from_spacy(cls, base: LookupBase) -> "KnowledgeBase":
        """Take names and ids over from a spaCy ``InMemoryLookupKB``, which knows no offices."""
        names: dict[str, list[str]] = {}
        for alias in base.get_alias_strings():
            for candidate in base.get_alias_candidates(alias):
                names.setdefault(candidate.entity_, []).append(alias)
        return cls(tuple(Known(key, tuple(forms)) for key, forms in names.items()))

    def __call__(self, entity: Entity, article: Article) -> str | None:
        """Return the id of whom an entity of an article is, or None."""
        if entity.kind == "person":
            found = self._find_by_name(entity, article)
        else:
            found = self._find_by_office(entity.name, article) if entity.kind == "unnamed" else []
        return found[0].id if len(found) == 1 else None

    def _find_by_name(self, entity: Entity, article: Article) -> list[Known]:
        near = self._by_family.get(_family_key(entity.name), [])
        verdicts = {
            person.id: {compare_names(entity.name, name).verdict for name in person.names}
            for person in near
        }
        same = [person for person in near if "same" in verdicts[person.id]]
        weak = [person for person in near if "weak" in verdicts[person.id]]
        return same or [p for p in weak if any(self._held(p, r, article) for r in entity.roles)]

    def _find_by_office(self, description: str, article: Article) -> list[Known]:
        return [person for person in self.people if self._held(person, description, article)]

    def _held(self, person: Known, description: str, article: Article) -> bool:
        """Tell whether a person held the office of a description on the article's day."""
        words = _words_of(description)
        if not article.published or words & _PAST:
            return False
        day = article.published[:10]
        held = (office for office in person.offices if office.is_held_on(day, self.known_until))
        return any(_is_office(words, office) for office in held)


def _is_office(words: frozenset[str], office: Office) -> bool:
    """Tell whether a description names the office and nothing beyond it."""
    return _words_of(office.role) <= words <= _words_of(f"{office.role} {office.of}")


def _words_of(text: str) -> frozenset[str]:
    """Return the words that bear the meaning, with nations as their countries."""
    folded = fold(cut_possessives(text)).replace("-", " ")
    for table in ("names/nations", "names/demonyms"):
        for form in sorted(_forms_in(folded, table), key=len, reverse=True):
            folded = f" {folded} ".replace(f" {form} ", f" {_country(read_map(table)[form])} ")
    return frozenset(folded.split()) - EMPTY_WORDS


def _forms_in(text: str, table: str) -> Iterable[str]:
    words = text.split()
    spans = (
        words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words)) + 1)
    )
    return {form for span in spans if (form := " ".join(span)) in read_map(table)}


def _country(name: str) -> str:
    return fold(name).replace(" ", "_")


def _family_key(name: str) -> str:
    parsed = parse_name(name)
    return consonants(parsed.family or "".join(parsed.given))


def _read_row(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise _refuse(where, error) from error
    return row if isinstance(row, dict) else {}


def _read_known(row: dict[str, Any], where: str) -> Known:
    try:
        offices = tuple(_read_office(office) for office in row.get("roles", ()))
        return Known(str(row["id"]), tuple(row["names"]), offices)
    except (KeyError, TypeError, AttributeError) as error:
        raise _refuse(where, error) from error


def _refuse(where: str, error: Exception) -> FormatError:
    return FormatError(
        f"{where}: not a record of a knowledge base ({error!r}): expected "
        '{"id": ..., "names": [...], "roles": [{"role", "of", "from", "to"}]}'
    )


def _read_office(row: dict[str, str | None]) -> Office:
    return Office(
        role=row["role"] or "",
        of=row.get("of") or "",
        start=row.get("from") or "",
        end=row.get("to"),
    )
