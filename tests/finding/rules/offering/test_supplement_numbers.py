import datetime as dt
import re

import pytest

from extractor.finding.rules.offering import filing
from extractor.finding.rules.offering.supplement_numbers import NUMBERS, numbers_to_value


@pytest.mark.parametrize(
    ("printed", "several", "value"),
    [
        ("278, 279 and 282", True, "278, 279, 282"),
        ("301-304", True, "301, 302, 303, 304"),
        ("9 through 11", True, "9, 10, 11"),
        ("301-304", False, "301-304"),
        ("97-19 and 97-20", True, "97-19, 97-20"),  # no span: these count down
        ("2007-18", True, "2007-18"),
        ("1-400", True, "1-400"),  # too many for one page
        ("17 (a)", False, "17 (a)"),
    ],
)
def test_a_span_of_several_numbers_is_each_of_them(printed, several, value):
    assert numbers_to_value(printed, several=several) == value


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("19, 16 Feb 2016", "19"),
        ("19, 3rd March 2016", "19"),
        ("19, 16 and 17", "19, 16 and 17"),
        ("8-A dated May 3, 2004", "8-A"),
        ("8-Dated May 3, 2004", "8"),
        ("278, 279 dated 16 Feb 2016", "278, 279"),
    ],
)
def test_a_day_behind_a_number_is_no_second_one(printed, numbers):
    assert re.match(NUMBERS, printed, re.IGNORECASE)[0] == numbers


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Pricing Supplement No. 40Dated May 3, 2004", "40"),
        ("Pricing Supplement Number 13 (b) Dated", "13 (b)"),
        ("Pricing Supplement No. 65/A dated", "65/A"),
        ("PRICING SUPPLEMENT NO. 97-19 Dated", "97-19"),
        ("Pricing Supplement Nos. 278, 279 and 282 dated", "278, 279, 282"),
        ("Pricing Supplement No. 27 Addendum", "27 Addendum"),
        ("PRICING SUPPLEMENTS NOS. 31 AND 32", "31, 32"),
        ("CORP ... PRICING SUPPLEMENTS 57, 58 AND 59 DATED JULY 19, 2004", "57, 58, 59"),
        ("Pricing Supplement Nos. 301-304 dated", "301, 302, 303, 304"),
        ("Pricing Supplement Nos. 9 through 11 dated", "9, 10, 11"),
        ("Pricing Supplement Nos. 97-19 and 97-20", "97-19, 97-20"),
        ("Pricing Supplement No. 301-304 dated", "301-304"),
        ("PROSPECTUS NUMBER: 1763", "1763"),
        ("Pricing Supplement\nNo. U1098", "U1098"),
        ("Pricing Supplement No. 2024-\nABCDE23417 dated", "2024-ABCDE23417"),
        ("Pricing Supplement No. 2024- dated", "2024"),
    ],
)
def test_supplement_number(values, printed, number):
    assert values(filing, printed, "supplement_number") == [number]


def test_the_base_prospectus_has_supplements_of_its_own(values):
    printed = "(To Prospectus dated May 3, 2004 as supplemented by Supplement No. 2 dated June 1, 2004)"
    assert values(filing, printed, "supplement_number") == []


@pytest.mark.parametrize("number", ["10,482", "2023-ABCDE15512", "2018-W0417", "U1098", "97-19", "17(a)", "5,812"])
def test_a_supplements_number_is_read_whole(values, number):
    assert values(filing, f"Pricing Supplement No. {number} dated May 24, 2023.", "supplement_number") == [number]
    assert values(filing, f"Pricing Supplement No. {number} dated May 24, 2023.", "supplement_date") == [
        dt.date(2023, 5, 24)
    ]


@pytest.mark.parametrize(
    ("printed", "number", "day"),
    [
        ("Pricing Supplement 9, February 11, 2003", "9", dt.date(2003, 2, 11)),
        ("Example Inc.\nPricing Supplement 11      February 14, 2000\n", "11", dt.date(2000, 2, 14)),
        ("Pricing Supplement No. 208 of August 25, 2008", "208", dt.date(2008, 8, 25)),
    ],
)
def test_number_and_day_without_their_words(values, printed, number, day):
    assert values(filing, printed, "supplement_number") == [number]
    assert values(filing, printed, "supplement_date") == [day]
    assert values(filing, printed, "supplement_status") == ["final"]


def test_number_and_day_in_a_line_below_the_heading(values):
    text = "PRICING SUPPLEMENT\n(To Prospectus dated August 5, 1996)\nNo. 0031, dated March 11, 1997\n"
    assert values(filing, text, "supplement_number") == ["0031"]
    assert values(filing, text, "supplement_date") == [dt.date(1997, 3, 11)]
    assert values(filing, text.replace("PRICING SUPPLEMENT", "INDENTURE"), "supplement_number") == []


@pytest.mark.parametrize("label", ["S-2", "PS-14", "PPS-1"])
def test_a_running_head_with_the_number_of_its_page_is_no_number(values, label):
    assert values(filing, f"Senior Notes due 2030\n\nPricing Supplement  {label}\nThe notes", "supplement_number") == []
    assert values(filing, f"Pricing Supplement {label} dated May 3, 2004", "supplement_number") == [label]
    assert values(filing, "Pricing Supplement C-4\nThe notes", "supplement_number") == ["C-4"]
    assert values(filing, f"PRICING SUPPLEMENT {label}\nDated May 3, 2004", "supplement_number") == [label]
