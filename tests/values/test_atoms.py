"""Rows and glued runs, split into atoms."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.atoms import atoms
from extractor.values.shapes import Shape

GLUED = "74348GUU2US74348GUU20$485,000.00100.000%1.000%Fixed4.250%Semi-Annual12/15/20276/15/2025$36.22YesSenior Unsecured Notes"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("15 September 202115 September 2016$1.78", ["15 September 2021", "15 September 2016", "$1.78"]),
        ("30/36015-Jan-1315-Jan-05$3.67", ["30/360", "15-Jan-13", "15-Jan-05", "$3.67"]),
        ("Jun 15, 20330.150%Jul 15, 2023", ["Jun 15, 2033", "0.150%", "Jul 15, 2023"]),
        ("US02006DUP40$100.000%1.500%$", ["US02006DUP40", "$", "100.000%", "1.500%", "$"]),
        ("02006DUP4$98.875%$4.250%Monthly", ["02006DUP4", "$", "98.875%", "$", "4.250%", "Monthly"]),
        ("Yes$25.715%Fixed", ["Yes", "$25.71", "5%", "Fixed"]),
        ("$36.22100.000%1%", ["$36.22", "100.000%", "1%"]),
        ("$5,870,202.007 1/2%Monthly", ["$5,870,202.00", "7 1/2%", "Monthly"]),
        ("$1,187,000,000.00100 %1.6250 %", ["$1,187,000,000.00", "100 %", "1.6250 %"]),
        ("YESSECURED NOTESAa299.000%", ["YES", "SECURED NOTES", "Aa2", "99.000%"]),
        ("NOSENIOR NOTESA2A", ["NO", "SENIOR NOTES", "A2", "A"]),
        ("12/15/221.00%", ["12/15/22", "1.00%"]),
        ("A+A110/15/202009/15/2028", ["A+", "A1", "10/15/2020", "09/15/2028"]),
        ("A1100.000%2.800%", ["A1", "100.000%", "2.800%"]),
        ("$3.7933299LMQ43/15/29", ["$3.79", "33299LMQ4", "3/15/29"]),
        ("A102006DUP4April 15, 202202006DUQ2", ["A1", "02006DUP4", "April 15, 2022", "02006DUQ2"]),
        ("BB-1.400%Mthly", ["BB-", "1.400%", "Mthly"]),
        ("SeniorYES02105DUP4$1,185,000", ["Senior", "YES", "02105DUP4", "$1,185,000"]),
        ("August 15, 202402006D UP499.072%", ["August 15, 2024", "02006D UP4", "99.072%"]),
        ("02006D UP4US$12,512,000", ["02006D UP4", "US$12,512,000"]),
        ("02006D UP409/15/44", ["02006D UP4", "09/15/44"]),
        ("TBDUS02006DUP40TBDFixed Constant", ["TBD", "US02006DUP40", "TBD", "Fixed Constant"]),
        ("2.950% stepping up to 5.950%Monthly", ["2.950% stepping up to 5.950%", "Monthly"]),
        (
            "MONTHLYFEBRUARY 15, 2022YESJUNIOR SUBORDINATED",
            ["MONTHLY", "FEBRUARY 15, 2022", "YES", "JUNIOR SUBORDINATED"],
        ),
        ("FLTquarterly8/17/2011/17/00", ["FLT", "quarterly", "8/17/20", "11/17/00"]),
        ("annually12-15-0912-15-06$2.88", ["annually", "12-15-09", "12-15-06", "$2.88"]),
        ("15-Nov-2015-Jun-19", ["15-Nov-20", "15-Jun-19"]),
        ("$1,000 per noteSenior Notes", ["$1,000", "per note", "Senior Notes"]),
        ("100.003.5007/15/238/15/210.98", ["100.00", "3.500", "7/15/23", "8/15/21", "0.98"]),
        ("1.65024,322,938.50Fixed", ["1.650", "24,322,938.50", "Fixed"]),
        (
            "BB+30 / 36002006D UP40.550%A3A-02006D UP4quarterly",
            ["BB+", "30 / 360", "02006D UP4", "0.550%", "A3", "A-", "02006D UP4", "quarterly"],
        ),
        (
            "Act/3602.825%October 150.875%Baa13/15/2007",
            ["Act/360", "2.825%", "October 15", "0.875%", "Baa1", "3/15/2007"],
        ),
        (
            "- - - -- - - -100.001.025%30 / 36015 May 202015 May 2018",
            ["- - - -", "- - - -", "100.00", "1.025%", "30 / 360", "15 May 2020", "15 May 2018"],
        ),
        ("02006D UP4TBD3.475%TBDmonthly", ["02006D UP4", "TBD", "3.475%", "TBD", "monthly"]),
        ("10999B  PN1US10999BPN19$17,285,000.00", ["10999B  PN1", "US10999BPN19", "$17,285,000.00"]),
        ("TBD100.000  %1.850 %**$5,940,038", ["TBD", "100.000  %", "1.850 %", "$5,940,038"]),
        ("Semi Annual8/15/1802006D UP4", ["Semi Annual", "8/15/18", "02006D UP4"]),
        ("02006D UP4U.S.  $16,663,000.00", ["02006D UP4", "U.S.  $16,663,000.00"]),
    ],
)
def test_a_glued_value_ends_where_the_next_begins(text, pieces):
    assert [text[a.start : a.end] for a in atoms(text)] == pieces


def test_glued_run():
    found = [(GLUED[a.start : a.end], a.shape) for a in atoms(GLUED)]
    assert found == [
        ("74348GUU2", Shape.CUSIP), ("US74348GUU20", Shape.ISIN), ("$485,000.00", Shape.MONEY), ("100.000%", Shape.PERCENT),
        ("1.000%", Shape.PERCENT), ("Fixed", Shape.COUPON_TYPE), ("4.250%", Shape.PERCENT), ("Semi-Annual", Shape.FREQUENCY),
        ("12/15/2027", Shape.DATE), ("6/15/2025", Shape.DATE), ("$36.22", Shape.MONEY), ("Yes", Shape.YESNO),
        ("Senior Unsecured Notes", Shape.RANKING),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            r"02006DLG4 100.00 % (2) 1.700 % Fixed 4.250 % Monthly4 12/15/2021 \$5.19 Yes",
            ["02006DLG4", "100.00 %", "1.700 %", "Fixed", "4.250 %", "Monthly", "12/15/2021", r"\$5.19", "Yes"],
        ),
        ("[] 100.00% [$] - - - - SEMI-ANNUAL YES Sen Un Not Aa3 AA-", ["[]", "100.00%", "[$]", "- - - -", "SEMI-ANNUAL", "YES", "Sen Un Not", "Aa3", "AA-"]),
        ("Statement No. 333-226651 of July 22, 2004", ["Statement No. 333-226651 of", "July 22, 2004"]),
        ("100.0006/15/2024", ["100.000", "6/15/2024"]),
        ("$36.2212/15/2027", ["$36.22", "12/15/2027"]),
        ("$9.98750", ["$9.98750"]),
        ("$25,000,000$24,750,000", ["$25,000,000", "$24,750,000"]),
        ("54399B VW8December 15, 2012", ["54399B VW8", "December 15, 2012"]),
        ("N/ASemi AnnualYESSen Unsec", ["N/A", "Semi Annual", "YES", "Sen Unsec"]),
        ("FIXED 3.850% SEMI-", ["FIXED", "3.850%", "SEMI-"]),  # the next line says of what it is half
        ("FIXEDJune 15, 2018SEMI-ANNUALJanuary 15, 2018", ["FIXED", "June 15, 2018", "SEMI-ANNUAL", "January 15, 2018"]),
        ("15-Feb-3415-Feb-09YES", ["15-Feb-34", "15-Feb-09", "YES"]),
        ("Monthly30/36003/15/2013", ["Monthly", "30/360", "03/15/2013"]),
        ("$ 16,385,000 100.00% $ $ 5.150% Monthly", ["$ 16,385,000", "100.00%", "$", "$", "5.150%", "Monthly"]),
        ("$ 15.80.875%Yes", ["$ 15.80", ".875%", "Yes"]),
        ("Qtly 30/360 5/15/2028", ["Qtly", "30/360", "5/15/2028"]),
        ("100.00 05/15/20213 Yes", ["100.00", "05/15/2021", "Yes"]),
        ("3.000%4 S None2", ["3.000%", "S", "None"]),
        ("12/15/20276/15/2025", ["12/15/2027", "6/15/2025"]),
        ("1.000%4 5/8%", ["1.000%", "4 5/8%"]),
        ("US$25MM 100% 5 MM 3.1 M", ["US$25MM", "100%", "5 MM", "3.1", "M"]),
        ("10,000,000 dollars $12.50 per $1,000 Yes", ["10,000,000 dollars", "$12.50 per $1,000", "Yes"]),
        ("02006D-UP-4 5 / 15 / 2031 Yes", ["02006D-UP-4", "5 / 15 / 2031", "Yes"]),
        ("02006 DUP 4 15MAY2031 Yes", ["02006 DUP 4", "15MAY2031", "Yes"]),
        ("Yesterday Nobody Annualized", ["Yesterday Nobody Annualized"]),
        ("", []),
    ],
)  # fmt: skip
def test_rows(text, pieces):
    assert [text[a.start : a.end] for a in atoms(text)] == pieces


def test_marks_are_named_not_covered():
    first = atoms("100.00 % (2) 1.700 %")[0]
    assert (first.end, first.marks) == (8, ("(2)",))


@given(st.one_of(st.text(), st.text(alphabet="$1,.0%/ -AYesNo[]()\n2Fixed")))
def test_atoms_are_apart_and_cover_the_text(text):
    found = atoms(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = set().union(*(range(a.start, a.end) for a in found)) if found else set()
    open_places = [i for i, c in enumerate(text) if i not in covered and not c.isspace()]
    assert len(open_places) == sum(len(m.replace(" ", "")) for a in found for m in a.marks)


@pytest.mark.parametrize("unit", ["9", "1 ", "$", "Senior ", "[ ]", "(1)", "1,111,", " \n", "A1", "Semi-"])
def test_linear_time(unit):
    start = time.process_time()
    atoms(unit * 5_000)
    assert time.process_time() - start < 2
