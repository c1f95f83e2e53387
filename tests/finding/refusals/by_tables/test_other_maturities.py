"""Tables without codes whose notes fall due on other days than the one note of a sheet."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.other_maturities import without_other_maturities
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

LINE = 40  # characters of a line
OWN = dt.date(2039, 6, 14)


def said(field, value, line, note, score=0.97):
    place = Span(line * LINE + 5, line * LINE + 9)
    return Candidate(field, note * LINE, place, "x", value, Status.FOUND, score, Method.ALIGNMENT)


def grid(kind, lines, end):
    rows = tuple(Row((GridCell(Span(k * LINE, k * LINE + 4), "x"),), Span(k * LINE, (k + 1) * LINE)) for k in lines)
    return Grid(kind, (Column("Due"),), rows, Span(lines[0] * LINE, end * LINE))


def sheet(*, score=0.97):
    terms = [said("coupon_rate", Decimal("6.25"), 1, 0), said("principal_amount", Decimal(5_000_000), 2, 0)]
    return [said("maturity_date", OWN, 3, 0, score), *terms]


OPEN = Candidate("cusip", 400, Span(401, 403), "[]", None, Status.PLACEHOLDER, 0.9, Method.ALIGNMENT)


def rows(*days, code=None):
    listed = [said("maturity_date", day, 10 + k, 10 + k) for k, day in enumerate(days)]
    listed += [said("coupon_rate", Decimal(4), 10 + k, 10 + k) for k, _ in enumerate(days)]
    return listed + ([said("cusip", code, 10, 10)] if code else [])


def left(told, listed, kind="table"):
    grids = [grid("pairs", [0], 5), grid(kind, [10, 11], 12)]
    return [c for c in without_other_maturities(grids, [*told, *listed]) if c in listed]


def test_notes_that_fall_due_on_other_days_are_not_the_sheets():
    assert left(sheet(), rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23))) == []


def test_what_the_sheet_says_stays():
    grids = [grid("pairs", [0], 5), grid("table", [10, 11], 12)]
    told = sheet()
    listed = rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23))
    assert without_other_maturities(grids, [*told, *listed]) == told


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        (sheet(), rows(OWN, dt.date(2030, 1, 23))),  # the sheet's note is one of them
        (sheet(), rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23), code="02006DUP4")),  # notes with their codes
        (sheet(), [*rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23)), OPEN]),  # a code that is still left open
        (sheet(), rows(dt.date(2027, 1, 15))),  # one line is no list
        (sheet(score=0.6), rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23))),  # the sheet's day is not sure
        (sheet()[:1], rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23))),  # a sheet of common terms
        (
            [*sheet(), said("maturity_date", dt.date(2041, 6, 14), 4, 0)],  # a sheet of several notes
            rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23)),
        ),
    ],
)
def test_rows_that_may_be_offered_stay(told, listed):
    assert left(told, listed) == listed


def coded(*days, sale=("selling_price",), score=0.97):
    told = [said("maturity_date", day, 1 + k, 1 + k, score) for k, day in enumerate(days)]
    told += [said("cusip", f"02006DUP{k}", 1 + k, 1 + k) for k, _ in enumerate(days)]
    return told + [said(field, Decimal(100), 1 + k, 1 + k) for k, _ in enumerate(days) for field in sale]


def left_beside(sold, listed):
    grids = [grid("transposed", [1, 2], 5), grid("table", [10, 11], 12)]
    return [c for c in without_other_maturities(grids, [*sold, *listed]) if c in listed]


LATER = dt.date(2041, 6, 14)
OTHERS = [*rows(dt.date(2027, 1, 15), dt.date(2030, 1, 23)), said("rate_index", "LIBOR", 11, 11)]


def test_notes_that_fall_due_on_other_days_are_none_of_those_with_codes():
    assert left_beside(coded(OWN, LATER), OTHERS) == []


@pytest.mark.parametrize(
    ("sold", "listed"),
    [
        (coded(OWN, dt.date(2030, 1, 23)), OTHERS),  # one of them
        (coded(OWN, LATER, sale=()), OTHERS),  # codes alone may be those that were sold before
        (coded(OWN, LATER, score=0.6), OTHERS),  # days that are not sure
        (coded(OWN, LATER), [*OTHERS, said("selling_price", Decimal(100), 10, 10)]),  # a list of what is sold, too
    ],
)
def test_rows_that_may_be_sold_beside_those_with_codes_stay(sold, listed):
    assert left_beside(sold, listed) == listed
