import datetime as dt

from extractor.finding.refusals.by_readings.par_days import without_par_days
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

DAY = dt.date(2026, 11, 1)


def said(field, at, method=Method.RULES, note=None):
    return Candidate(field, note, Span(at, at + 9), "x", DAY, Status.FOUND, 0.9, method)


def test_the_day_of_a_par_call_is_no_first_call():
    par = said("par_call_date", 0)
    assert without_par_days([par, said("first_call_date", 0), said("first_call_date", 0, Method.TOKENS)]) == [par]


def test_a_day_that_prose_tells_again_is_the_same():
    par = said("par_call_date", 0)
    assert without_par_days([par, said("first_call_date", 40, Method.TOKENS)]) == [par]


def test_a_rows_own_first_call_on_the_same_day_stays():
    read = [said("par_call_date", 0), said("first_call_date", 40, Method.ALIGNMENT, note=30)]
    assert without_par_days(read) == read


def test_what_the_token_model_alone_takes_for_a_par_call_denies_nothing():
    read = [said("par_call_date", 0, Method.TOKENS), said("first_call_date", 0)]
    assert without_par_days(read) == read
