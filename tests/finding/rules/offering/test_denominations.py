from decimal import Decimal

import pytest

from extractor.finding.rules.offering import denominations
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    ("printed", "least", "step"),
    [
        ("Minimum\nDenomination/Increments: \\$1,000.00/\\$1,000.00 Initial", "1000.00", "1000.00"),
        ("Denominations: $2,000 x $1,000", "2000", "1000"),
        ("Denominations: $1,000 and multiples of it", "1000", "1000"),
        (
            "Minimum Denominations: $100,000 and integral multiples of $1,000 in excess thereof",
            "100000",
            "1000",
        ),
        ("minimum denominations of $1,000 and integral multiples thereof", "1000", "1000"),
        ("Minimum Denominations: $1,000 and increments of $500", "1000", "500"),
        ("Minimum Investment: $2,000, and $250 increments", "2000", "250"),
        ("Rank: Sr. Min $1,000 x $1,000.", "1000", "1000"),
        ("Minimum Denomination | $1,000 | Increments $500", "1000", "500"),
        ("Minimum Denomination: $1,000     Increments: $500\nAgents: A", "1000", "500"),
        ("issue date 9/25/2003    min. $1,000 + $500\n", "1000", "500"),
        ("SENIOR NOTES ... DENOMS 1,000 X 1,000 ... DTC", "1000", "1000"),
        ("Trade May 6, 2019; $25,000 minimum and $1,000 increments", "25000", "1000"),
        ("Senior Notes; $1,000 by $500; trade date", "1000", "500"),
        ("minimum denominations of $1,000 and whole multiples of $1,000", "1000", "1000"),
        ("Minimum $5,000; multiples of $1,000. Ratings", "5000", "1000"),
        ("Minimum: $5,000 and multiples of $1,000", "5000", "1000"),
        ("BBB+. Pieces of $5,000 and multiples of $1,000. DTC", "5000", "1000"),
        ("In pieces of: $5,000 and multiples of $1,000", "5000", "1000"),
        ("They may be bought in amounts of $1,000 and any multiple of it.", "1000", "1000"),
        ("Denominations: Minimum of $5,000 with increments of $1,000 after that", "5000", "1000"),
        ("Minimum Purchase: $5,000 principal at maturity, in steps of $1,000", "5000", "1000"),
        ("Minimum Principal Amount $5,000, additional increments of $1,000", "5000", "1000"),
        ("Each note is sold in $2,000 pieces and multiples of $1,000.", "2000", "1000"),
        ("The notes come in $2,000 denominations, and whole multiples thereof.", "2000", "2000"),
    ],
)
def test_denominations(values, printed, least, step):
    assert values(denominations, printed, "min_denomination") == [Decimal(least)]
    assert values(denominations, printed, "denomination_increment") == [Decimal(step)]


def test_an_empty_label_is_a_placeholder(candidates):
    found = candidates(denominations, "Minimum Denominations:\n|\nForm of Note:\n|\nBook-entry")
    assert [(c.field, c.status) for c in found] == [("min_denomination", Status.PLACEHOLDER)]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("DTC Number 0235 via Example Dain Inc\n\nAgents: A", "Example Dain Inc"),
        ("DTC number: 0235 via Example\nDain Inc.\nAgents: A", "Example Dain Inc."),
        ("DTC Number: 0235 via Example Dain\n|\nMay 3", "Example Dain"),
        ("DTC participant no. 0235, Example Dain Inc", "Example Dain Inc"),
        ("| DTC: | 0235 via Example Dain Markets, LLC |\n| Agents: | A |", "Example Dain Markets, LLC"),
        ("May 3, 2004; DTC 0235 through Example Clearing, Inc.\nAgents: A", "Example Clearing, Inc."),
    ],
)
def test_depositary(values, printed, name):
    assert values(denominations, printed, "dtc_number") == ["0235"]
    assert values(denominations, printed, "dtc_participant") == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "DTC Number 7030 via\nSeptember 4, 2008\nExample Clearing Inc.",
        "DTC Number: 7030 via Example Clearing Inc.",
        "DTC NUMBER: 7030 VIA Example Clearing Inc.",
    ],
)
def test_the_other_columns_date_is_no_participant(values, printed):
    assert values(denominations, printed, "dtc_participant") == ["Example Clearing Inc."]


def test_what_is_sold_by_the_unit_comes_in_no_smaller_piece(values):
    printed = "659,466 Units\n$10 principal amount per unit\nCUSIP No."
    assert values(denominations, printed, "min_denomination") == [Decimal(10)]
    assert values(denominations, printed, "denomination_increment") == []
    assert values(denominations, "$1,000 principal amount per note", "min_denomination") == []


def test_dollars_may_be_written_by_their_code(values):
    text = "Specified Denominations: USD 1,000 and integral multiples thereof"
    assert values(denominations, text, "min_denomination") == [Decimal(1000)]
    assert values(denominations, text, "denomination_increment") == [Decimal(1000)]


def test_the_smallest_piece_behind_leader_dots(values):
    text = "Smallest denomination .............. $5,000"
    assert values(denominations, text, "min_denomination") == [Decimal(5000)]


def test_the_least_that_an_estate_may_tender_is_no_denomination(values):
    text = "a minimum of $5,000 and integral multiples of $1,000 of a deceased owner's notes"
    assert values(denominations, text, "min_denomination") == []


@pytest.mark.parametrize(
    "text",
    [
        "Notes are issued in denominations of $1,000.",
        "- Minimum denomination -- $1,000\n",
        "sold in denominations of $1,000",
    ],
)
def test_a_denomination_alone_says_nothing_of_increments(values, text):
    assert values(denominations, text, "min_denomination") == [Decimal(1000)]
    assert values(denominations, text, "denomination_increment") == []


def test_denominations_that_go_on_are_not_read_as_one(values):
    assert values(denominations, "issued in denominations of $1,000 to $5,000", "min_denomination") == []


def test_behind_a_number_and_a_comma_only_a_firm_takes_part(values):
    assert values(denominations, "DTC No. 0235, Agents: A Inc", "dtc_participant") == []
    assert values(denominations, "DTC No. 0235, New York", "dtc_participant") == []


@pytest.mark.parametrize(
    "printed", ["the notes clear at DTC 2004 and after", "a fee of $1,000 by $500 or more", "10,000 x 1,000"]
)
def test_other_numbers_are_no_denominations_and_no_depositary(values, printed):
    assert values(denominations, printed, "min_denomination") == values(denominations, printed, "dtc_number") == []


@pytest.mark.parametrize(
    "printed",
    [
        "Issue Date 2/3/2005. $2,000 minimum, $1,000 increments. Agents: Example LLC",
        "S&P A-   MINIMUM $2,000   MULTIPLES $1,000",
        "Settlement date Oct 18, 2018 | $2,000 x $1,000\nmore",
    ],
)
def test_short_forms_of_the_piece_and_its_step(values, printed):
    assert values(denominations, printed, "min_denomination") == [2000]
    assert values(denominations, printed, "denomination_increment") == [1000]


@pytest.mark.parametrize(
    "printed",
    [
        "Net $988,750\nMinimum $1,000 multiples",
        "A fee of $2,000 minimum, $1,000 on average",
        "100 x $1,000",
        "5% of $2,000 x $1,000 notes",
    ],
)
def test_other_pairs_of_amounts(values, printed):
    assert values(denominations, printed, "min_denomination") == []


def test_a_depositarys_number_in_a_cell_of_its_own(values):
    assert values(denominations, "Agents: A\tDTC\t0235\n", "dtc_number") == ["0235"]
    assert values(denominations, "DTC: 0235\nTrade Date: May 3", "dtc_number") == ["0235"]
    assert values(denominations, "DTC\t2004\n", "dtc_number") == []
    assert values(denominations, "held by DTC\t0235\n", "dtc_number") == []
    assert values(denominations, "DTC\t0235 notes", "dtc_number") == []


def test_a_participant_may_stand_apart_from_its_label(values):
    stacked = "Settle Date: DTC Number:\tMay 13, 2004 0235 via Example Clearing Inc. First LLC"
    assert values(denominations, stacked, "dtc_number") == ["0235"]
    assert values(denominations, stacked, "dtc_participant") == ["Example Clearing Inc."]
    for other in ("from 2004 through Example Inc.", "$1,000 through Example Inc."):
        assert values(denominations, f"DTC Number:\t{other}", "dtc_number") == []
