"""Whether a document offers notes: what was read against what the document is."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest

from extractor.checking.offers import judge_offer
from extractor.ground.candidate import Method, Status
from extractor.ground.document import Document
from extractor.ground.fields import Evidence, Field
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
TERMS = {
    "principal_amount": Decimal(5_000_000),
    "coupon_rate": Decimal("4.25"),
    "selling_price": Decimal(100),
}
CODE = {"cusip": "02006DUP4"}
PRICED = {"selling_price": Decimal("99.75"), "gross_concession": Decimal("0.65")}


def note(values: Mapping[str, object], left_open: tuple[str, ...] = (), at: int = 0) -> Record:
    absent = Field(None, Status.ABSENT, 0.9)
    fields = dict.fromkeys((f.name for f in SCHEMA.note_fields), absent)
    for name, value in values.items():
        fields[name] = Field(
            value, Status.FOUND, 0.9, raw="x", method=Method.RULES, evidence=(Evidence(Span(at, at + 1)),)
        )
    for name in left_open:
        fields[name] = Field(None, Status.PLACEHOLDER, 0.9, raw="", method=Method.RULES)
    return Record(fields)


def offering(values: Mapping[str, object]) -> Record:
    return Record(
        {name: Field(value, Status.FOUND, 0.9, raw="x", method=Method.RULES) for name, value in values.items()}
    )


def verdict(text, *notes):
    return judge_offer(Document("x", "", "text/plain", text), notes, SCHEMA)


def test_terms_and_an_identifier_are_an_offering():
    assert verdict("Terms of the notes", note(TERMS | CODE)).offers


def test_terms_alone_are_enough_in_a_short_document():
    assert verdict("$5,000,000 of notes", note(TERMS)).offers
    assert not verdict("$5,000,000", note({"principal_amount": Decimal(5_000_000)})).offers


def test_a_code_alone_is_not():
    assert not verdict("Underlying shares", note(CODE)).offers


def test_a_code_with_the_dates_of_a_trade_and_a_maturity_is():
    dates = {"trade_date": dt.date(2025, 3, 4), "settle_date": dt.date(2025, 3, 7)}
    document = Document("x", "", "text/plain", "Linked notes")
    linked = note(CODE | {"maturity_date": dt.date(2028, 3, 8)})
    assert judge_offer(document, [linked], SCHEMA, offering(dates)).offers
    assert not judge_offer(document, [linked], SCHEMA, offering({})).offers
    assert not judge_offer(document, [note(CODE)], SCHEMA, offering(dates)).offers


def test_a_long_document_without_identifier_needs_a_name():
    text = "words about bonds " * 5_000
    assert not verdict(text, note(TERMS)).offers
    assert verdict("Pricing Supplement\n" + text, note(TERMS)).offers


def test_blanks_count_against_what_has_no_identifier():
    assert not verdict("%", note(dict(list(TERMS.items())[:2]), ("selling_price", "maturity_date"))).offers


@pytest.mark.parametrize(
    "text",
    [
        "Offer to Purchase for Cash\nearly tender date: May 3\nDealer Managers",
        "promises to pay to CEDE & CO., or registered assigns, under an indenture dated as of May 3, 2030",
        "4,000,000 Shares\nCommon Stock\nPer Share",
        "Asset Backed Notes\nIssuing Entity\nSponsor and Servicer\nDepositor",
        "Mortgage Pass-Through Certificates\nFirst distribution date: June 25\nPrincipal balance of the mortgage loans",
        "Pass Through Trusts\nPass Through Certificates\nFinal Expected Distribution Date",
        "Example Transition Funding LLC, Issuing Entity\nSenior Secured Transition Bonds",
        "Example Corp. announces tender; holders who tender by May 3 receive an Early Premium",
        "Offer to Exchange\nThe exchange notes are the same as the old notes",
        "Notice of Full Redemption\nThe company will redeem all of these notes",
        "Official Statement\nCounty of Example General Obligation Bonds",
        "Item 8.01 Other Events\nOn May 3 the company closed the sale of its notes\nItem 9.01 Financial Statements",
        "Home Equity Loan-Backed Term Notes\nExample Servicing Inc., Servicer\nClass A-1\nClass A-2",
        "Reports Results of the Fourth Quarter\nNet income\nConference call",
        "Note 7 - Long-term debt\n5.25% notes due 2009\nLess current portion",
        "Assigned: A2 to the notes\nOutlook: stable\nRatings are opinions",
        "Statement of Account\nHoldings\nMarket value\nCash balance",
        "Rate Reset Notice\nTo holders of floating rate notes\nRate for the period",
        "Pricing Supplement\n1,250,000 Call Warrants\nPrice: $8.45 per warrant\nEach warrant entitles its holder to cash",
        "Pricing Supplement\n90,000 Warrants linked to the gold price\nCUSIP\tNumber of warrants\tPrice to public",
        "4,000,000 Cumulative Preferred Shares\nDividend: quarterly\nMaturity: perpetual",
        "Notice of Redemption\nThe notes will be redeemed on June 15, 2005",
        "Example Corp.\n\nNOTICE OF PARTIAL REDEMPTION\n\nTo the holders of its notes\nInterest ceases on June 15, 2005",
        "EDGAR Search Results\nForm\tFiling Date\n424B2 Acc-no: 0000012345-11-000214\nRSS Feed",
        "Tax information\nOriginal issue discount, OID per $1,000",
        "Schedule of Investments (unaudited)\nCorporate Bonds\nValue (000)",
        "FORM 10-K\nFor the fiscal year ended December 31, 2020\nTrading symbol",
        "## Form 10-Q — quarterly report for June 30, 2020\nCommission file number 1-2",
        "Form 8-A\nFor registration of certain classes of securities\n6.50% Notes due 2024",
        "Example Power Co.\nNOTICE OF DEFEASANCE\nMoney has been irrevocably deposited for the bonds",
        "Example Funding\nINTEREST RATE NOTICE\nFloating Rate Notes\nThis notice tells the rate",
        "Example Bank\nCertificate of Deposit Disclosure\nFDIC insured up to applicable limits",
        "PROXY STATEMENT/PROSPECTUS\nSpecial meeting\nEach share of Target becomes 0.45 of a share; its notes will be assumed",
        "Calculation of Filing Fee Tables\nForm S-3\nFee rate\nAmount registered\nAmount of fee",
        "Results of the exchange offer\nAmount exchanged: $187,450,000",
        "2,000,000 Shares\nCommon Stock\nWe may sell these shares through the sales agents",
    ],
)
def test_other_kinds_of_document_offer_no_notes(text):
    said = verdict(text, note(TERMS | {"coupon_type": "fixed"}))
    assert not said.offers
    assert said.reasons[-1].weight < 0


def test_a_prospectus_that_describes_its_warrants_too_sells_notes():
    text = "We may sell warrants linked to an index. A supplement tells the number of warrants and the exercise of the warrants"
    assert verdict(text, note(TERMS | CODE)).offers


def test_one_mention_of_another_kind_does_not_tell_it():
    text = "Pricing Supplement\n(linked to shares; the proceeds pay for a tender offer; holders of the common stock)"
    assert verdict(text, note(TERMS | CODE)).offers


def test_a_supplement_that_mentions_a_purchase_still_offers():
    text = "Pricing Supplement\n(use of proceeds: the tender offers made by an offer to purchase dated May 3)"
    assert verdict(text, note(TERMS | CODE | {"coupon_type": "fixed"})).offers


def test_what_stands_around_the_identifier_counts_too():
    text = "terms agreement " * 1_000
    form = "promises to pay CEDE & CO. or registered assigns; one of a duly authorized issue 02006DUP4"
    at = len(text) + form.index("02006DUP4")
    assert not verdict(text + form, note(TERMS | CODE, at=at)).offers


def test_the_finding_adds_up():
    said = verdict("Depositor, Issuing Entity and Servicer of asset backed notes", note(TERMS))
    finding = said.finding()
    assert finding.code == "no_offering"
    assert said.points == sum(r.weight for r in said.reasons)
    for reason in said.reasons:
        assert f"{reason.name} ({reason.weight:+.0f})" in finding.message


def test_the_results_of_a_tender_are_no_offering():
    text = "Example Corporation announces results of tender offer\nNotes bought in the offer will be cancelled."
    assert not verdict(text, note(TERMS | CODE)).offers


def test_notes_bought_in_the_market_are_no_offering():
    text = "Example Corporation has repurchased $14,250,000 of its notes. The repurchased notes will be cancelled."
    assert not verdict(text, note(TERMS | CODE)).offers


def test_a_short_tender_is_told_by_its_consideration_and_its_expiry():
    said = "Offer to Purchase for Cash\nTender Consideration\nThe Offer will expire on June 12, 2012."
    assert not verdict(said, note(TERMS | CODE)).offers


def test_one_term_is_said_of_in_the_singular():
    told = verdict("", note({"selling_price": Decimal(100)})).finding().message
    assert "1 term of a note is stated" in told


def test_an_offer_that_expires_is_not_yet_a_tender():
    assert verdict("Pricing Supplement\nThe offer will expire on June 12, 2012.", note(TERMS | CODE)).offers


def test_what_later_supplements_will_sell_is_no_offering_yet():
    said = "We may offer notes from time to time. Terms will be in a pricing supplement."
    assert not verdict(said, note({"selling_price": Decimal(100)})).offers
    assert verdict("Pricing Supplement\n" + said, note(TERMS | CODE)).offers


def test_a_capitalization_table_leaves_a_supplement_an_offering():
    said = "Pricing Supplement\nCapitalization: long-term debt, less current portion"
    assert verdict(said, note(TERMS | {"coupon_type": "fixed"})).offers


def test_the_supplements_to_come_are_not_this_document():
    said = "PROSPECTUS. Each applicable pricing supplement will state the rate."
    assert not any("pricing supplement" in r.name for r in verdict(said, note(TERMS)).reasons)
    named = verdict("Pricing Supplement No. 4. " + said, note(TERMS))
    assert any("pricing supplement" in r.name for r in named.reasons)


def test_consents_are_asked_of_those_who_hold_the_notes():
    said = "Consent solicitation. Title, CUSIP, Outstanding, Consent Payment"
    assert not verdict(said, note(TERMS | CODE)).offers


def test_the_terms_of_an_example_are_nobodys():
    assert not verdict("Examples of how a note pays\nThe figures below are hypothetical.", note(TERMS)).offers
    assert verdict("Term sheet\nhypothetical returns, for illustration", note(TERMS | CODE)).offers


def test_quarters_alone_report_no_results():
    text = "Linked notes\nContingent payments of the first quarter, second quarter, third quarter and fourth quarter"
    assert not any("results" in reason.name for reason in verdict(text, note(TERMS | CODE)).reasons)


def test_a_release_about_a_programme_offers_none_of_its_notes():
    text = (
        "Example Bank may sell up to $5,000,000,000 of step-up notes under it. When it sells notes it will file a pricing"
        " supplement for them."
    )
    assert not verdict(text, note({"coupon_type": "step", "callable": True})).offers
    assert verdict(text.replace("will file", "files"), note(TERMS)).offers
    assert verdict(text, note(TERMS | CODE | PRICED)).offers


def test_one_series_of_a_trust_is_not_yet_a_class():
    text = "Secured by funding agreements, the trust issues Class A-1 notes; a servicer looks after its loans."
    assert verdict(text, note(TERMS | CODE)).offers


def test_a_plan_to_buy_shares_offers_no_notes_whatever_else_it_tells():
    plan = "EXAMPLE POWER COMPANY\nDIVIDEND REINVESTMENT AND STOCK PURCHASE PLAN\n1,200,000 COMMON SHARES\n"
    terms = {"coupon_rate": Decimal("6.1"), "gross_concession": Decimal("0.43")} | CODE
    assert not verdict(plan, note(terms)).offers
    assert verdict("Common shares are sold under our dividend reinvestment plan.", note(terms | PRICED)).offers


def test_what_a_supplement_refers_to_and_tells_of_its_issuer_is_not_itself():
    for said in (
        "We refer to our annual report on\nForm 10-K for the fiscal year ended December 31, 2020 and to our Form 10-Q.",
        "We sold 8.75% non-cumulative perpetual convertible preferred stock in April.",
        "The net asset value of our common stock was $9.10 (unaudited), as our corporate bonds fell.",
    ):
        assert verdict(said, note(TERMS | CODE)).offers


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
