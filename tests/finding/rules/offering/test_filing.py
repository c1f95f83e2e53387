import datetime as dt

import pytest

from extractor.finding.rules.offering import filing


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
        ("Filed under Rule 424(b)(2) / 333-08861. Supplement 4", "333-08861"),
        ("It goes with the prospectus dated April 30, 2012 (No. 333-181044).", "333-181044"),
        ("Rule 424(b)(2)      Registration Statement 333-264388-01", "333-264388-01"),
    ],
)
def test_registration_number(values, printed, number):
    assert values(filing, printed, "registration_number") == [number]


def test_a_form_named_in_a_footnote_is_no_registration_number(values):
    assert values(filing, "unused fees of Form S-3 No. 333-100001", "registration_number") == []


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Preliminary Pricing Supplement No. 2", ["preliminary"]),
        ("Subject to completion dated March 31, 2025", ["preliminary"]),
        ("PROSPECTUS Dated March 30, 2009Pricing Supplement Number: 5413Dated May 3, 2009", ["final"]),
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


def test_a_rule_named_far_down_counts_only_where_the_document_is_filed_under_it(values):
    prose = "The parties agree as follows. " * 400
    said = "no free writing prospectus that the company has to file or keep under Rule 433, other than a term sheet"
    assert values(filing, prose + said, "filing_rule") == []
    assert values(filing, prose + "Filed pursuant to Rule 424(b)(2)", "filing_rule") == ["424(b)(2)"]


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


@pytest.mark.parametrize(
    "text",
    [
        "Call the desk at 800-333-12345 about Rule 424(b)(2).",  # a telephone's
        "Rule 424(b)(2)\nprospectus of May 1 (333-100001), prospectus of June 1 (333-200002)",  # which of the two
        "424B2 333-100001\n424B2 333-100001\n424B3 333-100001\n",  # a list of filings
    ],
)
def test_a_bare_number_that_may_be_anothers_is_none(values, text):
    assert values(filing, text, "registration_number") == []
