"""What a filing says of other papers is not said of itself."""

import pytest

from extractor.finding.refusals.by_sentences.other_papers import without_other_papers
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field, raw):
    at = text.index(raw)
    found = Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS)
    return bool(without_other_papers(read(text.encode()), [found]))


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
