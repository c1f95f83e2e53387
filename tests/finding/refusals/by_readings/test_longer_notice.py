from extractor.finding.refusals.by_readings.longer_notice import without_longer_notice
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def days(value, start, method=Method.TOKENS):
    return Candidate("call_notice_days", None, Span(start, start + 2), "x", value, Status.FOUND, 0.9, method)


def test_the_longer_end_of_a_range_is_no_rival():
    ruled, same, longer = days(30, 100, Method.RULES), days(30, 100), days(60, 117)
    assert without_longer_notice([ruled, same, longer]) == [ruled, same]


def test_another_notice_elsewhere_stays():
    found = [days(30, 100, Method.RULES), days(60, 400)]
    assert without_longer_notice(found) == found
    assert without_longer_notice([days(60, 117)]) == [days(60, 117)]
