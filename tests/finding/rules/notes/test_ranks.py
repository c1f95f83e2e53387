import pytest

from extractor.finding.rules.notes import titles


def test_a_rank_without_seniority_is_read_in_titles_alone(values):
    assert values(titles, "Securities: Secured Notes due 2022", "product_ranking") == ["Secured Notes"]
    assert values(titles, "5.00% UNSECURED NOTES, DUE June 15, 2030", "product_ranking") == ["UNSECURED NOTES"]
    assert values(titles, "They rank equally with our unsecured notes due 2022", "product_ranking") == []
    assert values(titles, "Our Unsecured Notes rank equally", "product_ranking") == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("MEDIUM TERM SENIOR NOTES, SERIES H", "SENIOR NOTES"),
        ("Senior Medium-Term Notes", "Senior"),
        ("Senior Fixed to Floating Rate Notes due May 3, 2031", "Senior"),
        ("5.250% Senior Notes due 2012", "Senior Notes"),
        ("Yes Senior Unsecured Notes A2 A", "Senior Unsecured Notes"),
        ("Senior Unsecured Medium-Term Notes, Series N", "Senior Unsecured"),
        ("SENIOR UNSECURED FLOATING RATE NOTES DUE 2010", "SENIOR UNSECURED"),
        ("Senior Floating Rate Notes due 2010", "Senior"),
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


def test_junior_belongs_to_the_title(values):
    assert values(titles, "Junior Subordinated Notes due 2014", "title") == ["Junior Subordinated Notes due 2014"]


def test_far_down_a_title_tells_the_rank(values):
    sheet = "Title of Securities:\t3.250% Senior Notes due 2026\n"
    prose = "The parties agree that senior debt is not limited. " * 200
    assert values(titles, prose + sheet, "product_ranking")[-1:] == ["Senior Notes"]
    assert "Senior Notes" not in values(
        titles, prose + "holders of our 3.250% Senior Notes due 2026 vote", "product_ranking"
    )
