"""The user's own knowledge: ids by name, and by office on the day of the article."""

import pytest

from quoteattr.errors import FormatError
from quoteattr.records import Article, Entity
from quoteattr.speakers.linking.knowledge import KnowledgeBase


@pytest.fixture(scope="session")
def base(fixtures):
    return KnowledgeBase.read(fixtures / "office-holders.kb")


def article(day="2025-03-02"):
    return Article(id="a", text="", published=day)


@pytest.mark.parametrize(
    ("name", "roles", "expected"),
    [
        ("Keir Starmer", (), "keir-starmer"),
        ("Volodymyr Zelensky", (), "volodymyr-zelenskyy"),
        ("Володимир Зеленський", (), "volodymyr-zelenskyy"),
        ("Recep Tayyip Erdogan", (), "recep-tayyip-erdogan"),
        ("Starmer", ("British prime minister",), "keir-starmer"),
        ("Starmer", (), None),
        ("Karen Starmer", ("British prime minister",), None),
        ("Ann Lee", (), None),
    ],
)
def test_people_by_name(base, name, roles, expected):
    assert base(Entity("e1", name, "person", roles=roles), article()) == expected


@pytest.mark.parametrize(
    ("description", "day", "expected"),
    [
        ("the British prime minister", "2025-03-02", "keir-starmer"),
        ("the British prime minister", "2024-01-02", None),
        ("the Canadian prime minister", "2025-03-13", "justin-trudeau"),
        ("the Canadian prime minister", "2025-03-14", "mark-carney"),
        ("Canada’s prime minister", "2025-03-14", "mark-carney"),
        ("the prime minister of the Netherlands", "2020-05-05T10:00:00Z", "mark-rutte"),
        ("the president of the European Commission", "2025-03-02", "ursula-von-der-leyen"),
        ("NATO secretary general", "2024-10-01", "mark-rutte"),
        ("the British prime minister", "2025-06-30", "keir-starmer"),
        ("the British prime minister", "2025-07-01", None),  # beyond what the base knows
        ("the former British prime minister", "2025-03-02", None),
        ("the prime minister", "2025-03-02", None),
        ("an aide of the British prime minister", "2025-03-02", None),
        ("the British prime minister", None, None),
    ],
)
def test_descriptions_by_the_office_holder_of_the_day(base, description, day, expected):
    assert base(Entity("e1", description, "unnamed"), article(day)) == expected


def test_organizations_and_groups_have_no_office(base):
    assert base(Entity("e1", "the British prime minister", "group"), article()) is None


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "x"}', '{"id": 1, "names": ["A"], "roles": [{}]}']
)
def test_a_broken_line_is_named(tmp_path, line):
    path = tmp_path / "base.jsonl"
    path.write_text(f'{{"id": "x", "names": ["A B"]}}\n{line}\n', encoding="utf-8")
    with pytest.raises(FormatError, match=r"base\.jsonl:2: not a record"):
        KnowledgeBase.read(path)


def test_comments_and_the_day_up_to_which_it_knows_are_no_people(tmp_path):
    path = tmp_path / "base.jsonl"
    lines = ["# a sample", '{"known_until": "2025-06-30"}', '{"id": "x", "names": ["A B"]}']
    path.write_text("\n".join(lines), encoding="utf-8")
    base = KnowledgeBase.read(path)
    assert base.known_until == "2025-06-30"
    assert [person.id for person in base.people] == ["x"]


def test_names_and_ids_come_from_a_spacy_base(nlp):
    from spacy.kb import InMemoryLookupKB  # noqa: PLC0415  # spaCy takes seconds to import

    kb = InMemoryLookupKB(nlp.vocab, entity_vector_length=1)
    kb.add_entity(entity="Q1", freq=1, entity_vector=[0.0])
    kb.add_alias(alias="Ann Lee", entities=["Q1"], probabilities=[1.0])
    assert KnowledgeBase.from_spacy(kb)(Entity("e1", "Ann Lee", "person"), article()) == "Q1"
