"""A clearing house's participant has a short number."""

from dataclasses import replace

import pytest

from extractor.finding.refusals.by_readings.long_numbers import without_long_numbers
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def candidate(field, value):
    return Candidate(field, None, Span(0, 1), "x", value, Status.FOUND, 0.9, Method.ALIGNMENT)


@pytest.mark.parametrize(
    "number", ["0235", "#0226", "DTC-0235", "0235 via RBC Dain Rauscher Inc.", "62901 via Example Clearing"]
)
def test_a_short_number_stays(number):
    kept = [candidate("dtc_number", number)]
    assert without_long_numbers(kept) == kept


@pytest.mark.parametrize("number", ["0000936602-20-008123", "No. 000093660220008123", "033-59559", "FA-R1215"])
def test_another_number_goes(number):
    others = [candidate("cusip", "912810314"), candidate("supplement_number", number)]
    assert without_long_numbers([*others, candidate("dtc_number", number)]) == others


@pytest.mark.parametrize("cell", ["0235 via Ames Clearing Inc.", "0235, Ames Bank", "No. 0235 through Ames Brothers"])
def test_the_number_alone_speaks_for_a_cell_that_also_names_the_participant(cell):
    at = cell.index("0235")
    wide = replace(candidate("dtc_number", cell), span=Span(0, len(cell)))
    number = replace(candidate("dtc_number", "0235"), span=Span(at, at + 4), method=Method.TOKENS)
    name = replace(candidate("dtc_participant", cell), span=wide.span)
    assert without_long_numbers([wide, number, name]) == [number, name]
    elsewhere = replace(number, span=Span(400, 404))
    assert without_long_numbers([wide, elsewhere]) == [wide, elsewhere]
