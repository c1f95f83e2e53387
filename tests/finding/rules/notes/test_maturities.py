import datetime as dt

import pytest

from extractor.finding.rules.notes import titles


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
