import datetime as dt

from extractor.finding.refusals.by_readings.days_of_issue import without_days_of_issue
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

ISSUE, LATER = dt.date(2014, 5, 9), dt.date(2014, 11, 9)


def said(field, value, method=Method.RULES, status=Status.FOUND):
    return Candidate(field, None, Span(0, 9), "x", value, status, 0.9, method)


def test_the_day_of_issue_is_no_coupons():
    settle, wrong, right = (
        said("settle_date", ISSUE),
        said("first_coupon_date", ISSUE),
        said("first_coupon_date", LATER),
    )
    assert without_days_of_issue([settle, wrong, right]) == [settle, right]


def test_what_the_token_model_alone_takes_for_the_day_of_issue_denies_nothing():
    read = [said("settle_date", ISSUE, Method.TOKENS), said("first_coupon_date", ISSUE)]
    assert without_days_of_issue(read) == read


def test_days_left_open_deny_nothing():
    read = [said("settle_date", None, status=Status.PLACEHOLDER), said("first_coupon_date", None)]
    assert without_days_of_issue(read) == read


def test_a_day_before_that_of_issue_is_what_interest_runs_from():
    read = [said("settle_date", LATER), said("first_coupon_date", ISSUE)]
    assert without_days_of_issue(read) == read[:1]
