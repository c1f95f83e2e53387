"""Tables of what the company owes, from year to year."""

import pytest

from extractor.finding.refusals.by_tables.balances import without_balances
from extractor.ground.candidate import Method
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

NEWS = "Example Gas Co.\n\n{}4.125% Notes due March 1, 2019    300.0    300.0\nOther    40.0    12.5\n\nIt may sell notes.\n"
YEARS = "(in millions)       2013     2012\n"


def left(text, raw="4.125", field="coupon_rate"):
    document = read(text.encode())
    found = printed(document.text, field, raw, method=Method.RULES)
    return bool(without_balances(document, [found]))


@pytest.mark.parametrize(
    "heading",
    [
        YEARS,
        "| | December 31, 2013 | December 31, 2012 |\n",
        YEARS + "Revenue      712.4    684.0\nLong-term debt\n",
        "                    2013\t2014\t2015\n\n",
    ],
)
def test_titles_under_two_years_are_of_what_is_owed(heading):
    assert not left(NEWS.format(heading))
    assert not left(NEWS.format(heading), "March 1, 2019", "maturity_date")
    assert left(NEWS.format(heading), "Example Gas Co.", "issuer")


@pytest.mark.parametrize(
    "text",
    [
        NEWS.format(""),
        NEWS.format("(in millions)       2013\n"),
        NEWS.format("                    2018     2023\n"),  # when they fall due
        NEWS.format("              2018 Notes     2019 Notes\n"),
        NEWS.format(YEARS).replace("Other ", "02006DUP4 "),
        NEWS.format(YEARS + "Revenue    712.4\nTerms of the offer: see below\n"),
        "Example Gas Co.\n\n"
        + YEARS
        + "Revenue    7.4    6.1\n\n"
        + "It sells notes. " * 9
        + "\n4.125% Notes due March 1, 2019\n",
    ],
)
def test_other_titles_stay(text):
    assert left(text)
