import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.notes import titles
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    "title",
    [
        "5.250% Senior Notes due 2012",
        "Fixed-to-Floating Rate Notes due April 29, 2026",
        "Step-Up Callable Notes due June 28, 2025",
        "Multi-Step Callable Notes due June 28, 2025",
        "3.850% InterNotes Due October 15, 2029",
        "Floating Rate Senior Notes Due 2022",
        "Redeemable Step Up Notes, Due October 28, 2025",
        "Medium Term Notes, Series B \u2013 Fixed Rate/Floating Rate due June 29, 2022",
        "7YR NC 1YR Range Note",
        "Consumer Price Index Linked Notes Due June 15, 2018",
        "CPI-Linked Senior Notes due June 15, 2018",
        "Convertible Senior Notes due June 15, 2018",
        "Eligible Liabilities Senior Callable Fixed Rate Notes due June 15, 2018",
        "5.100% Power Bonds 2008 Series A, due February 15, 2023",
        "6.339% Fixed Rate / Floating Rate Senior Notes due July 27, 2029",
        "Fixed Rate/Floating Rate Senior Notes due July 27, 2029",
    ],
)
def test_titles(values, title):
    assert values(titles, f"ISSUER\n{title}\nmore", "title") == [title]


def test_trademark_signs_and_line_breaks_are_dropped(values):
    assert values(titles, "3.850% InterNotes\u00ae,\nDue October 15, 2029", "title") == [
        "3.850% InterNotes, Due October 15, 2029"
    ]


def test_a_rank_without_seniority_is_read_in_titles_alone(values):
    assert values(titles, "Securities: Secured Notes due 2022", "product_ranking") == ["Secured Notes"]
    assert values(titles, "5.00% UNSECURED NOTES, DUE June 15, 2030", "product_ranking") == ["UNSECURED NOTES"]
    assert values(titles, "They rank equally with our unsecured notes due 2022", "product_ranking") == []
    assert values(titles, "Our Unsecured Notes rank equally", "product_ranking") == []


def test_what_a_title_says(values):
    text = "$50,000,000 6.125% Notes due August 28, 2007"
    assert values(titles, text, "coupon_rate") == [Decimal("6.125")]
    assert values(titles, text, "coupon_type") == ["fixed"]
    assert values(titles, text, "maturity_date") == [dt.date(2007, 8, 28)]
    assert values(titles, text, "principal_amount") == [Decimal(50000000)]


def test_open_places_in_a_title(candidates):
    found = candidates(titles, "$ __________\nFixed to Floating Rate Notes,\nDue April __, 2028")
    assert {c.field for c in found if c.status is Status.PLACEHOLDER} == {"principal_amount", "maturity_date"}


@pytest.mark.parametrize(
    "text",
    [
        "Benchmark Treasury: UST 1.375% due November 30, 2015",
        "Medium Term Notes Due Nine Months or More from Date of Issue",
        "reopening of the $1,750,000,000 Fixed Rate Senior Notes Due 2020",
        "6.050% per annum\n|\nRedeemable",
    ],
)
def test_no_title(values, text):
    assert values(titles, text, "title") == []


def test_prose_far_from_the_cover_names_other_notes(values):
    text = "word " * 1000 + "the Company sold its 4.25% Senior Notes due 2040 then"
    assert values(titles, text, "title") == []


def test_a_fee_table_gives_no_principal(values):
    text = "2.500% Notes Due June 15, 2021\n$978,000\n$125.97\n3.500% Notes Due June 15, 2026"
    assert values(titles, text, "principal_amount") == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("MEDIUM TERM SENIOR NOTES, SERIES H", "SENIOR NOTES"),
        ("Senior Medium-Term Notes", "Senior"),
        ("Senior Fixed to Floating Rate Notes due May 3, 2031", "Senior"),
        ("5.250% Senior Notes due 2012", "Senior Notes"),
        ("Yes Senior Unsecured Notes A2 A", "Senior Unsecured Notes"),
        ("Security Type: Senior Unsecured\n", "Senior Unsecured"),
        ("Yes Junior Subordinated Notes A2", "Junior Subordinated Notes"),
        ("YES JUNIOR SUBORDINATED NOTES A2", "JUNIOR SUBORDINATED NOTES"),
        ("YES SENIOR SECURED NOTES A2", "SENIOR SECURED NOTES"),
        ("YES\tSENIOR UNSECURED\n\nNotes with", "SENIOR UNSECURED"),
    ],
)
def test_rank(values, text, rank):
    assert values(titles, text, "product_ranking") == [rank]


def test_a_rating_of_senior_debt_is_no_rank(values):
    assert values(titles, "Issuer Senior Long-Term Debt Ratings: A1", "product_ranking") == []
    assert values(titles, "Subordinated to Notes of ours", "product_ranking") == []


def test_sentences(values):
    text = "$10,000,000 of the Series H Notes, maturing on May 17, 2006"
    assert values(titles, text, "principal_amount") == [Decimal(10000000)]
    assert values(titles, text, "maturity_date") == [dt.date(2006, 5, 17)]


@pytest.mark.parametrize(
    "text",
    [
        "(these notes and the $20,000,000 of Notes, Series K, due June 1, 2019 make one issue)",
        "The notes form a single series with the Medium-Term Notes, Series C due June 1, 2019.",
        "fungible with our earlier notes, series 12, due June 1, 2019, of which $3,000,000 were sold",
        "With our Series B Notes due June 1, 2019",
    ],
)
def test_notes_that_are_reopened_tell_the_maturity(values, text):
    assert values(titles, text, "maturity_date") == [dt.date(2019, 6, 1)]


def test_a_row_of_labels_over_a_row_of_dates_is_left_to_the_grids(values):
    text = "Pricing Date Settlement Date Maturity Date\nMarch 27, 2025 April 3, 2025 May 29, 2026"
    assert values(titles, text, "maturity_date") == []


@pytest.mark.parametrize(
    "text",
    [
        "After this sale $4,250,000,000 of notes will have been issued under the programme.",
        "$2,500,000,000 Example Corporation 5% Notes due May 3, 2012",
    ],
)
def test_a_programmes_size_is_no_principal(values, text):
    assert values(titles, text, "principal_amount") == []


def test_junior_belongs_to_the_title(values):
    assert values(titles, "Junior Subordinated Notes due 2014", "title") == ["Junior Subordinated Notes due 2014"]


@pytest.mark.parametrize(
    ("after", "score"), [("", 0.9), ("\nStep-up schedule", 0.5), ("\nThree-month LIBOR plus 1%", 0.5)]
)
def test_a_rate_in_a_title_may_be_a_first_one(candidates, after, score):
    found = candidates(titles, "4.450% Notes due January 15, 2041" + after)
    assert [c.score for c in found if c.field == "coupon_type"] == [score]


def test_the_amount_over_the_issuers_name_is_the_notes_where_their_title_states_a_rate(values):
    cover = "PROSPECTUS SUPPLEMENT\n\n$275,000,000\n\nExample Water Utilities, Inc.\n\n{}\n"
    assert values(titles, cover.format("5.35% Senior Notes due 2016"), "principal_amount") == [Decimal(275000000)]
    dated = cover.format("5.35% Medium-Term Notes due May 15, 2016")
    assert values(titles, dated, "principal_amount") == [Decimal(275000000)]
    for programme in ("Senior Notes due 2016", "5.35% Medium-Term Notes due 2016"):
        assert values(titles, cover.format(programme), "principal_amount") == []


@pytest.mark.parametrize(
    "printed", ["Denominations: $25 x $25", "Denominations: $25/$25", "$25 and increments of $25", "Denomination: $25"]
)
def test_what_a_denomination_grows_by_is_no_principal(values, printed):
    text = f"{printed}\n\nBook entry only through DTC\n\n6.625% Senior Notes due 2012"
    assert values(titles, text, "title") == ["6.625% Senior Notes due 2012"]
    assert values(titles, text, "principal_amount") == []


def test_of_a_reopening_the_amount_issued_now_is_the_principal(values):
    text = (
        "Aggregate Principal Amount Initially Issued on May 18, 2023: $1,000,000,000\n"
        "Aggregate Principal Amount to be Issued in the Reopening on May 25, 2023 (in Specified Currency):\n"
        "$400,000,000. (may be increased before issue)\n"
        "Total Aggregate Principal Amount, After Giving Effect to the Reopening: $1,400,000,000"
    )
    assert values(titles, text, "principal_amount") == [Decimal(400_000_000)]


def test_far_down_a_title_tells_the_rank(values):
    sheet = "Title of Securities:\t3.250% Senior Notes due 2026\n"
    prose = "The parties agree that senior debt is not limited. " * 200
    assert values(titles, prose + sheet, "product_ranking")[-1:] == ["Senior Notes"]
    assert "Senior Notes" not in values(
        titles, prose + "holders of our 3.250% Senior Notes due 2026 vote", "product_ranking"
    )


def test_a_slash_between_two_kinds_of_rate(values):
    title = "6.211% Fixed Rate / Floating Rate Senior Notes due November 17, 2029"
    assert values(titles, f"ISSUER\n{title}\nmore", "title") == [title]
    assert values(titles, f"ISSUER\n{title}\nmore", "coupon_type") == []


def test_days_of_notes_that_are_called_by_their_year(values):
    text = (
        "The 2031 notes will mature on May 3, 2031, the 2041 notes on May 3, 2041 and the 2051 bonds on June 1, 2051."
    )
    found = {str(day) for day in values(titles, text, "maturity_date")}
    assert found == {"2031-05-03", "2041-05-03", "2051-06-01"}
    for other in (
        "We may redeem the 2041 notes on May 3, 2036.",
        "They mature. We repaid the 2018 notes on May 3, 2018.",
    ):
        assert values(titles, other, "maturity_date") == []


@pytest.mark.parametrize("use", ["Refinance", "To repay", "We will use the proceeds to redeem our"])
def test_what_the_proceeds_pay_back_is_no_title_of_these_notes(values, use):
    assert values(titles, f"Use of proceeds\n{use} 2.95% First Mortgage Bonds due 2018", "title") == []


def test_what_is_offered_to_repay_others_has_a_title(values):
    text = "To repay bank debt we offer $5,000,000 of our 2.95% First Mortgage Bonds due 2028"
    assert values(titles, text, "title") == ["2.95% First Mortgage Bonds due 2028"]


def test_a_programmes_name_takes_no_notes_from_the_next_paragraph(values):
    named = "Medium-Term Notes, Series B - Fixed Rate"
    assert values(titles, f"{named}\n\n  Three issues of Notes", "title") == []
    assert values(titles, f"{named} Senior Notes\n", "title") == [f"{named} Senior Notes"]
