from extractor.finding.beside import listed_to_beside, listed_to_pattern, load_lists
from extractor.ground.places import Span

TEXT = "an index plus 0.28% a year"
PLACE = Span(TEXT.index("0.28%"), TEXT.index(" a year"))


def test_words_end_before_a_value_and_begin_behind_it():
    assert listed_to_beside({"before": r"plus\s\Z"}, 10).stands_at(TEXT, PLACE)
    assert not listed_to_beside({"before": r"index\s\Z"}, 20).stands_at(TEXT, PLACE)
    assert listed_to_beside({"behind": r"\sa\syear"}, 10).stands_at(TEXT, PLACE)
    assert not listed_to_beside({"behind": r"a\syear"}, 10).stands_at(TEXT, PLACE)


def test_where_both_are_given_both_must_stand_there():
    assert listed_to_beside({"before": r"plus\s\Z", "behind": r"\sa"}, 10).stands_at(TEXT, PLACE)
    assert not listed_to_beside({"before": r"plus\s\Z", "behind": r"%"}, 10).stands_at(TEXT, PLACE)


def test_no_more_is_seen_than_is_in_reach():
    assert not listed_to_beside({"before": r"index.*\Z", "reach": 8}, 20).stands_at(TEXT, PLACE)
    assert listed_to_beside({"before": r"index.*\Z"}, 20).stands_at(TEXT, PLACE)


def test_the_lines_of_a_pattern_are_one(tmp_path):
    path = tmp_path / "list.toml"
    path.write_text("[[never]]\nbefore = '''\n(?i)plus\n  \\s\\Z'''\n", "utf-8")
    (told,) = load_lists(path)["never"]
    assert listed_to_pattern(told, "before").pattern == r"(?i)plus\s\Z"
    assert listed_to_pattern(told, "behind") is None
