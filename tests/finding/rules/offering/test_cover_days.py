"""The day of a cover that no word introduces."""

import datetime as dt

import pytest

from extractor.finding.rules.offering import filing

COVER = """Filed Pursuant to Rule 424(b)(2)
Registration No. 333-261999

PROSPECTUS SUPPLEMENT
(To Prospectus dated December 3, 2021)

Example Railroad Corporation

$600,000,000 4.650% Notes due 2025

Joint Book-Running Managers

First & Co. Second Securities
Third Capital

March 6, 2023

TABLE OF CONTENTS
"""


def test_the_day_below_the_firms_that_sell_ends_a_cover(values):
    assert values(filing, COVER, "supplement_date") == [dt.date(2023, 3, 6)]
    assert values(filing, COVER.replace("PROSPECTUS SUPPLEMENT", "PROSPECTUS"), "supplement_date") == []
    spoken = COVER.replace("\nMarch 6, 2023\n", "\nWe expect to deliver them on March 6, 2023\n")
    assert values(filing, spoken, "supplement_date") == []
    apart = COVER.replace("\nMarch 6, 2023\n", "\nFirst & Co.: 2 notes\n\nMarch 6, 2023\n")
    assert values(filing, apart, "supplement_date") == []


@pytest.mark.parametrize(
    "named",
    [
        "Filed Pursuant to Rule 424(b)(3) Registration No. 333-101999 March 22, 2005\n",
        "Rule 424(b)(3)\nFile Nos. 333-101999 March 22, 2005\n",
    ],
)
def test_the_day_behind_a_registration_number_that_ends_its_line(values, named):
    page = "PRICING SUPPLEMENT NO. 57 (To Prospectus dated January 8, 2003)\t" + named
    assert values(filing, page, "supplement_date") == [dt.date(2005, 3, 22)]
    assert values(filing, page.replace("2005\n", "2005 for notes\n"), "supplement_date") == []
    assert values(filing, named + "Term Sheet of Example Water Company", "supplement_date") == []
    assert values(filing, page + "Free Writing Prospectus", "supplement_date") == []


def test_a_term_sheets_day_behind_a_comma(values):
    page = "(To the Preliminary Prospectus Supplement dated January 2, 2024)\n\nTerm sheet, January 8, 2024\n"
    assert values(filing, page, "supplement_date") == [dt.date(2024, 1, 8)]


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("Example Holdings\nJune 27, 2023\nMedium-Term Senior Notes, Series N\nPricing Supplement No. 2023-X17", 1),
        (
            "Example Holdings\tJune 27, 2023 Medium-Term Notes Pricing Supplement No. 17 Filed Pursuant to Rule 424(b)(2)",
            1,
        ),
        ("Due June 27, 2023\nMedium-Term Senior Notes, Series N\nPricing Supplement No. 17", 0),
        ("June 27, 2023\nThe issuer sells its notes by this pricing supplement no later than that", 0),
        ("June 27, 2023\nCallable notes\n(To prospectus)\nPricing Supplement No. 17", 0),
    ],
)
def test_the_day_over_programme_and_number_is_the_supplements(values, head, days):
    assert values(filing, head + "\n", "supplement_date") == [dt.date(2023, 6, 27)] * days


def test_the_day_below_the_one_firm_that_sells(values):
    page = "PRICING SUPPLEMENT\n(To Prospectus dated April 24, 2003)\n\nWe expect delivery on March 24, 2004.{}\n{}"
    own = page.format("\nElm, Oak & Co. Inc.", "March 16, 2004\n\nExamples")
    assert values(filing, own, "supplement_date") == [dt.date(2004, 3, 16)]
    quoted = own.replace("2004.\nElm", '2004. See "Plan of Distribution (Conflicts)".\nElm')
    assert values(filing, quoted, "supplement_date") == [dt.date(2004, 3, 16)]
    listed = page.format("\nAgent:\nTrade Date:\nElm, Oak & Co. Inc.", "March 16, 2004\n\nExamples")
    assert values(filing, listed, "supplement_date") == []
    assert values(filing, page.format("\nElm Inc.", "March 16, 2004 is the day"), "supplement_date") == []
    assert values(filing, own.replace("PRICING SUPPLEMENT", "PROSPECTUS"), "supplement_date") == []


def test_a_prospectus_supplement_names_its_own_day(values):
    cover = COVER.replace("March 6, 2023", "Prospectus Supplement dated March 6, 2023")
    assert values(filing, cover, "supplement_date") == [dt.date(2023, 3, 6)]
    under_it = cover.replace("Joint Book-Running Managers", "PRICING SUPPLEMENT NO. 3\n")
    assert values(filing, under_it, "supplement_date") == []  # that of the paper it stands under
    assert values(filing, cover.replace("dated March", "dated as of March"), "supplement_date") == []
