"""Sheets side by side, with a code over each."""

from decimal import Decimal

import pytest

from extractor.fusing.owners.drafted.beside import codes_by_grid, find_beside, give_beside
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

LEFT, RIGHT = "02006DUP4", "02006DUQ2"
HEAD = f"Note 1\tCUSIP {LEFT}\tNote 2\tCUSIP {RIGHT}\n"
TEXT = HEAD + "Principal\t$1\tPrincipal\t$2\nRate\t3.5%\tRate\t4.5%\nwrapped words 5.5%\nDue\tMay 1\tDue\tMay 2\n"


def said(text, printed, field="coupon_rate", value=None):
    at = text.index(printed)
    read = Decimal(printed.strip("%")) if value is None else value
    return Candidate(field, None, Span(at, at + len(printed)), printed, read, Status.FOUND, 0.9, Method.TOKENS)


def codes(text=TEXT):
    return [said(text, code, "cusip", code) for code in (RIGHT, LEFT)]


def sheets(text=TEXT):
    """Return the places of two sheets: the first label of each, to its last cell."""
    left, right = text.index("Principal"), text.rindex("Principal")
    return [(7, Span(left, text.index("\tDue"))), (8, Span(right, len(text) - 1))]


def test_the_codes_over_sheets_side_by_side_go_to_them_in_their_order():
    found = codes_by_grid(find_beside(TEXT, sheets(), codes()))
    assert {g: c.value for g, c in found.items()} == {7: LEFT, 8: RIGHT}


@pytest.mark.parametrize(
    "text",
    [
        f"CUSIP {LEFT}\n" + TEXT.partition("\n")[2] + RIGHT,  # one code over both
        HEAD + "All notes are senior.\n" + TEXT.partition("\n")[2],  # another line stands between
    ],
)
def test_a_line_without_a_code_for_each_sheet_tells_nothing(text):
    assert find_beside(text, sheets(text), codes(text)) == []


def test_sheets_one_below_the_other_are_not_side_by_side():
    text = HEAD + "Principal\t$1\nRate\t3.5%\nPrincipal\t$2\nRate\t4.5%\n"
    middle = text.rindex("Principal")
    below = [(7, Span(len(HEAD), middle - 1)), (8, Span(middle, len(text)))]
    assert find_beside(text, below, codes(text)) == []


def test_what_no_cell_of_a_sheet_holds_goes_to_the_sheet_whose_label_repeats():
    notes = {LEFT: [], RIGHT: []}
    loose = [said(TEXT, "3.5%"), said(TEXT, "4.5%"), said(TEXT, "5.5%"), *codes()]
    assert give_beside(TEXT, find_beside(TEXT, sheets(), codes()), loose, notes) == []
    assert {code: [c.value for c in given] for code, given in notes.items()} == {
        LEFT: [Decimal("3.5"), LEFT],
        RIGHT: [Decimal("4.5"), RIGHT],
    }


def test_what_stands_elsewhere_is_left():
    text = TEXT + "All notes pay 6.5%\n"
    elsewhere = said(text, "6.5%")
    assert give_beside(text, find_beside(text, sheets(), codes()), [elsewhere], {LEFT: [], RIGHT: []}) == [elsewhere]
