import datetime as dt

import pytest

from extractor.finding.rules.offering import filing
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    ("printed", "rule"),
    [
        ("Filed under Rule 424(b)(2), Registration", "424(b)(2)"),
        ("As filed pursuant to Rule\n424(b)(3)", "424(b)(3)"),
        ("RULE NO. 424(B) (5)", "424(b)(5)"),
        ("Filed Pursuant to Rule 433", "433"),
        ("Filed pursuant to Rule 497(e)", "497(e)"),
        ("424B3 1 supp.htm PRELIM", "424(b)(3)"),
        ("Example Inc.\nForm 424B2\nMay 1, 2016", "424(b)(2)"),
    ],
)
def test_filing_rule(values, printed, rule):
    assert values(filing, printed, "filing_rule") == [rule]


@pytest.mark.parametrize("printed", ["in accordance with Rule 457(r)", "account 424 of the fund"])
def test_other_rules_are_none(values, printed):
    assert values(filing, printed, "filing_rule") == []


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Registration Statement No. 333-100001", "333-100001"),
        ("Rule 424(b)(5)\nReg. No. 333-100001", "333-100001"),
        ("to prospectus dated 05/06/2024  (Reg. 333-100001)", "333-100001"),
        ("Registration Statement Nos. |\n333-100001 and\n333-100001-01", "333-100001"),
        ("Commission File No.: 33-10001", "33-10001"),
        ("Dated May 3, 1997File No. 33-10001", "33-10001"),
        ("Registration Statement(s) No. 333-100001, 333-100001-01", "333-100001"),
        ("FILE NO. 333 - 10001", "333-10001"),
        ("Rule 424(b)(3); 333-10001\n", "333-10001"),
    ],
)
def test_registration_number(values, printed, number):
    assert values(filing, printed, "registration_number") == [number]


def test_a_form_named_in_a_footnote_is_no_registration_number(values):
    assert values(filing, "unused fees of Form S-3 No. 333-100001", "registration_number") == []


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
    ],
)
def test_supplement_number(values, printed, number):
    assert values(filing, printed, "supplement_number") == [number]


def test_the_base_prospectus_has_supplements_of_its_own(values):
    printed = "(To Prospectus dated May 3, 2004 as supplemented by Supplement No. 2 dated June 1, 2004)"
    assert values(filing, printed, "supplement_number") == []


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Preliminary Pricing Supplement No. 2", ["preliminary"]),
        ("Subject to completion dated March 31, 2025", ["preliminary"]),
        ("Final Pricing Supplement No. 2", ["final"]),
        ("PRICING SUPPLEMENT\n(To Prospectus dated May 3, 2004)", ["final"]),
        ("PROSPECTUS SUPPLEMENT\n(To Prospectus dated May 3, 2004)", []),
        ("The Example Company\nPricing Supplement Nos. 301 and 302", ["final"]),
        ("PRICING SUPPLEMENTS NOS. 31 AND 32\nDated May 3, 2004", ["final"]),
        ("CORP ... PRICING SUPPLEMENTS 57, 58 AND 59 DATED JULY 19, 2004", ["final"]),
        ("as told in the pricing supplements dated May 3, 2004", []),
        ("Filed Pursuant to Rule 433\nPricing Supplement dated May 3, 2004", []),
        ("Preliminary Prospectus Supplement\nSubject to completion", []),
        ("The final pricing supplement will state the terms.", []),
    ],
)
def test_supplement_status(values, printed, status):
    assert values(filing, printed, "supplement_status") == status


@pytest.mark.parametrize(
    "printed",
    [
        "Preliminary Pricing Supplement No. 7 - Dated Monday, May 3, 2004 (To: Prospectus dated June 1, 2001",
        "Pricing Supplement Dated\n|\n05/03/2004\n(To Prospectus Supplement Dated July 1, 2002 to Prospectus Dated June 1, 2001)",
        "Pricing Supplement dated May 3, 2004 (to Offering Circular dated June 1, 2001)",
        "The date of this Pricing Supplement is May 3, 2004 to Prospectus dated\nJune 1, 2001 as supplemented by Prospectus Supplement dated July 1, 2002",
        "Pricing Supplement\nSubject to Completion:\nDated May 3, 2004\nto the Prospectus Supplement and Prospectus, each dated June 1, 2001",
        "Pricing Supplement No. 8 of May 3, 2004\n(to Prospectus Supplement of July 1, 2002 and Prospectus of June 1, 2001)",
        "Pricing Supplement No. 8 dated May 3, 2004\n\nThe prospectus is dated June 1, 2001 and its supplement is dated July 1, 2002",
        "CORP ... PRICING SUPPLEMENTS 57 AND 58 DATED MAY 3, 2004\n(PROSPECTUS DATED JUNE 1, 2001)",
        "Pricing Supplement No. 8\n|\n(To Prospectus dated June 1, 2001)\n|\nMay 3, 2004\n|\nCUSIP",
        "Subject to Completion. Dated May 3, 2004\nPreliminary Pricing Supplement to prospectus dated June 1, 2001",
        "May 3, 2004\tRegistration Statement Nos. 333-10233 and 333-10233-01\nPricing supplement to product supplement no. 4-I dated April 1, 2003 and the prospectus dated June 1, 2001",
        "Pricing Supplement No. R8\nTo the Prospectus dated June 1, 2001\n|\nRegistration Statement No. 333-10233 May 3, 2004",
        "PROSPECTUS               Pricing Supplement No. 88\nDated June 1, 2001       Dated May 3, 2004\nPROSPECTUS SUPPLEMENT",
        "PROSPECTUS and      PRICING SUPPLEMENT NO. 1\nPROSPECTUS SUPPLEMENT, each   effective at 4:00 pm\nDated June 1, 2001     Dated May 3, 2004",
    ],
)
def test_supplement_and_prospectus_dates(values, printed):
    assert values(filing, printed, "supplement_date") == [dt.date(2004, 5, 3)]
    assert values(filing, printed, "prospectus_date") == [dt.date(2001, 6, 1)]


def test_a_day_behind_the_number_of_a_free_writing_prospectus_is_not_its_own(values):
    printed = "Filed under Rule 433\nRegistration Statement No. 333-10233 May 3, 2004\nFinal Term Sheet for notes"
    assert values(filing, printed, "supplement_date") == []


@pytest.mark.parametrize(
    "label",
    [
        "Prospectus dated",
        "Prospectus of",
        "Registration Date:",
        "Prospectus Supplement",
        "To Prospectus",
        "Pricing Supplement for Notes due",
    ],
)
def test_a_line_that_ends_before_its_day_keeps_it(values, label):
    assert values(filing, f"Pricing Supplement No. 8\n{label}\nJune 1, 2001\nCUSIP", "supplement_date") == []


def test_a_prospectus_supplements_date_is_not_the_prospectus(values):
    assert values(filing, "To Prospectus Supplement Dated July 1, 2002", "prospectus_date") == []


def test_a_free_writing_prospectus_date_is_doubted(candidates):
    found = candidates(filing, "Issuer Free Writing Prospectus dated May 3, 2004")
    assert [c.score for c in found if c.field == "supplement_date"] == [0.6]


@pytest.mark.parametrize(
    ("printed", "field", "raw"),
    [
        ("Pricing Supplement Number 194 Dated [ ] (to", "supplement_date", "[ ]"),
        ("Pricing Supplement dated May __, 2008", "supplement_date", "May __, 2008"),
        ("Preliminary Pricing Supplement dated \u2022", "supplement_date", "\u2022"),
        ("Subject to Completion, dated TBD", "supplement_date", "TBD"),
        ("Closing block\nProspectus Dated", "prospectus_date", "Prospectus Dated"),
        ("(To Prospectus dated [   ])", "prospectus_date", "[   ]"),
    ],
)
def test_dates_left_open(candidates, printed, field, raw):
    found = [c for c in candidates(filing, printed) if c.field == field]
    assert [(c.status, c.raw.strip()) for c in found] == [(Status.PLACEHOLDER, raw)]


@pytest.mark.parametrize(
    "printed",
    [
        "Prospectus dated\n|\nDTC Number 1\n|\nMay 3, 2004",
        "Pricing Supplement dated May 3, 2004",
        "the supplement is dated",
    ],
)
def test_no_date_is_left_open(candidates, printed):
    assert [c for c in candidates(filing, printed) if c.status is Status.PLACEHOLDER] == []


def test_a_term_sheets_date_below_its_title(values):
    assert values(filing, "Final Term Sheet\nMay 3, 2004\nFiled", "supplement_date") == [dt.date(2004, 5, 3)]


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Rule 433\nFinal Pricing Supplement No. 3 - Dated May 3, 2004", ["final"]),
        ("Rule 433\nFinal Term Sheet\nPricing Supplement dated May 3, 2004", []),
    ],
)
def test_a_free_writing_prospectus_has_a_status_only_as_a_numbered_supplement(values, printed, status):
    assert values(filing, printed, "supplement_status") == status


def test_a_rule_of_free_writing_named_in_an_agreement_is_not_this_filings(values):
    assert values(filing, "each document filed pursuant to Rule 433(d) under the Act", "filing_rule") == []
    assert values(filing, "Filed Pursuant to Rule 433", "filing_rule") == ["433"]


def test_a_preliminary_prospectus_is_not_the_base_prospectus(values):
    assert values(filing, "the Preliminary Prospectus dated as of May 3, 2004", "prospectus_date") == []


def test_a_heading_in_two_columns_gives_each_date_to_its_words(values):
    text = (
        "PRICING SUPPLEMENT No. 244                    Rule 424(b)(3)\n"
        "(To Prospectus Supplement and Prospectus      File No. 333-46935\n"
        "dated June 24, 1998)                          Dated November 16, 1998\n"
    )
    assert values(filing, text, "prospectus_date") == [dt.date(1998, 6, 24)]
    assert values(filing, text, "supplement_date") == [dt.date(1998, 11, 16)]


def test_a_rule_named_far_down_counts_only_where_the_document_is_filed_under_it(values):
    prose = "The parties agree as follows. " * 400
    said = "no free writing prospectus that the company has to file or keep under Rule 433, other than a term sheet"
    assert values(filing, prose + said, "filing_rule") == []
    assert values(filing, prose + "Filed pursuant to Rule 424(b)(2)", "filing_rule") == ["424(b)(2)"]


def test_a_document_in_a_list_of_documents_is_another_one(values):
    listed = "Papers of the offer\n\n\t•\t\tFinal Term Sheet dated February 20, 2014\n\n"
    assert values(filing, listed, "supplement_date") == []
    assert values(filing, "Final Term Sheet dated February 20, 2014\n\n", "supplement_date") == [dt.date(2014, 2, 20)]


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


def test_a_prospectus_supplement_tells_its_own_date(values):
    printed = "(To Prospectus dated March 3, 1995)\nThe date of this Prospectus Supplement is May 11, 1995."
    assert values(filing, printed, "supplement_date") == [dt.date(1995, 5, 11)]


def test_of_two_days_on_one_line_the_second_is_the_supplements(values):
    text = (
        "PROSPECTUS Dated June 2, 1995                 Pricing Supplement No. 22 to\n"
        "PROSPECTUS SUPPLEMENT                         Registration No. 333-57202\n"
        "Dated June 6, 1995                            Dated July 9, 1996\n"
    )
    assert values(filing, text, "supplement_date") == [dt.date(1996, 7, 9)]
    assert values(filing, text, "prospectus_date") == [dt.date(1995, 6, 2)]


def test_number_and_day_in_a_line_below_the_heading(values):
    text = "PRICING SUPPLEMENT\n(To Prospectus dated August 5, 1996)\nNo. 0031, dated March 11, 1997\n"
    assert values(filing, text, "supplement_number") == ["0031"]
    assert values(filing, text, "supplement_date") == [dt.date(1997, 3, 11)]
    assert values(filing, text.replace("PRICING SUPPLEMENT", "INDENTURE"), "supplement_number") == []


def test_the_day_of_this_paper_under_other_words(values):
    text = "Date of this supplement: September 5, 1995\n"
    assert values(filing, text, "supplement_date") == [dt.date(1995, 9, 5)]


def test_a_key_line_of_a_saved_sheet(values):
    text = "Issuer\tExample Capital\nProspectus\t2016-08-30\nTrade Date\t2017-02-21\n"
    assert values(filing, text, "prospectus_date") == [dt.date(2016, 8, 30)]


def test_the_other_columns_day_stands_between_a_statement_and_its_number(values):
    heading = (
        "PROSPECTUS                     Pricing Supplement No. 2941\n"
        "Dated March 30, 1998           Dated September 3, 1998\n"
        "PROSPECTUS SUPPLEMENT          Rule 424(b)(3)-Registration Statement\n"
        "Dated April 1, 1998            No. 333-40880\n"
    )
    for text in (heading, " ".join(heading.split())):
        assert values(filing, text, "registration_number") == ["333-40880"]
        assert values(filing, text, "supplement_date") == [dt.date(1998, 9, 3)]
        assert values(filing, text, "prospectus_date") == [dt.date(1998, 3, 30)]


def test_a_number_and_its_day_in_one_line(values):
    text = "Pricing Supplement 9 dated August 6, 2001 to the Prospectus dated June 1, 2001\n"
    assert values(filing, text, "supplement_number") == ["9"]
    text = "Example Corp., pricing supplement 14 dated 05/02/2011\n"
    assert values(filing, text, "supplement_status") == ["final"]
    assert values(filing, text.replace("pricing", "the pricing"), "supplement_status") == []


def test_a_desk_cuts_preliminary_short(values):
    assert values(filing, "(prelim. pricing supplements 2006-42, 2006-43 dated May 23, 2006)", "supplement_status") == [
        "preliminary"
    ]


def test_an_offering_circular_that_this_paper_is_no_supplement_of(values):
    assert values(filing, "Offering Circular dated June 1, 2001", "prospectus_date") == []
    assert values(filing, "the offering circular supplement dated June 1, 2001", "prospectus_date") == []
