"""Whom a surname alone means in a corpus: each kind of evidence, and where it must not decide."""

import pytest

from quoteattr.records import Entity
from quoteattr.speakers.linking.merge import SpeakerMerger, merge_entities
from quoteattr.speakers.linking.variants import VariantUse


def person(name, *roles, id_="e1", aliases=()):
    return Entity(id_, name, "person", aliases=aliases, roles=roles)


def corpus(*articles):
    """Merge articles, each of them a list of people."""
    rows = []
    for n, article in enumerate(articles):
        people = [one if isinstance(one, Entity) else person(one) for one in article]
        rows += [
            (f"a{n}", Entity(f"e{m}", p.name, p.kind, aliases=p.aliases, roles=p.roles))
            for m, p in enumerate(people)
        ]
    return merge_entities(rows)


def dated(*bearers):
    """Merge people of articles with a month and a number: ``(name, month, times)``."""
    merger = SpeakerMerger()
    found = merger.add_uses(
        [
            VariantUse(((f"a{n}", "e1"),), person(name), times, month)
            for n, (name, month, times) in enumerate(bearers)
        ]
    )
    return [found[f"a{n}", "e1"].name for n in range(len(bearers))]


def meant(merged, article, entity="e0"):
    return merged.entity_of(article, entity).name


MANY = [["Marta Velden"]] * 20


def test_a_surname_is_given_to_whom_nearly_all_articles_name_in_full():
    merged = corpus(*MANY, ["Ruud Velden"], ["Velden"])
    assert meant(merged, "a21") == "Marta Velden"
    steps = merged.entity_of("a21", "e0").steps
    assert "'Velden' joined 'Marta Velden': named in full in 20 articles" in steps


def test_a_relative_named_in_full_in_the_article_keeps_the_surname_there():
    brother = person("Ruud Velden", "brother", aliases=("Velden",))
    merged = corpus(*MANY, [brother], ["Velden"])
    assert meant(merged, "a20") == "Ruud Velden"
    assert meant(merged, "a21") == "Marta Velden"


def test_a_surname_of_two_prominent_people_is_left_open_and_says_how_to_join_it():
    merged = corpus(*MANY, *[["Ruud Velden"]] * 15, ["Velden"])
    open_ = merged.entity_of("a35", "e0")
    assert open_.id == "a35#e0"
    (step,) = open_.steps
    assert "Marta Velden (" in step
    assert "Ruud Velden (" in step
    assert "corpus.merge('Velden', 'Marta Velden') joins it" in step


@pytest.mark.parametrize(
    ("role", "who"),
    [("mayor", "Marta Velden"), ("striker", "Ruud Velden"), ("neighbour", "Velden")],
)
def test_a_role_tells_which_of_two_prominent_people_is_meant(role, who):
    mayor, striker = person("Marta Velden", "mayor"), person("Ruud Velden", "striker")
    merged = corpus(*[[mayor]] * 6, *[[striker]] * 5, [person("Velden", role)])
    assert meant(merged, "a11") == who


def test_an_office_that_the_dominant_bearer_never_has_leaves_the_surname_open():
    mayor = person("Marta Velden", "mayor")
    merged = corpus(*[[mayor]] * 300, [person("Velden", "archbishop")])
    assert meant(merged, "a300") == "Velden"


@pytest.mark.parametrize(
    ("title", "who"), [("Mr. Velden", "Paul Velden"), ("Mrs. Velden", "Anna Velden")]
)
def test_a_title_tells_which_of_two_is_meant(title, who):
    merged = corpus(
        *[["Anna Velden"]] * 3, *[["Paul Velden"]] * 3, [person("Velden", aliases=(title,))]
    )
    assert meant(merged, "a6") == who


def test_people_named_beside_tell_which_of_two_is_meant():
    left = [["Marta Velden", "Ilse Aarden", "Tomas Brink"]] * 4
    right = [["Ruud Velden", "Pia Lomm"]] * 4
    merged = corpus(*left, *right, ["Velden", "Ilse Aarden", "Tomas Brink"], ["Velden"])
    assert meant(merged, "a8") == "Marta Velden"
    assert meant(merged, "a9") == "Velden"


def test_a_surname_means_who_was_prominent_at_its_date():
    father, daughter = ("Ruud Velden", 100, 30), ("Marta Velden", 400, 300)
    assert dated(father, daughter, ("Velden", 101, 1), ("Velden", 400, 1))[2:] == [
        "Ruud Velden",
        "Marta Velden",
    ]
    assert dated(father, daughter, ("Velden", None, 1))[2] == "Marta Velden"


def test_who_was_named_once_and_decades_before_is_not_meant():
    assert dated(("Ruud Velden", 100, 1), ("Velden", 101, 1))[1] == "Ruud Velden"
    assert dated(("Ruud Velden", 100, 1), ("Velden", 400, 1))[1] == "Velden"


def test_an_initial_fits_one_of_two():
    merged = corpus(["Marta Velden"], ["Ruud Velden"], ["R. Velden"], ["K. Velden"])
    assert meant(merged, "a2") == "Ruud Velden"
    assert meant(merged, "a3") == "K. Velden"


def test_an_article_that_names_both_in_full_leaves_the_surname_to_neither():
    merged = corpus(
        *[["Marta Velden", "Ruud Velden"]] * 3, ["Marta Velden", "Ruud Velden", "Velden"]
    )
    assert meant(merged, "a3", "e2") == "Velden"


def test_in_rows_of_quotes_a_surname_is_that_of_whom_the_article_names_in_full():
    def tell(*, resolved):
        many = VariantUse((("a0", "e1"), ("a9", "e1")), person("Marta Velden"), 10)
        brother = VariantUse((("b", "e2"),), person("Ruud Velden", id_="e2"), resolved=resolved)
        short = VariantUse(
            (("b", "e3"),), person("Velden", id_="e3"), beside=("Ruud Velden",), resolved=resolved
        )
        return SpeakerMerger().add_uses([many, brother, short])["b", "e3"].name

    assert tell(resolved=False) == "Ruud Velden"
    assert tell(resolved=True) == "Marta Velden"


def test_a_slip_in_one_article_keeps_nobody_out():
    merged = corpus(*MANY, ["Marta Velden Collection"], ["Velden"])
    assert meant(merged, "a21") == "Marta Velden"


@pytest.mark.parametrize(
    "names",
    [
        ("Carlos Herrera Díaz", "Carlos Herrera", "Herrera", "Herrera Díaz"),
        ("Volodymyr Hrytsak", "Vladimir Gritsak", "Gritsak"),
        ("Olena Biletska", "Elena Biletskaya"),
        ("Sergei Lawrenko", "Serhiy Lavrenko", "Lawrenko"),
        ("Robert Okafor", "Bob Okafor", "Okafor"),
    ],
)
def test_spellings_and_short_names_of_one_person(names):
    assert len(corpus(*[[name] for name in names]).entities) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Carlos Herrera", "Luis Herrera Díaz"),
        ("Serhiy Bondar", "Andrei Bondar"),
        ("Mykola Bondar", "Mikhail Bondar"),
        ("Carlos Herrera", "Carlos Herrera Jr."),
    ],
)
def test_near_spellings_of_two_people(names):
    assert len(corpus(*[[name] for name in names]).entities) == 2


def test_a_generation_that_formal_style_prints_makes_no_second_person():
    formal = person("Edwin H. Harlow Jr.", "attorney general")
    merged = corpus([formal], [person("Edwin Harlow", "Attorney General")])
    assert len(merged.entities) == 1


@pytest.mark.parametrize(
    "other",
    [
        [person("Edwin Harlow", "senator")],
        [person("Edwin Harlow", "attorney general"), person("Edwin H. Harlow Jr.", "lawyer")],
    ],
)
def test_father_and_son_stay_two(other):
    son = person("Edwin H. Harlow Jr.", "attorney general")
    merged = corpus([son], other, ["Harlow"])
    assert meant(merged, "a0") == "Edwin H. Harlow Jr."
    assert meant(merged, "a1") == "Edwin Harlow"


@pytest.mark.parametrize("role", ["friend", "former model", "author of a book", "son of a miner"])
def test_what_anybody_may_be_parts_nobody(role):
    merged = corpus([person("Ana Ruiz", "senator")], [person("Ana Ruiz", role)])
    assert len(merged.entities) == 1


def test_namesakes_stay_two_and_who_is_told_of_neither_is_left_open():
    striker, minister = person("Ana Ruiz", "striker"), person("Ana Ruiz", "finance minister")
    merged = corpus([striker], [minister], ["Ana Ruiz"])
    assert len({merged.entity_of(f"a{n}", "e0").id for n in range(3)}) == 3


def test_an_article_that_tells_of_both_lives_makes_namesakes_one():
    striker, minister = person("Ana Ruiz", "striker"), person("Ana Ruiz", "finance minister")
    both = person("Ana Ruiz", "minister", "former striker")
    assert len(corpus([striker], [minister], [both]).entities) == 1


def test_titles_tell_namesakes_apart():
    man, woman = (person("Jo Lindt", aliases=(title,)) for title in ("Mr. Lindt", "Ms. Lindt"))
    assert len(corpus(*[[man]] * 3, *[[woman]] * 3).entities) == 2
    assert len(corpus(*[[man]] * 9, [woman]).entities) == 1


def test_the_order_of_the_articles_decides_nothing():
    articles = [
        *[["Marta Velden", "Ilse Aarden"]] * 5,
        *[["Ruud Velden", "Pia Lomm"]] * 5,
        ["Velden", "Ilse Aarden"],
        ["Velden"],
        [person("Ana Ruiz", "striker")],
        [person("Ana Ruiz", "minister", "former striker")],
        ["Ana Ruiz"],
    ]

    def group(order):
        merged = corpus(*[articles[n] for n in order])
        found = {}
        for (article, entity), whole in merged.merged_by_key.items():
            found.setdefault(whole.id, set()).add((order[int(article[1:])], entity))
        return {frozenset(keys) for keys in found.values()}

    order = list(range(len(articles)))
    assert group(order) == group(order[::-1]) == group([*order[7:], *order[:7]])


def test_a_user_joins_one_open_surname_by_its_id_and_others_by_their_name():
    rows = [("a1", "Marta Velden"), ("a2", "Ruud Velden"), ("a3", "Velden"), ("a4", "Velden")]
    entities = [(article, person(name)) for article, name in rows]
    merged = merge_entities(
        entities, must_link=[("Velden", "Marta Velden"), ("a4#e1", "Ruud Velden")]
    )
    found = [merged.entity_of(article, "e1").name for article, _ in rows]
    assert found == ["Marta Velden", "Ruud Velden", "Marta Velden", "Ruud Velden"]
    assert "forced by the user" in merged.entity_of("a4", "e1").steps[-1]
