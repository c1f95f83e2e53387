"""An index that a sum names again, with the maturity that has a column of its own."""

from extractor.finding.refusals.by_readings.dated_indices import without_dated_indices
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, value, note=None):
    return Candidate(field, note, Span(0, len(value)), value, value, Status.FOUND, 0.9, Method.RULES)


INDEX, MATURITY = said("rate_index", "LIBOR Rate", 10), said("index_maturity", "3 Months", 10)


def test_the_row_has_the_index():
    read = [INDEX, MATURITY, said("rate_index", "3 Mos LIBOR"), said("rate_index", "LIBOR Rate")]
    assert [c.value for c in without_dated_indices(read)] == ["LIBOR Rate", "3 Months", "LIBOR Rate"]


def test_an_index_stays_where_no_row_tells_it_with_a_maturity():
    again = said("rate_index", "3-month LIBOR")
    for read in ([INDEX, again], [MATURITY, again], [INDEX, said("index_maturity", "3 Months"), again]):
        assert without_dated_indices(read) == read


def test_another_index_stays():
    read = [INDEX, MATURITY, said("rate_index", "10-year CMT Rate")]
    assert without_dated_indices(read) == read


def test_what_is_read_within_the_sum_goes_with_it():
    again = said("rate_index", "3 Mos LIBOR")
    within = Candidate("rate_index", None, Span(6, 11), "LIBOR", "LIBOR", Status.FOUND, 0.4, Method.TOKENS)
    assert without_dated_indices([INDEX, MATURITY, within, again])[:2] == [INDEX, MATURITY]
    assert within not in without_dated_indices([INDEX, MATURITY, within, again])
    assert within in without_dated_indices([INDEX, MATURITY, within])
