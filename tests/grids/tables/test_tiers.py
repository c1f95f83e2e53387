"""Notes of two lines, the second under labels that stand once alone."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

UPPER = "CUSIP\tPrincipal Amount\tSelling Price\tCoupon Rate"
LOWER = "\tMaturity Date\t1st Coupon Date\tSurvivor's Option"
FIRST = ("02006DUP4\t$5,000,000\t100.000%\t3.600%", "\t05/15/2023\t11/15/2020\tYes")
OTHER = ("02006DUQ2\t$2,000,000\t100.000%\t4.100%", "\t05/15/2030\t11/15/2020\tNo")


def grids(*lines):
    page = "Example Corp.\n\n" + "\n".join(lines) + "\n\nTrade Date: May 18, 2020\n"
    document = read(page.encode())
    return [
        ([c.header for c in g.columns], [[c and c.text for c in row.cells] for row in g.rows])
        for g in document_to_grids(document, retail_note())
        if g.kind != "pairs"
    ]


def test_the_second_line_goes_behind_the_first():
    ((header, rows),) = grids(UPPER, FIRST[0], LOWER, FIRST[1], *OTHER)
    assert header == (UPPER + LOWER).split("\t")
    assert rows == [(first + second).split("\t") for first, second in (FIRST, OTHER)]


def test_without_a_blank_before_them_and_under_labels_that_wrap():
    upper = "\tPrincipal\tSelling\tCoupon\nCUSIP\tAmount\tPrice\tRate"
    ((header, rows),) = grids(*upper.split("\n"), FIRST[0], LOWER[1:], FIRST[1][1:], OTHER[0], OTHER[1][1:])
    assert header == (UPPER + LOWER).split("\t")
    assert [row[-3:] for row in rows] == [FIRST[1].split("\t")[1:], OTHER[1].split("\t")[1:]]


def test_a_second_table_stays_one():
    other = ("CUSIP\tMaturity Date\t1st Coupon Date", "02006DUP4\t05/15/2023\t11/15/2020")
    assert len(grids(UPPER, FIRST[0], *other)) == 2
    assert len(grids(UPPER, FIRST[0], LOWER, FIRST[1])) == 2


def test_a_line_that_reaches_beyond_the_labels_is_none_of_theirs():
    ((_, first), *_) = grids(UPPER, FIRST[0], LOWER, FIRST[1], OTHER[0], OTHER[1] + "\t\t$18.22")
    assert len(first[0]) == 4


def test_what_a_narrow_row_tells_stays_behind_its_note():
    lines = (FIRST[0], LOWER, FIRST[1], "\tNon-Callable", *OTHER, "\tCallable at par on 5/15/2022")
    ((header, rows),) = grids(UPPER, *lines)
    assert header == (UPPER + LOWER).split("\t")
    assert [row[0] for row in rows] == ["02006DUP4", "02006DUQ2"]
    assert [row[-1] for row in rows] == ["Yes", "No"]
