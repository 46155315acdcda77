"""The same person across articles, however the papers write the name."""

import pytest

from quoteattr.records import Entity
from quoteattr.speakers.linking.merge import SpeakerMerger, merge_entities
from quoteattr.speakers.linking.variants import VariantUse


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
    (step,) = merged.entity_of("a3", "e1").steps
    assert "may be Bill Clinton (48%: named in full in 1 article); Hillary Clinton" in step
    assert "corpus.merge('Clinton', 'Bill Clinton') joins it" in step


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


def test_an_acronym_and_its_full_name_are_one_body():
    who = Entity("e1", "WHO", "organization", aliases=("World Health Organization",))
    full = person("World Health Organization", kind="organization")
    assert len(merge(who, full).entities) == len(merge(full, who).entities) == 1


def test_the_user_forces_and_forbids():
    pair = ("Pelé", "Edson Arantes do Nascimento")
    assert len(merge(*map(person, pair), must_link=[pair]).entities) == 1
    pair = ("Sergei Lavrov", "Sergey Lavrov")
    assert len(merge(*map(person, pair), cannot_link=[pair]).entities) == 2


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


def test_names_that_the_table_ties_are_one_person():
    names = ("Nikita Khrushchev", "Nikita Chruschtschow")
    assert len(merge(*map(person, names)).entities) == 1


def test_ids_are_made_of_names_and_the_second_of_a_name_has_a_number():
    merged = merge(
        person("Keir Starmer"),
        person("Michael Brown", "midfielder"),
        person("Michael Brown", "finance minister"),
        person("Володимир Зеленський"),
    )
    ids = ["keir-starmer", "michael-brown", "michael-brown-2", "volodimir-zelenskiy"]
    assert [entity.id for entity in merged.entities] == ids


def test_who_is_known_from_one_article_only_has_its_id():
    official = person("a senior official", kind="unnamed")
    merged = merge(person("Bill Clinton"), person("Hillary Clinton"), person("Clinton"), official)
    assert [entity.id for entity in merged.entities][2:] == ["a3#e1", "a4#e1"]


def test_steps_say_that_articles_print_a_name_alike():
    (entity,) = merge(person("Ann Lee"), person("Ann Lee")).entities
    assert entity.steps == ("'Ann Lee': one name in several articles",)


def test_one_articles_entity_can_be_forced_and_forbidden_by_its_key():
    people = [person("John Smith"), person("John Smith"), person("J. S. Smith")]
    apart = merge(*people, cannot_link=[(("a1", "e1"), ("a2", "e1"))])
    assert apart.entity_of("a1", "e1").id != apart.entity_of("a2", "e1").id
    tied = merge(person("John Smith"), person("Kim"), must_link=[(("a1", "e1"), ("a2", "e1"))])
    assert tied.entity_of("a1", "e1") == tied.entity_of("a2", "e1")
    assert "forced by the user" in tied.entities[0].steps[-1]


def test_what_a_user_has_tied_is_not_parted_by_a_new_article():
    tied = [("Clinton", "Bill Clinton")]
    before = merge(person("Clinton"), person("Bill Clinton"), must_link=tied)
    after = merge(
        person("Clinton"), person("Bill Clinton"), person("Hillary Clinton"), must_link=tied
    )
    assert before.entity_of("a1", "e1").id == after.entity_of("a1", "e1").id == "bill-clinton"
    assert after.entity_of("a2", "e1").id == "bill-clinton"


def grow(known, *entities, **options):
    rows = [(f"b{n}", entity) for n, entity in enumerate(entities, 1)]
    return merge_entities(rows, known=known, **options)


def test_what_is_known_keeps_its_id_whatever_comes():
    known = merge(person("Volodymyr Zelensky"), person("Starmer"), person("Clinton"))
    grown = grow(
        known,
        *[person("Volodymyr Zelenskyy", "president")] * 5,
        person("Keir Starmer"),
        person("Bill Clinton"),
        person("Hillary Clinton"),
    )
    same = {key: entity.id for key, entity in known.merged_by_key.items()}
    assert {key: grown.merged_by_key[key].id for key in same} == same
    assert grown.entity_of("b1", "e1").id == "volodymyr-zelensky"
    assert grown.entity_of("b1", "e1").name == "Volodymyr Zelenskyy"
    assert grown.entity_of("b6", "e1").id == "starmer"


def test_a_surname_that_stayed_alone_draws_nobody_to_it_later():
    known = merge(person("Bill Clinton"), person("Hillary Clinton"), person("Clinton"))
    grown = grow(known, person("Chelsea Clinton"))
    assert grown.entity_of("b1", "e1").id == "chelsea-clinton"
    assert grown.entity_of("a3", "e1").id == "a3#e1"


def test_a_new_person_of_a_known_name_gets_a_number_that_is_free():
    known = merge(person("Ann Lee", "judge"), person("Ann Lee", "striker"))
    grown = grow(known, person("Ann Lee", "violinist"))
    assert grown.entity_of("b1", "e1").id == "ann-lee-3"


def test_adding_changes_and_tells_only_what_is_touched():
    merger = SpeakerMerger(known=merge(person("Ann Lee"), person("Bob Hall")))
    changed = merger.add([("b1", person("Hall"))])
    assert {key: entity.id for key, entity in changed.items()} == {
        ("a2", "e1"): "bob-hall",
        ("b1", "e1"): "bob-hall",
    }
    assert len(merger.list_merged().entities) == 2


def group_keys(merged):
    return {
        frozenset(k for k, e in merged.merged_by_key.items() if e is x) for x in merged.entities
    }


def test_adding_one_by_one_joins_what_adding_at_once_joins():
    names = ["Ann Lee", "Bob Hall", "Lee", "Robert Hall", "NATO", "NATO"]
    rows = [(f"a{n}", person(name)) for n, name in enumerate(names)]
    merger = SpeakerMerger()
    for row in rows:
        merger.add([row])
    assert group_keys(merger.list_merged()) == group_keys(merge_entities(rows))


def test_who_many_articles_name_alike_is_given_once_and_counts_for_all():
    merger = SpeakerMerger()
    many = VariantUse((("a1", "e1"), ("a9", "e1")), person("Volodymyr Zelensky"), times=9)
    one = VariantUse((("a2", "e1"),), person("Volodymyr Zelenskyy", "president"))
    found = merger.add_uses([one, many])
    assert {entity.name for entity in found.values()} == {"Volodymyr Zelensky"}
    assert "'Volodymyr Zelensky': one name in several articles" in found["a1", "e1"].steps


def test_who_is_known_from_one_article_only_is_another_at_each_key():
    merger = SpeakerMerger()
    keys = (("a1", "e1"), ("a9", "e1"))
    found = merger.add_uses([VariantUse(keys, person("officials", kind="unnamed"), times=9)])
    assert [entity.id for entity in found.values()] == ["a1#e1", "a9#e1"]


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        ((None, None), None),
        ((None, "female"), "female"),
        (("female", "male"), None),
        ((*("male",) * 9, "female"), "male"),
        ((*("male",) * 8, "female"), None),
    ],
)
def test_the_gender_is_what_nearly_all_articles_tell(told, gender):
    people = [(f"a{n}", Entity("e1", "Sam Roe", "person", gender=g)) for n, g in enumerate(told)]
    (person,) = merge_entities(people).entities
    assert person.gender == gender
    assert any(step.startswith("gender: ") for step in person.steps) == (set(told) != {None})


@pytest.mark.parametrize("name", ["", "\u200b", "…", "***", "al-", "(Reuters)", "Ann - Lee", "II"])
def test_a_name_that_cannot_be_read_leaves_all_others_alone(name):
    """Twice, and beside people who share with it what it has."""
    names = (name, "Ann Marie Lee", "Sir Keir", name, "Keir Starmer", "Bo Li II", "Ann Lee")
    merged = merge(*map(person, names))
    assert merged.entity_of("a3", "e1") is merged.entity_of("a5", "e1")
    assert merged.entity_of("a2", "e1") is not merged.entity_of("a6", "e1")


@pytest.mark.parametrize("name", ["", "***", "—"])
def test_a_name_without_letters_hides_someone_else_in_each_article(name):
    assert len(merge(person(name), person(name)).entities) == 2


def test_numbers_tell_names_apart():
    assert len(merge(person("Agent 47"), person("Agent 48"), person("Agent 47")).entities) == 2
