"""Each kind of mention that papers use, in texts of our own: who the marked sources are."""

import pytest

LEE, HALL = "Ann Lee", "Bob Hall"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[Greta von der Heide] left. [Von der Heide] said no.", "Greta von der Heide"),
        ("[João Vale de Almada] spoke. [Vale de Almada] said no.", "João Vale de Almada"),
        ("[Sir Alan Moss] rose. [Sir Alan] said no.", "Alan Moss"),
        ("[Alan Moss] rose. [Mr Moss] said no.", "Alan Moss"),
        ("[J. D. Hall] rose. [Hall] said no.", "J. D. Hall"),
        ("[Marta Ruiz-Ortega] rose. [Ms. Ruiz-Ortega] said no.", "Marta Ruiz-Ortega"),
        ("[Martin Hall Jr.] rose. [Hall] said no.", "Martin Hall Jr."),
        ("[Ann Lee, mayor of Hull,] said no.", LEE),
        ("[The mayor of Hull, Ann Lee,] said no.", LEE),
        ("[Hull mayor Ann Lee] said no.", LEE),
        ("[Hull's mayor] said no, and Ann Lee left.", "Hull's mayor"),
        ("[Coach Bob Hall's] verdict was that it failed.", HALL),
    ],
)
def test_names(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("French President Bob Hall left Rome. [The French president] said no.", HALL),
        ("French President Bob Hall met German President Ann Lee. [The German leader] rose.", LEE),
        ("Ann Lee, a senator from Ohio, left. [The senator] said no.", LEE),
        ("The former mayor, Bob Hall, left. [The former mayor] said no.", HALL),
        ("Former mayor Bob Hall left. [The mayor] said no.", "The mayor"),
        ("Mayor Bob Hall left. [The former mayor] said no.", "The former mayor"),
        ("Chief executive Ann Lee left. [The chief executive] said no.", LEE),
        ("[The minister, Ann Lee], met Bob Hall, the envoy. [The envoy] said no.", HALL),
    ],
)
def test_roles_told_in_the_article(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Mr. Quaxley met Ms. Brindle. [She] said no.", "Brindle"),
        ("Mr. Quaxley met Ms. Brindle. [He] said no.", "Quaxley"),
        ("Spokeswoman Kim Quaxley met spokesman Sam Brindle. [She] said no.", "Kim Quaxley"),
        ("Sam Brindle and his aide met Kim Quaxley. [He] said no.", "Sam Brindle"),
        ("Kim Quaxley and her aide met Sam Brindle. [She] said no.", "Kim Quaxley"),
        ("[Bob Hall] said Adam Cole hit him. [He] was angry, he said.", HALL),
        ("In his speech, [Bob Hall] said no. [He] left.", HALL),
        ("In [his] speech to the union, Bob Hall said no.", HALL),
        ("When [she] took the floor, Ann Lee said no.", LEE),
    ],
)
def test_pronouns_of_a_person(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[Ann Lee and Bob Hall] rose. [They] said no.", "Ann Lee and Bob Hall"),
        ("[Two officers] rose. Bob Hall left. [They] said no.", "Two officers"),
        ("[The residents] met Bob Hall. [They] said no.", "The residents"),
        ("Residents met on Monday. [They] said no.", "Residents"),
        ("Ann Lee met Bob Hall. [The two leaders] said no.", "Ann Lee and Bob Hall"),
        ("Ann Lee met Bob Hall. [Both] said no.", "Ann Lee and Bob Hall"),
        ("[Ann Lee] said no. [Bob Hall] said yes. [The pair] left.", "Ann Lee and Bob Hall"),
        ("[Two officials] said no. [The two officials] said yes.", "Two officials"),
        ("[Two officials] said no. [Both officials] said yes.", "Two officials"),
        ("A research team in Hull counted bees. [The scientists] said no.", "A research team"),
        ("[Researchers] said no. [The study's authors] said yes.", "Researchers"),
    ],
)
def test_several(who, text, last):
    assert who(text)[-1].startswith(last)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[The Hull Council] rose. [It] said no.", "Hull Council"),
        ("The Hull Council met on Monday. [It] said no.", "Hull Council"),
        ("Bob Hall joined Brindle Inc. in May. [The company] said no.", "Brindle Inc."),
        ("Brindle Inc. met Bob Hall. [Its] statement said no.", "Brindle Inc."),
        ("It was raining in Turin. [The city] said no.", "Turin"),
        ("[A new study] said no. [The report] said yes.", "A new study"),
        ("[The European Union] said no. [The EU] said yes.", "European Union"),
        ("[The EU] said no. [The bloc] said yes.", "EU"),
    ],
)
def test_bodies_called_again(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("[Kyiv] said no.", "Kyiv", "organization"),
        ("[The Kremlin] said no.", "Kremlin", "organization"),
        ("[Downing Street] said no.", "Downing Street", "organization"),
        ("[The White House] said no.", "White House", "organization"),
        ("[The Ukrainians] said no.", "The Ukrainians", "group"),
        ("[The police] said no.", "The police", "group"),
        ("[Washington] said no, and Denzel Washington left.", "Washington", "organization"),
        ("[A Downing Street source] said no.", "A Downing Street source", "unnamed"),
        ("[Sources close to the talks] said no.", "Sources close to the talks", "group"),
        (
            "[A senior aide to Ann Lee, who asked not to be named,] said no.",
            "A senior aide to Ann Lee",
            "unnamed",
        ),
    ],
)
def test_who_is_no_single_named_person(resolve, text, name, kind):
    speaker = resolve(text).attributions[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Ann Lee] met Bob Lee. [Mr Lee] said no. [Ms Lee] said yes.", [LEE, "Bob Lee", LEE]),
        ("[Ann Lee] and Bob Lee rose. [Bob Lee] said no. [Lee] said yes.", [LEE] + 2 * ["Bob Lee"]),
        ("[Otto King] met Otto King Jr. in May. [King Jr.] rose.", ["Otto King", "Otto King Jr."]),
        ("[Lydia Buchtman] rose. [Ms Bauchtman] said no.", 2 * ["Lydia Buchtman"]),
        ("[Lydia Hansen] met Ann Hanson. [Ms Hanson] said no.", ["Lydia Hansen", "Ann Hanson"]),
    ],
)
def test_one_surname_and_misspelt_ones(who, text, names):
    assert who(text) == names


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("[Ann Lee] said no, according to a council aide.", LEE, "a council aide"),
        ("According to a council aide, [Ann Lee] said no.", LEE, "a council aide"),
        ("[Ann Lee] told the BBC no deal was near.", LEE, None),
    ],
)
def test_via_and_addressee(resolve, text, speaker, via):
    (attribution,) = resolve(text).attributions
    assert attribution.speaker.name == speaker
    assert (attribution.via and attribution.via.name) == via


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“[I] think it was late and we were tired,” [Ann Lee] told Bob Hall.", LEE),
        ("“[We] came late to the hall and sat down,” Bob Hall was told by [Ann Lee].", LEE),
        ("The mayor, [Ann Lee], called it late:\n\n“[I] was there, and so were we.”", LEE),
    ],
)
def test_who_speaks_inside_the_quotation(resolve, text, name):
    speakers = {a.speaker and a.speaker.name for a in resolve(text).attributions}
    assert speakers == {name}
