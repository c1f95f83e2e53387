import datetime as dt

import pytest

from extractor.finding.rules.offering import filing
from extractor.ground.candidate import Status


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


def test_a_document_in_a_list_of_documents_is_another_one(values):
    listed = "Papers of the offer\n\n\t•\t\tFinal Term Sheet dated February 20, 2014\n\n"
    assert values(filing, listed, "supplement_date") == []
    assert values(filing, "Final Term Sheet dated February 20, 2014\n\n", "supplement_date") == [dt.date(2014, 2, 20)]


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


def test_the_day_of_this_paper_under_other_words(values):
    text = "Date of this supplement: September 5, 1995\n"
    assert values(filing, text, "supplement_date") == [dt.date(1995, 9, 5)]


def test_a_key_line_of_a_saved_sheet(values):
    text = "Issuer\tExample Capital\nProspectus\t2016-08-30\nTrade Date\t2017-02-21\n"
    assert values(filing, text, "prospectus_date") == [dt.date(2016, 8, 30)]


def test_an_offering_circular_that_this_paper_is_no_supplement_of(values):
    assert values(filing, "Offering Circular dated June 1, 2001", "prospectus_date") == []
    assert values(filing, "the offering circular supplement dated June 1, 2001", "prospectus_date") == []


def test_prospectus_and_its_supplement_share_a_day(values):
    text = "to the Prospectus and the Series H Prospectus Supplement, each dated September 22, 2022"
    assert values(filing, text, "prospectus_date") == [dt.date(2022, 9, 22)]
    beside = (
        "(To Prospectus and Prospectus Supplement          Registration Nos. 333-55001 and\n"
        "dated February 28, 2001)                          333-55001-01\n"
    )
    assert values(filing, beside, "prospectus_date") == [dt.date(2001, 2, 28)]
    assert values(filing, "(To Prospectus and Series H Supplement dated May 1, 2001)", "prospectus_date") == []
