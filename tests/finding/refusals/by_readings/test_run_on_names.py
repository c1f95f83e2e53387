"""An issuer's name that goes on with its own first words, said again."""

import pytest

from extractor.finding.refusals.by_readings.run_on_names import without_run_on_names
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def named(value, start=10, method=Method.TOKENS):
    return Candidate("issuer", None, Span(start, start + len(value)), value, value, Status.FOUND, 0.9, method)


WHOLE = named("Example Valley Bancorp", method=Method.RULES)


@pytest.mark.parametrize("again", ["Example", "EXAMPLE Valley"])
def test_a_name_goes_that_runs_on(again):
    assert without_run_on_names([named(f"Example Valley Bancorp {again}"), WHOLE]) == [WHOLE]


def test_a_longer_name_and_one_that_no_rule_reads_stay():
    longer = [named("Example Valley Bancorp Trust 2005-1"), named("Example Valley Bancorp Example", 80), WHOLE]
    assert without_run_on_names(longer) == longer
    alone = [named("Example Valley Bancorp Example")]
    assert without_run_on_names(alone) == alone
