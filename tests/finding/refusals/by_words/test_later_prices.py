"""Prices of a call that fall from year to year."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.later_prices import without_later_prices
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def left(text, *printed, notes=None):
    found = []
    for k, raw in enumerate(printed):
        at = text.index(raw)
        note = notes[k] if notes else None
        found.append(
            Candidate("call_price", note, Span(at, at + len(raw)), raw, Decimal(raw), Status.FOUND, 0.5, Method.TOKENS)
        )
    return [c.raw for c in without_later_prices(read(text.encode()), found)]


@pytest.mark.parametrize(
    "text",
    [
        "from May 15, 2015 at 103.5%, 2016 at 102.25%, 2018 and after at 100.0%",
        "May 15, 2015\t103.5%\nMay 15, 2016\t102.25%\nMay 15, 2017 and thereafter\t100.0%",
    ],
)
def test_only_the_first_of_falling_prices_is_where_calls_begin(text):
    assert left(text, "103.5", "102.25", "100.0") == ["103.5"]


def test_a_price_for_something_else_between_leaves_the_next_alone():
    assert left("bought at 101.0% if control changes, callable at 100.0%", "101.0", "100.0") == ["101.0", "100.0"]


def test_prices_that_rise_or_are_of_several_notes_are_left_alone():
    assert left("2015 at 100.0%, 2016 at 101.0%", "100.0", "101.0") == ["100.0", "101.0"]
    assert left("2015 at 101.0%, 2016 at 100.0%", "101.0", "100.0", notes=(0, 9)) == ["101.0", "100.0"]
