"""Tables that print two notes a row."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TWINS = """\
   CUSIP        Rate       Maturity       CUSIP        Rate
   ---------    -----     ----------     ---------    -----
   02006DUP4    5.10%     04/15/2003     02006DUQ2    5.20%
   02006DVX6    5.75%     04/15/2006     02006DVY4    5.85%
"""
HEADED = """<html><body><table>
<tr><td colspan=2>Paid monthly</td><td colspan=2>Paid quarterly</td></tr>
<tr><td>CUSIP</td><td>Rate</td><td>CUSIP</td><td>Rate</td></tr>
<tr><td>02006DUP4</td><td>5.10%</td><td>02006DUQ2</td><td>5.20%</td></tr>
</table></body></html>"""


def rows(text):
    grids = document_to_grids(read(text), retail_note())
    return [[[c and c.text for c in row.cells] for row in grid.rows] for grid in grids]


def test_each_half_is_a_table_and_a_column_printed_once_is_both_halves():
    assert rows(TWINS) == [
        [["02006DUP4", "5.10%", "04/15/2003"], ["02006DVX6", "5.75%", "04/15/2006"]],
        [["02006DUQ2", "5.20%", "04/15/2003"], ["02006DVY4", "5.85%", "04/15/2006"]],
    ]


def test_what_heads_a_half_is_its_notes():
    assert rows(HEADED) == [[["02006DUP4", "5.10%", "Paid monthly"]], [["02006DUQ2", "5.20%", "Paid quarterly"]]]


def test_a_table_of_one_note_a_row_stays_whole():
    one = "CUSIP\tRate\tMaturity\tRate\n02006DUP4\t5.10%\t04/15/2003\t5.20%\n02006DUQ2\t5.20%\t04/15/2006\t5.30%\n"
    (grid,) = rows(one)
    assert [len(row) for row in grid] == [4, 4]


def test_words_over_the_halves_of_a_page_of_fixed_width_are_their_notes():
    left, right = rows("      Paid Monthly                         Paid Semi-annually\n" + TWINS)
    assert left[0] == ["02006DUP4", "5.10%", "04/15/2003", "Paid Monthly"]
    assert right[1] == ["02006DVY4", "5.85%", "04/15/2006", "Paid Semi-annually"]
