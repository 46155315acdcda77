from quoteattr.attribution.tagger.relative_position import name_paths, name_subpaths
from tests.unit.attribution.reading import find_token


def name(naming, syntax, cue, word):
    return naming(syntax, cue.head, range(len(syntax))).get(find_token(syntax, word))


def test_a_path_is_named_by_where_it_leaves_the_way_from_the_cue_to_the_top(cue_in):
    syntax, cue = cue_in("Tom left after Ana said it froze.", "said")
    words = ("Ana", "said", "froze", "left", "Tom")
    found = [name(name_paths, syntax, cue, word) for word in words]
    assert found == ["1.nsubj", "0", "1.ccomp", "2^VERB", "2.nsubj"]


def test_a_subpath_is_the_dependency_below_the_top_of_a_path(cue_in):
    syntax, cue = cue_in("Ana said it froze, which surprised Tom.", "said")
    assert name(name_subpaths, syntax, cue, "froze") == "^"
    assert name(name_subpaths, syntax, cue, "it") == "nsubj"


def test_of_a_joined_verb_the_subpath_says_whether_it_reports_and_has_a_subject(cue_in):
    syntax, cue = cue_in("Ana said that it froze and thawed.", "said")
    assert (
        name(name_subpaths, syntax, cue, "thawed") == "conjVBNFalseFalse"
    )  # as the small model tags it


def test_what_lies_outside_the_window_has_no_name(cue_in):
    syntax, cue = cue_in("Ana said it froze.", "said")
    froze = find_token(syntax, "froze")
    assert froze not in name_paths(syntax, cue.head, range(froze))
