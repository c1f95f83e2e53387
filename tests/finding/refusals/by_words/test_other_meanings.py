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
    assert told.keys() <= {"fields", "reach", "stated", "denied", *parts}
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
