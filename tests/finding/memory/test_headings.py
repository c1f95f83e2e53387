import pytest
from taught_filing import ONE, SCHEMA, place

from extractor.finding.memory.headings import place_to_heading
from extractor.finding.memory.printed import document_to_printed
from extractor.reading.open import read


def heading(text, raw, name="one.txt"):
    printed = document_to_printed(read(text.encode(), name), SCHEMA)
    return place_to_heading(printed, place(printed.text, raw))


@pytest.mark.parametrize(
    ("raw", "words"),
    [("$1,000,000", "Lot"), ("3.600%", "Carry"), ("05/15/2031", "Runs Until"), ("Aye", "Death Clause")],
)
def test_a_column_of_a_table_nobody_knows(raw, words):
    found = heading(ONE, raw)
    assert (found.text, found.apart) == (words, True)
    assert found.cell == place(ONE, raw)


def test_cells_between_blanks_are_told_by_their_turn():
    text = "Lot      Carry   Ends        Claim\n$1,000,000,000.00   3.600%   05/15/2031   Senior\n"
    assert heading(text, "05/15/2031").text == "Ends"


def test_blanks_that_are_mere_separators_tell_no_column_of_a_short_row():
    heads = "Mark      Draught Of Hull      Wharf      Pilot Takes Off      Tide      Comes In\n"
    row = "481995QA9      $10,715,000      73.775%      $7,835,343.75      05/15/2015\n"
    assert heading(heads + row, "$7,835,343.75") is None
    lined_up = "Lot               Wharf       Pilot       Ends\n$1,000,000.00     100.000%                05/15/2031\n"
    assert heading(lined_up, "05/15/2031").text == "Ends"


def test_a_label_before_a_colon_and_one_to_the_left():
    assert heading("Struck On: May 15, 2031\n", "May 15, 2031").text == "Struck On"
    assert heading("Struck On\tMay 15, 2031\nLot Size\t$1,000\n", "May 15, 2031").text == "Struck On"


def test_a_header_of_html_is_folded_over_its_rows():
    page = (
        "<table><tr><td>Runs</td><td>Yearly</td><td>Paper</td></tr><tr><td>Until</td><td>Carry</td><td>Ref</td></tr>"
        "<tr><td>05/15/2031</td><td>3.600%</td><td>17275RAA0</td></tr></table>"
    )
    assert heading(page, "3.600%", "one.htm").text == "Yearly Carry"


@pytest.mark.parametrize("label", ["No.: 333-226651", "1st: 333-226651", "Yes\t333-226651\tx\nNo\t333-1\ty"])
def test_what_may_be_a_value_or_half_a_label_is_no_heading(label):
    assert heading(f"{label}\n", "333-226651") is None


def test_prose_has_no_heading():
    assert heading("The notes were sold on May 15, 2031 to investors, as was said before.\n", "May 15, 2031") is None
