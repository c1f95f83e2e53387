from pathlib import Path

import pytest

from extractor.finding.beside import load_lists
from extractor.finding.tokens import grounds
from extractor.finding.tokens.grounds import has_grounds
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LISTED = load_lists(Path(grounds.__file__).with_suffix(".toml"))


def judged(field, text, value):
    at = text.index(value)
    return has_grounds(field, text, Span(at, at + len(value)))


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("trade_time", "Trade Date: Monday, May 18, 2020 @ 12:00 PM ET", "12:00 PM ET"),
        ("supplement_date", "Pricing supplement, due to be filed May 6, 2026", "May 6, 2026"),
        ("prospectus_date", "(To Prospectus\nMay 6, 2026)", "May 6, 2026"),
        ("trade_time", "Trade Date: May 18, 2020 at noon, New York time", "noon, New York time"),
        ("dtc_participant", "DTC Number: 0235 via Example Clearing Inc", "Example Clearing Inc"),
        ("dtc_participant", "DTC" + " terms" * 150 + "\nvia Example Clearing Inc", "Example Clearing Inc"),
        ("yield_to_maturity", "Yield\t" + "terms " * 100 + "\t5.714%", "5.714%"),
        ("denomination_increment", "in minimum denominations of $1,000 and whole multiples of $500", "$500"),
        ("denomination_increment", "terms\n$1,000/$500\nSemi-annually", "500"),
        ("supplement_number", "Pricing Supplement No. 97-19 dated", "97-19"),
        ("call_price", "redeem the notes at 100% of the principal amount", "100%"),
        ("program", "EXAMPLE BANK\nMedium-Term Notes, Series K", "Medium-Term Notes, Series K"),
        ("agents", "Agents: First Example LLC; Second Example Inc.", "Second Example Inc."),
        ("product_ranking", "Ranking:\tThe notes are our senior unsecured obligations", "senior unsecured"),
        ("product_ranking", "Security Type: Senior Unsecured", "Senior Unsecured"),
        ("call_notice_days", "on at least 30 days' notice", "30"),
        ("selling_price", "The notes are redeemable from May 3, 2027. They are sold at 100%", "100%"),
        ("selling_price", "The notes, which are not redeemable, are offered to the public at 100%", "100%"),
        ("selling_price", "Downside Threshold: 70%\nIssue Price: 100%", "100%"),
        ("first_coupon_amount", "12/15/2027 6/15/2025 $36.22 Yes", "$36.22"),
        ("first_coupon_amount", "12/15/2027 6/15/2025 $.52 Yes", "$.52"),
        ("net_proceeds", "Per note\t$1,000\t$18.50\t$981.50\nTotal\t$2,000\t$37\t$1,963", "$1,963"),
        ("coupon_rate", "0.80% of the principal amount per note (based on 9.60% per annum)", "9.60%"),
        ("coupon_rate", "a number that stands anywhere 5.25%", "5.25%"),
        ("settle_date", "the same series as notes issued in May. Settlement: June 3, 2024", "June 3, 2024"),
        ("coupon_rate", "Underwriting discount: 0.875%\nCoupon: 5.25%", "5.25%"),
        (
            "first_coupon_amount",
            "Of a hypothetical case above.\n\nThe terms are:\n\nCUSIP\tCoupon\n02006DUP4\t$36.22",
            "$36.22",
        ),
        ("callable", "Redemption:\tNone", "None"),
        ("moodys_rating", "Expected ratings: A2 (Moody's)", "A2"),
        ("sp_rating", "rated A by Standard & Poor's", "A"),
        ("sp_rating", "A with a stable outlook", "A"),
        ("gross_concession", "Agents' concession: 0.350% of principal", "0.350%"),
        ("dtc_number", "DTC Number 0235 via: RBC Dain Rauscher Inc.", "0235"),
        ("dtc_number", "through its participant #0226", "#0226"),
        ("call_notice_days", "redeem them on 30 days' notice", "30"),
        ("rate_index", "Interest: 2-Year Treasury Note yield plus 0.20%", "2-Year Treasury Note yield"),
        ("rate_index", "Base Rate: LIBOR", "LIBOR"),
        ("maturity_date", "The notes mature on October 15, 2020", "October 15, 2020"),
        ("selling_price", "Through our agents we offer the notes to the public at 99.75%", "99.75%"),
        ("call_frequency", "Redeemable in whole at any time", "at any time"),
        ("coupon_frequency", "Interest Reset Period\nMonthly\nInterest Payment Period\nQuarterly", "Quarterly"),
        ("selling_price", "Issue Price / Concession: 99.5 / 0.5", "99.5"),
    ],
)
def test_a_value_with_its_words_near_may_stand(field, text, value):
    assert judged(field, text, value)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("supplement_date", "Index Linked Notes due May 6, 2026", "May 6, 2026"),
        ("prospectus_date", "Filed Pursuant to Rule 433\nMay 6, 2026\nTERM SHEET", "May 6, 2026"),
        ("sp_rating", "Note\tA\tB\nCUSIP", "A\tB"),
        ("trade_time", "Agent Trade Date\tU.S. dollars", "U.S."),
        ("dtc_participant", "By:\t/s/ Ann Example\nName: Ann Example\nTitle: Managing Director", "Ann Example"),
        ("yield_to_maturity", "Assumed\t190.0\t182.0\t6.05%", "6.05%"),
        ("moodys_rating", "A 30% withholding tax applies", "A"),
        ("trade_time", "Form 424B2 EXAMPLE BANK April 8, 2021 5:16 PM", "5:16"),
        ("denomination_increment", "the sum of the return times (c) $1,000. You will receive less", "$1,000"),
        ("supplement_number", "Benchmark Treasury Price/Yield: 83-27+/3.788%", "83-27"),
        ("call_price", "Call Value: 100% of the Starting Value", "100%"),
        (
            "program",
            "Joint Book-Running Managers:\tFirst Example, Second & Third Incorporated",
            "First Example, Second",
        ),
        ("agents", "Notices to: First Example LLC, 1 Example Street, New York", "First Example LLC"),
        ("product_ranking", "The Notes are our senior unsecured obligations, guaranteed by", "senior unsecured"),
        ("product_ranking", "rank equally with all other senior unsecured debt", "senior unsecured"),
        ("call_notice_days", "if it declines by more than 30% from its Starting Value", "30"),
        ("first_coupon_amount", "Price\tFees\tProceeds\nPer security\t$1,000\t$17.50\n\t\t$5.00\t", "$5.00"),
        ("net_proceeds", "Price\tFees\tProceeds\nPer note\t$1,000\t$18.50\t$981.50\nTotal", "$981.50"),
        ("coupon_rate", "0.80% of the principal amount per note (based on 9.60% per annum)", "0.80%"),
        ("coupon_rate", "subject to a minimum coupon of 0.00%", "0.00%"),
        ("settle_date", "the same series as $5,000,000 of notes to be issued on May 3, 2024", "May 3, 2024"),
        (
            "selling_price",
            "redeemable in whole on May 3, 2027, and on each payment date, at\n100% of the principal",
            "100%",
        ),
        ("coupon_rate", "Coupon Barrier: 60% of the Initial Price", "60%"),
        ("call_notice_days", "holders of record within 15 days", "15"),
        ("selling_price", "Upside Participation Rate\tAt least 110.00%", "110.00%"),
        ("selling_price", "Assume an initial level of 100.00 and", "100.00"),
        ("gross_concession", "Buffer Amount: 10.00%", "10.00%"),
        ("supplement_number", "the product supplement. Linked to the S&P 500® Index", "500"),
        ("supplement_number", "Supplement\nLinked to the Russell 2000® Index", "2000"),
        ("denomination_increment", "a minimum investment of 100 Notes (each for $10.00 of principal)", "$10.00"),
        ("gross_concession", "subject to a minimum coupon of 0.00%", "0.00%"),
        ("coupon_rate", "dealers may reallow a discount of not more than 0.200% to others", "0.200%"),
        ("first_coupon_amount", "Hypothetical Year\tHypothetical Interest\n1\t$40.00", "$40.00"),
        ("agents", "Agent's Discount: 0.5%\nCo-Manager:\tPell & Co.", "Pell & Co."),
        ("callable", "No periodic payments of interest", "No"),
        ("sp_rating", "●\tA buffer of 10.00% against a fall of the index", "A"),
        ("gross_concession", "at that price less a concession not in excess of 0.350% of principal", "0.350%"),
        ("gross_concession", "and these may reallow up to 0.200% to others", "0.200%"),
        ("coupon_rate", "Buffer Percentage:\n10.00%", "10.00%"),
        ("coupon_rate", "Hypothetical   Hypothetical\nYear           Rate\n1              10.00%", "10.00%"),
        ("fitch_rating", "Note: A securities rating is no recommendation to buy", "A"),
        ("call_price", "at a redemption price equal to the greater of 100% of the principal amount", "100%"),
        ("call_notice_days", "redeemed, on the basis of a year of twelve 30-day months", "30"),
        ("dtc_number", "ACCESSION NUMBER: 0000936602-20-008123 through DTC", "0000936602-20-008123"),
        ("dtc_number", "Call the underwriters at 1-800-831-9146", "9146"),
        ("selling_price", "FILING UNDER SECURITIES ACT RULES 163/433", "163"),
        ("coupon_rate", "Interest: on a basis of 30/360", "30"),
        ("call_frequency", "A rating may be revised or withdrawn at any time", "at any time"),
        ("call_notice_days", "MW+25 bps; 6-month par call", "25"),
        ("call_notice_days", "par call; paid on 2/7 and 8/7", "7"),
        ("selling_price", "The Agent has agreed to purchase the notes at 99.75% of principal", "99.75%"),
        ("maturity_date", "At par plus accrued interest on or after October 15, 2020", "October 15, 2020"),
        ("rate_index", "7YR NC 1YR Example Range Note", "Example Range Note"),
        ("coupon_frequency", "Coupon Reset Date:\n\nQuarterly, commencing 2/22/07", "Quarterly"),
        ("first_coupon_date", "Interest Reset Dates: 10 September 1997, 10 December 1997", "10 December 1997"),
        ("coupon_rate", "Coupon: 10.00% × Index", "10.00%"),
        ("coupon_rate", "Interest Rate Formula: (0.5 x CMT) + 2.30%", "2.30%"),
        ("first_coupon_amount", "Public offering price\t$25.00\nSales load\t$0.75\t$1,500,000", "$0.75"),
        ("first_coupon_amount", "Underwriting discount (3.15%)   $0.7875", "$0.7875"),
        ("first_coupon_amount", "Price to public: $25.00", "$25.00"),
        ("product_ranking", "Example Trust 2005-27\nInterNotes(R)", "InterNotes"),
        ("agents", "Joint Lead Managers and Lead\nAgents: First Bank, Second Bank", "First Bank, Second Bank"),
    ],
)
def test_a_value_without_them_or_with_anothers_may_not(field, text, value):
    assert not judged(field, text, value)


def test_a_box_of_another_question_is_not_the_survivors():
    assert not judged("survivors_option", "Repayment: [ ] Yes [X] No, if yes", "No")
    assert judged("survivors_option", "Survivor's Option: [ ] Yes [X] No", "No")
    assert judged("survivors_option", "02006DUP4 $1,000,000 3.60% Yes", "Yes")
    assert not judged("survivors_option", "due 2024\n\nNo interest will be paid", "No")


@pytest.mark.parametrize("text", ["FINAL PRICING TERMS\n\nIssuer: X", "Final Term Sheet dated May 3", "Final Terms"])
def test_final_terms_are_those_of_a_sheet_which_has_no_status(text):
    assert not judged("supplement_status", text, text.split()[0])
    assert judged("supplement_status", "Final Pricing Supplement", "Final")


def test_a_rank_may_be_no_more_than_notes():
    assert judged("product_ranking", "Ranking: Notes", "Notes")
    assert judged("product_ranking", "Product Ranking SeniorNotes", "SeniorNotes") is False
    assert judged("product_ranking", "Senior Unsecured Notes", "Senior Unsecured Notes")


def test_a_first_coupon_may_follow_what_the_seller_keeps():
    assert judged("first_coupon_amount", "Underwriting discount 1.25% First coupon $5.25", "$5.25")
    assert judged("first_coupon_amount", "Selling Concession\n1.2%\n$5.25", "$5.25")


@pytest.mark.parametrize(
    "text",
    [
        "Offering Period\nJanuary 7, 2008 01/14/2008",
        "orders are taken until 01/14/2008",
        "01/07/2008 - 01/14/2008",
        "01/07/2008 to\n01/14/2008",
        "SaleEnds=01/14/2008",
    ],
)
def test_a_word_or_a_range_tells_an_offerings_end(text):
    assert judged("offering_end", text, "01/14/2008")


@pytest.mark.parametrize("text", ["Number=20\nDated=01/14/2008", "Trade Date\n\n01/14/2008", "01/14/2008"])
def test_a_day_of_which_nothing_is_said_ends_no_offering(text):
    assert not judged("offering_end", text, "01/14/2008")
    assert judged("trade_date", text, "01/14/2008")


@pytest.mark.parametrize(
    ("told", "parts"),
    [(t, {"before", "behind"}) for t in LISTED["never"]]
    + [(t, {"before", "near", "within"}) for t in LISTED["always"]],
    ids=lambda told: told["fields"][0] if "fields" in told else "",
)
def test_each_entry_is_of_known_fields_by_words_that_are_looked_for(told, parts):
    assert set(told["fields"]) <= retail_note().by_name.keys()
    assert parts & told.keys()
    assert told.keys() <= {"fields", "reach", *parts}


def test_how_a_yield_is_reckoned_is_not_how_often_a_coupon_is_paid():
    assert not judged(
        "coupon_frequency", "a yield of 7.10%, computed on a semi-annual bond equivalent basis", "semi-annual"
    )
    assert not judged("coupon_frequency", "a yield of 7.10%, compounded semi-annually", "semi-annually")
    assert judged("coupon_frequency", "Interest is paid on a semi-annual basis", "semi-annual")


def test_who_buys_as_a_principal_is_no_agent():
    assert not judged(
        "agents", "placed by Elm & Co. and Oak Inc.,\neach acting as principal, with", "Elm & Co. and Oak Inc."
    )
    assert judged("agents", "sold through Elm & Co., as agent", "Elm & Co.")
