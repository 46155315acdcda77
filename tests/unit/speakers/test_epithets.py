"""Second names for who has just been named."""


def test_an_epithet_means_the_person_in_focus(who):
    assert who("[Sam Gray] said no. [The Vermont senator] said it was late.") == ["Sam Gray"] * 2


def test_it_must_agree_with_what_is_known(who):
    text = "[Judge Ann Lee] said no. [The Vermont senator] said it was late."
    assert who(text) == ["Ann Lee", "The Vermont senator"]


def test_officials_are_never_epithets(who):
    text = "[Sam Gray] said no. [The Justice Department spokesman] said it was late."
    assert who(text)[-1] == "The Justice Department spokesman"
