"""Second names for who has just been named."""


def test_an_epithet_means_the_person_in_focus(who):
    assert who("[Sam Gray] said no. [The Vermont senator] said it was late.") == ["Sam Gray"] * 2


def test_it_must_agree_with_what_is_known(who):
    text = "[Judge Ann Lee] said no. [The Vermont senator] said it was late."
    assert who(text) == ["Ann Lee", "The Vermont senator"]


def test_officials_are_never_epithets(who):
    text = "[Sam Gray] said no. [The Justice Department spokesman] said it was late."
    assert who(text)[-1] == "The Justice Department spokesman"


def test_a_bare_role_means_who_was_named_right_before_if_no_role_is_told(who):
    text = "Everyone was sad, and Dorothea Hall was not. [The mayor] said it was late."
    assert who(text) == ["Dorothea Hall"]


def test_a_bare_role_does_not_mean_someone_of_another_role(who):
    text = "Everyone was sad, and Dorothea Hall, a lawyer, was not. [The mayor] said it was late."
    assert who(text) == ["The mayor"]


def test_a_role_of_which_there_are_many_means_nobody_named(who):
    assert who("Dorothea Hall was sad. [The official] said it was late.") == ["The official"]
