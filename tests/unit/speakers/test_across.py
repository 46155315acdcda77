"""The same person across articles, however the papers write the name."""

import pytest

from quoteattr.records import Entity
from quoteattr.speakers.across import merge_entities


def person(name, *roles, kind="person"):
    return Entity(id="e1", name=name, kind=kind, roles=roles)


def merge(*entities, **options):
    return merge_entities([(f"a{n}", e) for n, e in enumerate(entities, 1)], **options)


@pytest.mark.parametrize(
    "names",
    [
        (
            "Volodymyr Zelenskyy",
            "Volodymyr Zelensky",
            "Volodymyr Zelenskiy",
            "Володимир Зеленський",
        ),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Ursula Von der Leyen", "Ursula von der Leyen", "von der Leyen"),
        ("Bill Clinton", "William Clinton"),
        ("Keir Starmer", "Starmer", "Sir Keir"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Marguerite Dubois Kerr", "Dubois-Kerr"),
    ],
)
def test_spellings_of_one_person_merge(names):
    assert len(merge(*map(person, names)).entities) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("George Bush", "George W. Bush"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Ali Khamenei", "Ruhollah Khomeini"),
        ("Khamenei", "Khomeini"),
        ("Donald Trump", "Donald Trump Jr."),
    ],
)
def test_two_people_stay_two(names):
    assert len(merge(*map(person, names)).entities) == len(names)


def test_one_name_in_two_fields_of_life_is_two_people():
    merged = merge(
        person("Michael Brown", "midfielder"), person("Michael Brown", "finance minister")
    )
    assert len(merged.entities) == 2


def test_one_name_with_roles_of_one_field_is_one_person():
    merged = merge(
        person("Keir Starmer", "prime minister"), person("Keir Starmer", "Labour leader")
    )
    assert [e.roles for e in merged.entities] == [("prime minister", "Labour leader")]


def test_a_surname_that_fits_two_people_joins_neither():
    merged = merge(person("Bill Clinton"), person("Hillary Clinton"), person("Clinton"))
    assert len(merged.entities) == 3
    assert "several people" in merged.entity_of("a3", "e1").steps[0]


def test_a_shared_role_tells_which_of_two_a_surname_means():
    merged = merge(
        person("Bill Clinton", "former president"),
        person("Hillary Clinton", "secretary of state"),
        person("Clinton", "former president"),
    )
    assert merged.entity_of("a3", "e1").name == "Bill Clinton"


def test_an_honorific_tells_which_of_two_a_surname_means():
    merged = merge(person("Bill Clinton"), person("Hillary Clinton"), person("Mrs. Clinton"))
    assert merged.entity_of("a3", "e1").name == "Hillary Clinton"


def test_a_short_name_that_two_contradicting_names_fit_joins_neither():
    merged = merge(person("John A. Smith"), person("John B. Smith"), person("John Smith"))
    assert len(merged.entities) == 3


def test_unnamed_people_never_merge_and_named_organizations_do():
    official = person("a senior official", kind="unnamed")
    assert len(merge(official, official).entities) == 2
    assert len(merge(*(person(n, kind="organization") for n in ("NATO", "NATO"))).entities) == 1


def test_the_user_forces_and_forbids():
    pair = ("Pelé", "Edson Arantes do Nascimento")
    assert len(merge(*map(person, pair), forced=[pair]).entities) == 1
    pair = ("Sergei Lavrov", "Sergey Lavrov")
    assert len(merge(*map(person, pair), forbidden=[pair]).entities) == 2


def test_steps_say_why():
    (entity,) = merge(person("Sergei Lavrov"), person("Sergey Lavrov")).entities
    assert "joined 'Sergei Lavrov': given and family name" in entity.steps[0]
    assert entity.aliases


def test_the_order_of_the_articles_decides_nothing_but_ids():
    people = [
        person(n) for n in ("Clinton", "Bill Clinton", "William J. Clinton", "Chelsea Clinton")
    ]
    grouping = {frozenset((e.name, *e.aliases)) for e in merge(*people).entities}
    assert grouping == {frozenset((e.name, *e.aliases)) for e in merge(*people[::-1]).entities}
