"""A clearing house's participant has a short number."""

import pytest

from extractor.finding.refusals.participants import without_long_numbers
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def candidate(field, value):
    return Candidate(field, None, Span(0, 1), "x", value, Status.FOUND, 0.9, Method.ALIGNMENT)


@pytest.mark.parametrize("number", ["0235", "#0226", "0235 via RBC Dain Rauscher Inc.", "62901 via Example Clearing"])
def test_a_short_number_stays(number):
    kept = [candidate("dtc_number", number)]
    assert without_long_numbers(kept) == kept


@pytest.mark.parametrize("number", ["0000936602-20-008123", "No. 000093660220008123", "033-59559"])
def test_a_filings_own_number_goes(number):
    others = [candidate("cusip", "912810314"), candidate("supplement_number", number)]
    assert without_long_numbers([*others, candidate("dtc_number", number)]) == others
