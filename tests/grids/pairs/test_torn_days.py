"""A day that wraps within its column has its year below it."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read


def pairs(text):
    document = read(text.encode())
    found = {}
    for grid in document_to_grids(document, retail_note()):
        for row in grid.rows:
            for column, cell in zip(grid.columns, row.cells, strict=True):
                if cell is not None:
                    found[column.header] = cell.text
    return found


TWO_COLUMNS = """\
Issue Price: 99.940% of the             Original Issue Date: September 5,
             Principal Amount           1997

Agent's Commission:                     Maturity Date: September 5,
   .40% ($100,000)                      2002

Interest Rate: 6.58%                    CUSIP No.: 45974VNE4
"""


def test_the_year_stands_under_its_day():
    found = pairs(TWO_COLUMNS)
    assert found["Original Issue Date"] == "September 5, 1997"
    assert found["Maturity Date"] == "September 5, 2002"


@pytest.mark.parametrize(
    "below",
    [
        "1997 Notes of the series               and others\n",  # under the other column
        "   .40% ($100,000)                      2,002,000\n",  # no year
    ],
)
def test_another_columns_number_is_no_year_of_it(below):
    text = f"Agent's Commission: .40%                Maturity Date: September 5,\n{below}\nInterest Rate: 6.58%\n"
    assert not pairs(text).get("Maturity Date", "").endswith(("1997", "2002", "2,002,000"))
