"""Words beside a value, or in its label, that tell it to be something else."""

import re
import tomllib
from pathlib import Path

import pytest

from extractor.finding.refusals.by_words import other_meanings
from extractor.finding.refusals.by_words.other_meanings import without_other_meanings
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read

LISTED = tomllib.loads(Path(other_meanings.__file__).with_suffix(".toml").read_text("utf-8"))["refusal"]


def kept(text, field, raw, *, value="read", label=""):
    at = text.index(raw)
    place = Span(at, at + len(raw))
    found = Candidate(field, None, place, raw, value, Status.FOUND, 0.9, Method.TOKENS, label)
    return without_other_meanings(read(text.encode()), [found]) == [found]


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


@pytest.mark.parametrize(
    "text",
    [
        "The notes are rated Aa2 by Moody's",
        "Example Bank is rated Aa2",
        "sold through a bank. The notes are rated Aa2",
        "Senior notes of a bank; they are rated Aa2",
    ],
)
def test_grades_of_the_notes_and_of_their_issuer_stay(text):
    assert kept(text, "moodys_rating", "Aa2")


@pytest.mark.parametrize("name", ["product supplement no. ", "Underlying Supplement No. ", "Index supplement "])
def test_another_supplements_number_is_not_its_own(name):
    assert not kept(f"To {name}4-I dated April 13, 2023", "supplement_number", "4-I")


def test_the_day_of_a_preliminary_supplement_is_not_the_base_prospectuss():
    told = "Preliminary Prospectus Supplement dated March 5, 2019 to Prospectus dated May 1, 2018"
    assert not kept(told, "prospectus_date", "March 5, 2019")
    assert kept(told, "prospectus_date", "May 1, 2018")


@pytest.mark.parametrize(
    "paper",
    ["to prospectus supplement", "To the Prospectus", "and product supplement", "to product supplement no. 4-I"],
)
def test_the_day_of_the_paper_that_it_goes_with_is_not_its_own(paper):
    assert not kept(f"Pricing Supplement No. 7 {paper} dated April 26, 2024", "supplement_date", "April 26, 2024")


@pytest.mark.parametrize("paper", ["Prospectus Supplement", "Free Writing Prospectus", "Pricing Supplement No. 7"])
def test_its_own_day_stays(paper):
    assert kept(f"{paper} dated April 26, 2024", "supplement_date", "April 26, 2024")


def test_its_own_number_stays():
    assert kept("Pricing Supplement No. 4-I dated April 13, 2023", "supplement_number", "4-I")


def test_a_paper_that_is_spoken_of_is_another():
    assert not kept("and any Preliminary Prospectus, at its time", "supplement_status", "Preliminary")
    assert not kept("Supplementing the Preliminary Prospectus Supplement", "supplement_status", "Preliminary")


def test_a_heading_speaks_of_the_paper_itself():
    assert kept("Filed under Rule 424(b)(2)\nPreliminary Prospectus Supplement", "supplement_status", "Preliminary")
    assert kept("This is the preliminary pricing supplement", "supplement_status", "preliminary")


def test_a_registration_number_left_open_numbers_no_supplement():
    assert not kept("Registration No. 333-\n\nPricing Supplement No. ____", "supplement_number", "333")


def test_the_day_of_a_month_numbers_no_supplement():
    assert not kept("This Pricing Supplement: payable on March 12 and September 12", "supplement_number", "12")


def test_the_day_of_a_wire_dates_no_supplement():
    assert not kept("MADISON, Wis., October 17, 2011 -- Example Corporation", "supplement_date", "October 17, 2011")
    assert kept("Example Corporation\nOctober 17, 2011 - Notes due 2021", "supplement_date", "October 17, 2011")


def test_the_day_of_the_paper_that_is_supplemented_is_not_its_own():
    assert not kept(
        "PRICING SUPPLEMENT TO INFORMATION MEMORANDUM DATED APRIL 1, 2013", "supplement_date", "APRIL 1, 2013"
    )
    assert kept(
        "Supplement to the Offering Circular\nSupplement dated April 1, 2013", "supplement_date", "April 1, 2013"
    )


def test_the_number_of_a_series_numbers_no_supplement():
    assert not kept("PRICING SUPPLEMENT\nSeries No.: 612-00-1\n", "supplement_number", "612")
    assert not kept("Pricing Supplement\nSeries Number: 10349\n", "supplement_number", "10349")


def test_the_day_of_the_base_prospectus_dates_no_supplement():
    assert not kept("The base prospectus is dated March 4, 2025.", "supplement_date", "March 4, 2025")
    assert kept("Supplement dated March 4, 2025 to the base prospectus", "supplement_date", "March 4, 2025")


@pytest.mark.parametrize("text", ["Discounts\t0.2% - 3%", "a concession from 0.2% to 3%", "Concession 0.2%–3.0%"])
def test_the_ends_of_a_range_are_no_notes_concession(text):
    assert not kept(text, "gross_concession", "0.2%")
    assert not kept(text, "gross_concession", text.split("2%")[1].strip(" -to–"))
    assert kept(text, "coupon_rate", "0.2%")


@pytest.mark.parametrize("text", ["Concession 1% to be paid at 5%", "100%\t1%\t-\t5%", "1%, due to 5 agents"])
def test_what_goes_on_with_other_words_is_no_range(text):
    assert kept(text, "gross_concession", "1%")


def test_a_rule_with_a_letter_numbers_no_supplement():
    assert not kept("any and all notes (CUSIP Nos. 144A: 40615LAH9)", "supplement_number", "144")
    assert kept("Pricing Supplement No. 144, dated May 3", "supplement_number", "144")


@pytest.mark.parametrize("text", ["CPI plus 1.65%, never less than zero", "It is floored at zero", "not below zero"])
def test_a_rate_that_does_not_fall_under_zero_is_no_zero_coupon(text):
    assert not kept(text, "coupon_type", "zero")
    assert kept("Less than all: zero coupon notes", "coupon_type", "zero")


@pytest.mark.parametrize(
    "text", ["Initial Redemption Percentage: 100%", "Redemption Price\t100%", "Repayment price (%)\n100%"]
)
def test_what_is_paid_back_is_no_selling_price(text):
    assert not kept(text, "selling_price", "100%")
    assert kept(text, "call_price", "100%")


@pytest.mark.parametrize("text", ["Redemption price: N/A\nPrice: 100%", "Public offering price: 100%"])
def test_a_price_of_its_own_label_stays(text):
    assert kept(text, "selling_price", "100%")


def test_a_floaters_spread_is_none_of_a_call():
    assert not kept("Coupon: 3-month LIBOR plus 62 bps", "make_whole_spread", "62")
    assert kept("Make-whole: Treasury Rate plus 62 bps", "make_whole_spread", "62")
    assert kept("Coupon: 3-month LIBOR plus 62 bps", "spread", "62")


def test_a_time_is_whole():
    assert not kept("Trade time 2:00 p.m.", "trade_time", "2:00 p.")
    assert kept("Trade time 2:00 p.m. May 3", "trade_time", "2:00 p.m.")


@pytest.mark.parametrize("label", ["Joint book-runners", "Joint Lead Managers", "Underwriters"])
def test_who_leads_a_sale_is_no_list_of_its_agents(label):
    text = f"{label}: Alpha & Co.; Beta LLC"
    assert not kept(text, "agents", "Alpha & Co.; Beta LLC", label=label)
    assert kept(text, "agents", "Alpha & Co.; Beta LLC", label=f"{label} and Agents")
    assert kept(text, "agents", "Alpha & Co.; Beta LLC")


@pytest.mark.parametrize(
    "text", ["Size: 4,000,000 preferred securities", "4,000,000 depositary shares", "4,000,000 Units"]
)
def test_a_count_of_shares_or_units_is_no_amount(text):
    assert not kept(text, "principal_amount", "4,000,000")
    assert kept("Size: $4,000,000 (preferred by us)", "principal_amount", "$4,000,000")


def test_a_preliminary_prospectus_is_no_base():
    text = "the Preliminary Prospectus dated as of February 20, 2014"
    assert not kept(text, "prospectus_date", "February 20, 2014")
    assert kept(text.replace("Preliminary", "Base"), "prospectus_date", "February 20, 2014")


def test_a_columns_name_does_not_reach_into_its_rows():
    assert kept("Price   Discounted Price   Frequency\n100%   99%   monthly", "coupon_frequency", "monthly")


def test_a_rules_number_is_no_price():
    assert not kept("buy back notes of our Rule 144A series", "call_price", "144")
    assert kept("at 104.5, A series", "call_price", "104.5")


def test_the_day_on_which_older_notes_are_redeemed_is_no_call():
    text = "To redeem all 2.950% Notes due November 1, 2022 (CUSIP 77766UAJ4) on March 19, 2021 and"
    assert not kept(text, "first_call_date", "March 19, 2021")
    assert kept("We have the right to redeem the notes on March 19, 2021", "first_call_date", "March 19, 2021")


def test_how_often_a_price_is_discounted_is_not_how_often_notes_pay():
    text = "the present values of the payments, discounted to the redemption date on a semi-annual basis"
    assert not kept(text, "coupon_frequency", "semi-annual")
    assert not kept(text, "call_frequency", "semi-annual")
    assert kept(
        "sold at a discounted price. Interest is paid on a semi-annual basis", "coupon_frequency", "semi-annual"
    )


def test_how_a_redemption_is_reckoned_denies_none():
    assert not kept("Calculation of redemption:\tNot applicable", "callable", "Not applicable", value=False)
    assert kept("Right of redemption:\tNot applicable", "callable", "Not applicable", value=False)


def test_a_fixed_price_is_no_kind_of_rate():
    assert not kept("offered at a fixed initial public offering price of 100%", "coupon_type", "fixed")
    assert not kept("resold at a fixed price", "coupon_type", "fixed")
    assert kept("sold at a price of 99%, with a fixed rate", "coupon_type", "fixed")
