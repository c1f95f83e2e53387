"""Whether a document offers notes: what was read against what the document is."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.checking.selling.offers import judge_offer
from extractor.ground.document import Document
from tests.checking.selling.judged import CODE, PRICED, SCHEMA, TERMS, note, offering, verdict


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


def test_what_a_long_document_prices_needs_no_identifier():
    text = "words about bonds " * 5_000
    assert verdict(text, note(TERMS | PRICED)).offers
    assert not verdict(text, note(dict(list(TERMS.items())[:2]) | {"gross_concession": Decimal("0.65")})).offers


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


def test_what_the_pricing_supplement_will_say_is_not_said_by_one():
    said = "PROSPECTUS. The pricing supplement for each note will specify its price. The pricing supplement may state more."
    assert not any("pricing supplement" in r.name for r in verdict(said, note(TERMS)).reasons)
    named = verdict("The pricing supplement No. 4 will expire", note(TERMS))
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


def test_blanks_that_hold_columns_apart_make_no_long_page():
    rows = "02006DUP4" + " " * 40 + "4.25%" + " " * 40 + "$5,000,000\n"
    unpriced = note({k: v for k, v in TERMS.items() if k != "selling_price"} | CODE)
    assert verdict(rows * 20, unpriced).offers
    assert not verdict(rows.replace(" " * 20, " x" * 10) * 20, unpriced).offers
    assert not verdict("Change of Agent; No Notes Offered\n" + rows * 20, unpriced).offers
