"""Words beside a value, or in its label, that tell it to be something else."""

import re
import tomllib
from pathlib import Path

import pytest

from extractor.finding.refusals.by_words import other_meanings
from extractor.ground.schema import retail_note
from tests.finding.refusals.by_words.kept import kept

LISTED = tomllib.loads(Path(other_meanings.__file__).with_suffix(".toml").read_text("utf-8"))["refusal"]


@pytest.mark.parametrize("told", LISTED, ids=lambda told: told["fields"][0])
def test_each_refusal_is_of_known_fields_by_words_that_are_looked_for(told):
    assert set(told["fields"]) <= retail_note().by_name.keys()
    parts = {"before", "behind", "label"} & told.keys()
    assert parts == {"label"} or (parts and told["reach"] > 0)
    assert told.keys() <= {"fields", "reach", "stated", "denied", "unless", *parts}
    assert "before" not in told or re.sub(r"\s+", "", told["before"]).endswith("\\Z")


@pytest.mark.parametrize(
    "text",
    ["3-month LIBOR + 0.28%", "Compounded SOFR plus 0.28%", "the Base Rate (as defined) + 0.28%", "CMT Rate\n+ 0.28%"],
)
def test_what_is_added_to_an_index_is_a_spread_alone(text):
    fields = ("gross_concession", "coupon_rate", "spread")
    assert [f for f in fields if kept(text, f, "0.28%")] == ["spread"]


@pytest.mark.parametrize("text", ["Concession: 0.28%", "LIBOR\tConcession 0.28%", "Spread to index 12 bps\t0.28%"])
def test_other_percentages_stay(text):
    assert kept(text, "gross_concession", "0.28%")


@pytest.mark.parametrize(
    "text",
    ["SOFR + 0.3%, floor 1%", "Minimum rate: 1%", "Maximum interest rate\t1%", "Cap of 1% a year", "Minimum rate\n1%"],
)
def test_a_limit_is_no_coupon(text):
    assert not kept(text, "coupon_rate", "1%")
    assert kept(text, "spread", "1%")


@pytest.mark.parametrize(
    "text", ["Interest rate: 1%", "No floor. Rate 1%", "Mid cap notes pay 1%", "$1,000 minimum\n1% Notes"]
)
def test_a_rate_stays(text):
    assert kept(text, "coupon_rate", "1%")


def test_what_the_agent_pays_is_no_price_of_a_call():
    assert not kept("The agent takes the notes at 97.5% and sells them.", "call_price", "97.5")
    assert kept("The notes are called at 97.5% of par. The agent takes the notes.", "call_price", "97.5")


@pytest.mark.parametrize("said", ["the first payment being on", "The first interest payment will be made on"])
def test_a_first_payment_is_no_maturity(said):
    page = f"paid in June and December, {said} June 15, 2002"
    assert not kept(page, "maturity_date", "June 15, 2002")
    assert kept(page, "maturity_date", "June 15, 2002", value=None)
    assert kept(page, "first_coupon_date", "June 15, 2002")


@pytest.mark.parametrize("said", ["The notes mature on", "the first payment being in May and the last on"])
def test_other_days_stay(said):
    assert kept(f"{said} June 15, 2002", "maturity_date", "June 15, 2002")


@pytest.mark.parametrize("count", ["30/360", "Actual/365", "Act/Act", "30 / 360"])
def test_a_day_counts_period_is_no_offerings(count):
    page = f"[X] {count} for the period from May 1, 2000 to October 24, 2015"
    assert not kept(page, "offering_start", "May 1, 2000")
    assert not kept(page, "offering_end", "October 24, 2015")


def test_a_rates_period_is_no_offerings():
    day = "October 24, 2000"
    assert not kept(f"Initial Rate: 5.02% (for the period to {day})", "offering_start", day)
    assert not kept(f"5.02% per annum for the first interest period to {day}", "offering_end", day)
    assert kept(f"Sold at 100.00% during the offering period {day} to October 31, 2000", "offering_start", day)
    assert kept(f"Fee: 1.00%. Offered in the period from {day} to October 31, 2000", "offering_start", day)


@pytest.mark.parametrize("led", ["Day count: 30/360\nOffered for the period from ", "For the period: "])
def test_the_offerings_own_period_stays(led):
    assert kept(f"{led}October 24, 2000 to October 31, 2000", "offering_start", "October 24, 2000")


@pytest.mark.parametrize("word", ["annual", "quarterly"])
def test_how_often_a_company_reports_is_no_coupons_frequency(word):
    assert not kept("The Company files annual, quarterly and\nspecial reports with the SEC.", "coupon_frequency", word)
    assert kept("The Company files annual, quarterly and special reports.", "title", word)


@pytest.mark.parametrize(
    "text",
    [
        "Interest is paid: quarterly\nReports can be read",
        "Paid\tquarterly\nFinancial Statements\tsee below",
        "interest is paid quarterly, as reports say",
        "Paid quarterly\nReports: none",
        "quarterly",
    ],
)
def test_other_frequencies_stay(text):
    assert kept(text, "coupon_frequency", "quarterly")


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("with a 6-month initial non-call period", "non-call"),
        ("may not be redeemed by the Company before April 1, 2004", "may not be redeemed"),
        ("cannot be redeemed for approximately the first six months", "cannot be redeemed"),
        ("may not be redeemed before May 15, 2030", "not be redeemed"),
        ("not redeemable until 2030", "not redeemable"),
    ],
)
def test_a_denial_for_a_time_says_that_there_is_a_call(text, denial):
    assert not kept(text, "callable", denial, value=False)
    assert kept(text, "callable", denial, value=True)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("may not be redeemed prior to maturity", "not be redeemed"),
        ("not redeemable until their stated maturity", "not redeemable"),
        ("Non-Callable", "Non-Callable"),
    ],
)
def test_a_denial_for_good_stays(text, denial):
    assert kept(text, "callable", denial, value=False)


@pytest.mark.parametrize("label", ["FORM OF NOTE:\n\nglobal form only", "Callable by Issuer", "Listed on an exchange"])
def test_a_yes_to_another_label_is_no_survivors_option(label):
    assert not kept(f"{label}: Yes", "survivors_option", "Yes", value=True)


@pytest.mark.parametrize("text", ["Survivor's Option: Yes", "Form of survivor's option: Yes", "3.10%  Monthly  Yes"])
def test_its_own_label_or_none_leaves_it(text):
    assert kept(text, "survivors_option", "Yes", value=True)
    assert kept("Callable: Yes", "callable", "Yes", value=True)


def test_the_boxes_of_another_question_stand_between():
    assert not kept("REPAYABLE AT HOLDER'S OPTION:  / / No   /X/ Yes", "survivors_option", "Yes")
    assert not kept("Repayable at holder's option:  /X/ Yes on ____  / / No", "survivors_option", "Yes")
    assert kept("Repayable: / / On ____  /X/ No     Survivor's option: /X/ Yes", "survivors_option", "Yes")


@pytest.mark.parametrize(
    ("label", "left"), [("Repayable at holder's option", False), ("Survivor's option (holder's put)", True)]
)
def test_a_put_of_every_holder_is_no_survivors_option(label, left):
    assert kept(f"{label}.. Yes", "survivors_option", "Yes", label=label) is left


@pytest.mark.parametrize(
    "text",
    [
        "swapped against LIBOR with a bank\nrated Aa2 and AA.",
        "a policy of a financial guaranty insurer rated Aa2 by Moody's",
        "We may enter into a swap with any counterparty rated at least A1 or Aa2.",
    ],
)
def test_a_grade_of_a_party_to_the_notes_is_not_theirs(text):
    assert not kept(text, "moodys_rating", "Aa2")
    assert kept(text, "title", "Aa2")


def test_when_bids_were_taken_is_no_time_of_the_trade():
    assert not kept("Opened\tAugust 8, 2011, 12:00 p.m. EDT", "trade_time", "12:00 p.m.")
    assert kept("The auction opened at noon. Trade date August 8, 2011, 12:00 p.m.", "trade_time", "12:00 p.m.")


def test_a_holders_put_is_no_call():
    sheet = "Holder's put:       None        April 17, 1999 at\n                                100%"
    assert not kept(sheet, "first_call_date", "April 17, 1999")
    assert not kept(sheet, "call_price", "100%")
    assert kept("Holder's put: None\nCallable on April 17, 1999 at 100%", "first_call_date", "April 17, 1999")
    assert kept("Call/Put: April 17, 1999", "first_call_date", "April 17, 1999")
    assert kept("Put: No\nCallable at 100% on 06/15/2010", "callable", "Callable at 100% on 06/15/2010")
    assert kept("Holder's repayment: None. Optional redemption [X] Yes", "callable", "Optional redemption [X] Yes")
    assert kept("Holder's put: None\nRedemption in whole on May 1, 2008", "first_call_date", "May 1, 2008")


def test_the_rank_of_paper_that_a_fund_holds_is_no_notes():
    assert not kept(
        "Ash Dental, Inc. | Subordinated Note (8.73% (LIBOR + 6.47%), due", "product_ranking", "Subordinated Note"
    )
    assert not kept("Senior Secured Term Loan (9.01%, due 2019)", "product_ranking", "Senior Secured")
    assert kept("Senior Notes (the notes) pay 8.73%", "product_ranking", "Senior Notes")
    assert kept("Ranking: Senior Notes (5.25% a year)", "product_ranking", "Senior Notes")


def test_an_article_is_no_grade():
    assert not kept("Rating: A private agency gave the notes BBB+", "moodys_rating", "A")
    assert not kept("A securities rating is no recommendation", "sp_rating", "A")
    assert kept("S&P assigned an A rating to them", "sp_rating", "A")
    assert kept("The notes have an A rating. An A rating may change", "sp_rating", "A")
    assert kept("S&P's BBB+ rating may change", "sp_rating", "BBB+")
    assert kept("S&P Rating: A\nRating agency outlook: stable", "sp_rating", "A")


def test_a_grade_is_not_theirs_who_gave_none():
    assert not kept("An agency gave the notes BBB+; neither Moody's nor S&P was asked", "sp_rating", "BBB+")
    assert kept("S&P: BBB+; not rated by Moody's", "sp_rating", "BBB+")
    assert kept("S&P: A-; neither Moody's nor S&P recommends them", "sp_rating", "A-")


def test_boxes_of_a_repayment_answer_for_no_survivor():
    assert not kept("Optional Repayment: | o Yes \u00fd No", "survivors_option", "No")
    assert not kept("HOLDER'S REPAYMENT | ( ) YES  (x) NO", "survivors_option", "NO")
    assert kept("Repayment on death: | o Yes \u00fd No", "survivors_option", "No")
    assert kept("| Survivor's Option | Callable |\n| Yes | No |", "survivors_option", "Yes")
    assert kept("Survivor's Option | Optional Repayment |\nYes | No |", "survivors_option", "Yes")
    assert kept("Form | Survivor's Option |\nBook-entry | Yes |", "survivors_option", "Yes")


@pytest.mark.parametrize(
    "label", ["NEXT PAY DATE\n", "Next interest payment date: ", "Next Call Date\t", "Next coupon "]
)
def test_what_is_next_is_no_first_coupon(label):
    assert not kept(f"{label}May 15, 2027", "first_coupon_date", "May 15, 2027")
    assert kept(f"{label}May 15, 2027", "first_call_date", "May 15, 2027")


@pytest.mark.parametrize(
    "label", ["First coupon ", "The next morning, first payment: ", "Payment dates, the next one "]
)
def test_first_coupons_stay(label):
    assert kept(f"{label}May 15, 2027", "first_coupon_date", "May 15, 2027")
