from quoteattr.text.word_lists import read_word_list


def test_reads_the_columns_of_each_row_and_no_comment():
    rows = read_word_list("quoteattr.attribution.lexicon", "reporting_verbs")
    assert ("accuse", "say", "no") in rows
    assert not any(row[0].startswith("#") for row in rows)


def test_a_list_is_that_of_its_package():
    assert read_word_list("quoteattr.crossref.lexicon", "opposites")
    assert read_word_list("quoteattr.speakers.lexicon", "titles")
