"""Who was asked answers."""

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A reporter asked Ann Lee why. “I can’t,” [she] replied.", "Ann Lee"),
        ("[A reporter] asked Ann Lee, “Why?”\n\n“I can’t,” [she] replied.", "Ann Lee"),
        ("Bob Hall met Al Cole. When Cole asked if he would stay, [he] declined.", "Bob Hall"),
        ("Bob Hall waited. Al Cole asked him why. “I can’t,” [he] answered.", "Bob Hall"),
        ("Bob Hall waited. “Why?” [Al Cole] asked him. “I can’t,” [he] said.", "Bob Hall"),
        ("Al Cole waited. Bob Hall was asked by Cole why. “I can’t,” [he] said.", "Bob Hall"),
        ("Bob Hall waited. “Why?” [one student] asked. “I can’t,” [he] answered.", "Bob Hall"),
        # who asks nobody in particular may answer himself
        ("Bob Hall waited. “Why?” [Al Cole] asked. “I can’t,” [he] said.", "Al Cole"),
        # a request is no question
        ("Bob Hall waited. Al Cole asked the council to wait. [He] said no.", "Al Cole"),
        # somebody else has acted since
        ("[Al Cole] asked Bob Hall why. Ned Rask laughed. “I can’t,” [he] said.", "Ned Rask"),
    ],
)
def test_the_answer_is(who, text, last):
    assert who(text)[-1] == last
