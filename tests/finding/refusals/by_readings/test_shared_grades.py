"""A grade that its line gives to one agency."""

from extractor.finding.refusals.by_readings.shared_grades import without_shared_grades
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

FITCHS = Candidate("fitch_rating", None, Span(7, 10), "BBB", "BBB", Status.FOUND, 0.97, Method.RULES)


def taken(field, at=7, method=Method.TOKENS, score=0.9):
    return Candidate(field, None, Span(at, at + 3), "BBB", "BBB", Status.FOUND, score, method)


def test_a_grade_with_its_agency_is_no_others():
    assert without_shared_grades([FITCHS, taken("sp_rating")]) == [FITCHS]


def test_its_own_agencys_and_other_places_stay():
    read = [FITCHS, taken("fitch_rating"), taken("sp_rating", at=30)]
    assert without_shared_grades(read) == read


def test_a_grade_without_agencies_denies_nothing():
    read = [taken("fitch_rating", method=Method.RULES, score=0.8), taken("sp_rating")]
    assert without_shared_grades(read) == read


def test_one_grade_may_be_given_to_two():
    read = [FITCHS, taken("sp_rating", method=Method.RULES, score=0.97), taken("sp_rating")]
    assert without_shared_grades(read) == read
