"""Terms of notes that are outstanding already."""

import pytest

from extractor.finding.refusals.by_sentences.other_notes import without_other_notes
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, field, raw):
    found = printed(text, field, raw, method=Method.RULES)
    return bool(without_other_notes(read(text.encode()), [found]))


LISTED = (
    "The notes mature on March 1, 2004. At year's end the Company had $2.4 billion of senior notes outstanding,"
    " including $150,000,000 of 7.00% Senior Notes due January 15, 2003.\n\nInterest is paid on $35,000,000 of them."
)


@pytest.mark.parametrize(
    ("field", "raw"),
    [
        ("principal_amount", "$150,000,000"),
        ("coupon_rate", "7.00"),
        ("title", "7.00% Senior Notes due January 15, 2003"),
        ("maturity_date", "January 15, 2003"),
    ],
)
def test_what_is_listed_of_notes_outstanding_is_theirs(field, raw):
    assert not kept(LISTED, field, raw)


def test_other_sentences_and_fields_are_left_alone():
    assert kept(LISTED, "maturity_date", "March 1, 2004")
    assert kept(LISTED, "principal_amount", "$35,000,000")
    assert kept(LISTED, "supplement_date", "January 15, 2003")


def test_a_reopening_speaks_of_these_notes():
    text = "We are reopening the notes outstanding, consisting of $5,000,000 of 6% Notes due May 1, 2020."
    assert kept(text, "maturity_date", "May 1, 2020")


def test_what_is_outstanding_after_an_offering_includes_its_notes():
    text = "With this offering $7,000,000 will be outstanding, including $5,000,000 of 6% Notes due May 1, 2020."
    assert kept(text, "maturity_date", "May 1, 2020")
    text = "$7,000,000 will be outstanding, including $5,000,000 of 6% Notes due May 1, 2020 offered hereby."
    assert kept(text, "maturity_date", "May 1, 2020")


def test_what_the_notes_rank_with_is_beside_them():
    text = "The notes will rank equally in right of payment with our 6.400% Senior Notes due 2031 and other debt."
    assert not kept(text, "title", "6.400% Senior Notes due 2031")
    assert not kept(text, "product_ranking", "Senior Notes")
    assert kept(text.replace("6.400% ", ""), "product_ranking", "Senior Notes")
    own = "Our 6.400% Senior Notes due 2031 will rank equally with our other debt."
    assert kept(own, "title", "6.400% Senior Notes due 2031")
    again = "The notes rank equally with, and form a single series with, our 6.400% Senior Notes due 2031."
    assert kept(again, "title", "6.400% Senior Notes due 2031")
    behind = "The notes rank equally with our 6.400% Senior Notes due 2031, with which they are fungible."
    assert kept(behind, "title", "6.400% Senior Notes due 2031")


@pytest.mark.parametrize(
    "said", ["are not part of this offering", "are not a part of the offer", "are a separate issue"]
)
def test_what_is_no_part_of_this_offering_is_anothers(said):
    text = f"The 3.10% notes due 2019 sold under Supplement No. 9 {said}. The 4.20% notes due 2029 are new."
    assert not kept(text, "title", "3.10% notes due 2019")
    assert kept(text, "title", "4.20% notes due 2029")


@pytest.mark.parametrize(
    "said",
    [
        "At year's end we had outstanding $250,000,000 of {}, which were issued on June 1, 2008.",
        "Since March 31 the Company has issued $250,000,000 of {} settling on June 1, 2008.",
        "We will use the proceeds of this sale to repay at maturity $250,000,000 of our {} of June 1, 2008.",
    ],
)
def test_what_was_sold_before_or_will_be_repaid_is_anothers(said):
    text = "These notes are new. " + said.format("5.875% Senior Notes due 2018")
    assert not kept(text, "title", "5.875% Senior Notes due 2018")
    assert not kept(text, "principal_amount", "$250,000,000")
    assert not kept(text, "settle_date", "June 1, 2008")


def test_what_is_sold_now_is_these_notes_own():
    text = "We have agreed to sell $250,000,000 of 5.875% Senior Notes due 2018 and to use the proceeds as we like."
    assert kept(text, "title", "5.875% Senior Notes due 2018")
    text = "We will use the proceeds to repay debt. The 5.875% Senior Notes due 2018 are new."
    assert kept(text, "title", "5.875% Senior Notes due 2018")


def test_notes_whose_price_is_quoted_trade_already():
    text = "CORP'S 7.75 PCT SENIOR NOTES DUE APRIL 2, 2012 QUOTED 118.40 / 118.65\n"
    assert not kept(text, "maturity_date", "APRIL 2, 2012")
    assert not kept(text, "product_ranking", "SENIOR NOTES")
    assert kept("Senior Notes due April 2, 2012 traded on 5/5/2010\n", "maturity_date", "April 2, 2012")
    assert kept("Senior Notes due April 2, 2012\nOther notes last traded at 99.5\n", "maturity_date", "April 2, 2012")


def test_the_amount_that_a_reopening_adds_to_is_the_older_one():
    text = "They are a further issuance of, and a single series with, our $300,000,000 6% Notes due May 1, 2020."
    assert not kept(text, "principal_amount", "$300,000,000")
    assert kept(text, "title", "6% Notes due May 1, 2020")
    assert kept("In this reopening we sell $300,000,000 of 6% Notes.", "principal_amount", "$300,000,000")


def test_a_sheets_labels_tell_of_no_others():
    sheet = (
        "Net Proceeds: $39,600,000\nRedemption: we may redeem the notes\nRank Senior Unsecured\nPrice to Public 100%\n"
        "Maturity Date: May 1, 2030\nPrincipal Amount: $40,000,000"
    )
    assert kept(sheet, "maturity_date", "May 1, 2030")
    assert kept(sheet.replace("\n", " "), "principal_amount", "$40,000,000")


@pytest.mark.parametrize(
    "before",
    [
        "Ranking: equal; ranks equally with our other senior debt\n",
        "Ranking\tThe notes rank equally with all our other debt\n",
        "Use of Proceeds: The net proceeds will be used to repay commercial paper\n",
        "Use of Proceeds: the net proceeds are to repay commercial paper ",
    ],
)
def test_what_stands_behind_the_next_label_is_these_notes_own(before):
    for gap in (": ", "\t"):
        text = f"{before}Principal Amount{gap}$5,000,000\nMaturity Date{gap}May 1, 2020\n"
        if gap in before or ":" in gap:
            assert kept(text, "principal_amount", "$5,000,000")
            assert kept(text, "maturity_date", "May 1, 2020")


def test_a_list_of_what_the_notes_do_goes_on():
    text = "The notes rank equally with our other debt, bear interest at 5.25% and mature on May 1, 2020."
    assert kept(text, "coupon_rate", "5.25%")
    assert kept(text, "maturity_date", "May 1, 2020")
    others = "The notes rank equally with our notes that bear interest at 5.25% or mature on May 1, 2020."
    assert not kept(others, "coupon_rate", "5.25%")


@pytest.mark.parametrize("said", ["each a separate series of our notes", "which are a separate issue of our notes"])
def test_series_that_are_sold_side_by_side_are_both_offered(said):
    text = f"We are offering 4.20% notes due 2029 and 4.50% notes due 2039, {said}."
    assert kept(text, "title", "4.20% notes due 2029")


@pytest.mark.parametrize("said", ["The notes rank equally with our debt", "Net proceeds will be used to repay debt"])
@pytest.mark.parametrize("label", ["Interest rate\n", "Interest Rate          ", "    Interest Rate:   "])
def test_columns_and_lines_of_labels_end_what_is_said_of_others(said, label):
    assert kept(f"{said}\n{label}5.25%\n", "coupon_rate", "5.25%")
    assert not kept(f"{said} and\n    other 5.25%  notes\n", "coupon_rate", "5.25%")


def test_who_sells_the_notes_is_no_day_since_when():
    text = "Through the agents we have issued $5,000,000 of 5.25% Senior Notes due 2026."
    assert kept(text, "title", "5.25% Senior Notes due 2026")
    earlier = text.replace("the agents", "the end of June")
    assert not kept(earlier, "title", "5.25% Senior Notes due 2026")


@pytest.mark.parametrize(
    "said",
    [
        "8-K dated May 3, with respect to the 7 3/8% debentures due April 1, 2030",
        "Under Pricing Supplement No. 4 of today's date we are selling 7 3/8% notes due April 1, 2030.",
        "The issuer is also selling 7 3/8% notes due April 1, 2030 under another supplement.",
    ],
)
def test_notes_of_other_papers_are_others(said):
    assert not kept(said, "coupon_rate", "7 3/8%")
    assert not kept(said, "maturity_date", "April 1, 2030")
    own = "Under this pricing supplement we are selling 7 3/8% notes. See our Form 8-K."
    assert kept(own, "coupon_rate", "7 3/8%")


def test_another_companys_notes_behind_whose_code_they_are_outstanding():
    text = "It has 4.75% convertible notes due 2029 (CUSIP 24802EAB5) outstanding, which dilute its stock."
    title, rate, code = "4.75% convertible notes due 2029", "4.75", "24802EAB5"
    assert not kept(text, "title", title)
    assert kept(text.replace("outstanding", "outstanding after this sale"), "title", title)
    both = [
        Candidate(f, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.RULES)
        for f, raw in (("title", title), ("coupon_rate", rate), ("cusip", code))
        for at in [text.index(raw)]
    ]
    assert without_other_notes(read(text.encode()), both) == []
