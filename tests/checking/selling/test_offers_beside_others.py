"""Offers on pages that speak of other things too, and pages of other things that look like offers."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.checking.selling.offers import judge_offer
from extractor.ground.document import Document
from tests.checking.selling.judged import CODE, PRICED, SCHEMA, TERMS, note, offering, verdict


@pytest.mark.parametrize(
    "text",
    [
        "If the merger fails we will redeem all notes; notes called for redemption bear no interest from then on.",
        "The company completed the offering of its shares in May. The notes are general obligations of the issuer.",
        "We hold mortgage loans. The notes are paid on each distribution date.",
        "The old notes were repaid in May.",
        "In the merger each share of Target becomes cash; see our proxy statement. We use the proceeds for it.",
        "Calculation of Registration Fee: maximum aggregate offering price, amount of registration fee",
        "Interest is paid to holders of record. Notes called for redemption bear none.",
        "The notes are not certificates of deposit and are not insured by the FDIC.",
        "Money for defeasance is irrevocably deposited, so that the notes are discharged.",
    ],
)
def test_words_that_supplements_say_too_tell_no_other_kind(text):
    assert verdict(text, note(TERMS | CODE)).offers
    assert verdict(text, note(TERMS | {"coupon_type": "fixed"})).offers


def test_a_supplement_may_head_the_clause_of_its_own_notices():
    page = (
        "Terms\n\nCUSIP\n\n02006DUP4\n\nPrice\n\n100%\n\nNotice of Redemption\n\n30 days, to the holders of the notes"
    )
    assert verdict(page, note(TERMS | CODE)).offers


def test_what_will_stand_in_a_supplement_names_none():
    said = (
        "PROSPECTUS SUPPLEMENT. Each week's terms go into a pricing supplement, where the pricing supplement grants it."
    )
    assert not any("calls itself" in r.name for r in verdict(said, note(TERMS)).reasons)
    sheet = "This sheet makes no offer; terms stand only in its pricing supplement."
    assert not verdict(sheet, note({"coupon_rate": Decimal(2)})).offers
    named = verdict("Pricing Supplement No. 4\nWhere the pricing supplement", note(TERMS))
    assert any("calls itself" in r.name for r in named.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "The tender offer is made by an offer to purchase; we pay the total consideration for notes validly tendered.",
        "The last sale price of our common stock was $20.10 per share. Notes convert into shares of our common stock.",
        "We issued perpetual preferred stock with a liquidation preference. Dividends rank behind the notes.",
    ],
)
def test_notes_priced_for_the_public_are_offered_whatever_else_their_issuer_does(text):
    terms = TERMS | CODE | {"coupon_type": "fixed"}
    assert not verdict(text, note(terms)).offers
    assert verdict(text, note(terms | PRICED)).offers
    assert verdict(text + " Public offering price $25.00 per note", note(terms)).offers
    assert not verdict(text + " Public offering price $25.00 per share", note(terms)).offers


def test_a_heading_tells_what_is_sold_though_a_price_is_read():
    terms = note(TERMS | CODE | PRICED | {"coupon_type": "fixed"})
    page = "Example Corp.\n4,000,000 Shares\nPublic offering price per share\nThe notes that we owe were sold at par."
    assert not verdict(page, terms).offers
    assert verdict(page.replace("4,000,000 Shares", "Senior Notes"), terms).offers
    assert not verdict("Offer to Exchange\nour exchange offer for the old notes", terms).offers


def test_a_sale_that_is_closed_was_priced_too():
    text = "Item 8.01 Other Events\nThe company closed the sale of its notes\nItem 9.01 Financial Statements"
    assert not verdict(text, note(TERMS | CODE | PRICED)).offers


def test_rights_to_buy_shares_offer_no_notes_that_the_company_owes():
    terms = TERMS | CODE | {"coupon_type": "fixed"}
    page = "Subscription rights to purchase up to 3,000,000 shares of common stock\nThe subscription price is $4.00"
    assert not verdict(page, note(terms)).offers
    assert verdict("Subscription rights to purchase notes\nThe subscription price is $500", note(terms)).offers


def test_a_code_of_rights_beside_a_price_a_share_names_no_note():
    text = "Rights CUSIP 02006DUP4. One right buys a share for $4.00 per share. We owe 8.25% notes due 2018."
    terms = note(TERMS | CODE | {"coupon_type": "fixed"}, at=text.index("02006DUP4"))
    assert not verdict(text, terms).offers
    assert verdict(text.replace("Rights", "Notes"), terms).offers


def test_quotation_marks_do_not_hide_a_word():
    text = "Common Stock\nSales in an \u201cat the market\u201d offering"
    assert not verdict(text, note(TERMS | {"coupon_type": "fixed"})).offers


def test_a_sheet_of_shares_offers_no_notes_though_it_reads_like_one():
    sheet = "Pricing Term Sheet\nTitle of securities:\tCommon stock\nSize:\t1,000,000 shares\nCUSIP:\t40417T208\n"
    assert not verdict(sheet, note(TERMS | {"net_proceeds": Decimal(1), "cusip": "40417T208"})).offers
    assert verdict(sheet, note(TERMS | CODE)).offers


TALK = "\nThe company told those who hold its paper how it did in the year." * 20


def test_codes_of_which_no_sale_is_told_are_not_offered():
    dates = offering({"settle_date": dt.date(2025, 3, 7)})
    document = Document("x", "", "text/plain", "Our notes" + TALK)
    old = {"principal_amount": Decimal(5_000_000), "maturity_date": dt.date(2028, 3, 8)} | CODE
    assert not judge_offer(document, [note(old)], SCHEMA).offers
    assert not judge_offer(document, [note(old)], SCHEMA, dates).offers
    assert judge_offer(document, [note(old | {"first_coupon_date": dt.date(2025, 9, 8)})], SCHEMA, dates).offers
    assert verdict("Term sheet. Trade date: today" + TALK, note(old)).offers
    assert verdict("Our notes" + TALK, note(TERMS | CODE | PRICED)).offers


def test_a_table_alone_need_not_tell_of_its_sale():
    row = note({"principal_amount": Decimal(5_000_000), "maturity_date": dt.date(2028, 3, 8)} | CODE)
    assert verdict("CUSIP\tPrincipal Amount\tMaturity", row).offers
    assert not verdict("CUSIP\tPrincipal Amount\tMaturity" + TALK, row).offers


FULL = TERMS | CODE | {"coupon_type": "fixed"}


@pytest.mark.parametrize(
    "text",
    [
        "Supplement to Pricing Supplement No. 4 - WITHDRAWN\nNo notes were sold.",
        "Example Corp.\nNotice of Cancellation\nPricing Supplement No. 4\nThe settlement will not take place.",
        "Each unit consists of one common share and one warrant\nThe exercise price is $9.50",
        "Not a new issue\nThe Remarketing Agent sells the notes again after a mandatory tender\nWeekly mode",
    ],
)
def test_a_price_does_not_make_an_offer_of_these(text):
    assert not verdict(text, note(FULL | PRICED)).offers


@pytest.mark.parametrize(
    "text",
    [
        "Notice of mandatory tender\nThe Remarketing Agent sells the notes again\nWeekly mode, then a term rate",
        "Debt fact sheet\nCUSIP\tIssued\tOutstanding\nCommercial paper\nFor information only",
        "Understanding ETNs\nTicker\tInvestor fee\nIndicative value",
        "Form 8-K\nDate of report: May 3\nItem 1.01. Entry",
        "Under the note purchase agreement insurers took 288522 A*6 in a private placement.",
        "This sheet offers nothing for sale.",
        "Holders asks: proposed amendment. D. F. Example counts consents.",
        "Note 9. Borrowings (in thousands)\nTerm loan",
        "Offer to exchange all series A notes\nExchange agent: Example Bank",
        "Example Corp. invites holders of its convertible notes to swap them",
        "Old CUSIP: 1\nNew CUSIP: 2",
        "Credit investors\nLeverage 3.8x\nYTW",
    ],
)
def test_pages_about_notes_sold_before_offer_none(text):
    assert not verdict(text + TALK, note(FULL)).offers


@pytest.mark.parametrize(
    "text",
    [
        "Pricing Supplement No. 4\nThe notes due 2024 are no longer offered, and orders for them are void.",
        "Pricing Supplement No. 4\nIt replaces Pricing Supplement No. 3, which was withdrawn; its notes were never issued.",
        "6% Remarketable Notes\nThe remarketing dealer may buy them at a mandatory tender. If remarketed, a new rate is set.",
        "We redeem our old notes, of which $5,000,000 are outstanding, with the proceeds, and repay our revolver and term loan.",
        "Form 8-K\nCurrent report\nPricing Supplement No. 4",
        "Exchange-traded notes\nTicker, investor fee and indicative value; inception on May 3",
        "Each unit of our own consists of one share and one warrant.\nPublic offering price per note",
    ],
)
def test_offers_that_talk_of_such_things_stay(text):
    assert verdict(text, note(FULL | PRICED)).offers


def test_notes_on_demand_that_are_newly_issued_are_offered_however_they_will_be_remarketed():
    terms = "The Remarketing Agent sets a weekly rate. Mandatory tender, optional tender. Weekly mode.\nTrade date\nTo order"
    assert verdict("NEW ISSUE\nVariable rate demand notes\n" + terms, note(FULL)).offers
    assert not verdict("Variable rate demand notes\n" + terms, note(FULL)).offers
    assert not verdict("NOT A NEW ISSUE\nVariable rate demand notes\n" + terms, note(FULL)).offers


def test_the_form_of_a_supplement_does_not_make_its_page_one():
    terms = "We may offer notes from time to time. Suppose a note of these terms: an example"
    assert not verdict("Form of pricing supplement\nPricing Supplement No. ____\n" + terms, note(TERMS | CODE)).offers
    assert verdict("Pricing Supplement No. 4\n" + terms, note(TERMS | CODE)).offers


def test_a_page_of_another_kind_is_told_from_one_that_tells_too_little():
    tender = verdict("Results of tender offer\nPrincipal tendered\nDealer manager" + TALK, note(FULL))
    assert not tender.offers
    assert tender.is_something_else
    little = verdict("Our notes", note({"maturity_date": dt.date(2028, 3, 8)}, left_open=("principal_amount",)))
    assert not little.offers
    assert not little.is_something_else
    assert not verdict("Pricing Supplement No. 4", note(FULL | PRICED)).is_something_else
