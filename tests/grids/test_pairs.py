from __future__ import annotations

import pytest

from extractor.grids.lexicon import lexicon_of
from extractor.grids.lines import text_to_lines
from extractor.grids.pairs import PairReader, pairs_to_grids, pairs_to_sections
from extractor.ground.schema import retail_note

SCHEMA = retail_note()


def pairs_of(text):
    return list(PairReader(text, text_to_lines(text), set(), SCHEMA, lexicon_of(SCHEMA)).pairs())


def read(text):
    return {p.label: p.text for p in pairs_of(text)}


def test_labels_glued_to_the_values_before_them():
    text = (
        "Gross Concession:3.300%Issue Price:98.782%Settle Date:August 11, 2011Net Proceeds:$19,139"
        "Maturity Date:02/15/2042Specified Currency:USD1st Interest Payment Date:02/15/2012Survivor's Option:NOCUSIP:278997J85"
    )
    assert read(text) == {
        "Gross Concession": "3.300%",
        "Issue Price": "98.782%",
        "Settle Date": "August 11, 2011",
        "Net Proceeds": "$19,139",
        "Maturity Date": "02/15/2042",
        "Specified Currency": "USD",
        "1st Interest Payment Date": "02/15/2012",
        "Survivor's Option": "NO",
        "CUSIP": "278997J85",
    }


def test_no_label_ends_at_the_colon_of_a_time_or_an_address():
    assert read("Trade Date: May 18, 2020 @ 12:00 PM ET") == {"Trade Date": "May 18, 2020 @ 12:00 PM ET"}
    assert all("http" not in label for label in read("See https://www.sec.gov for more"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Agents: First Securities,\nSecond Securities and\nThird Securities\nTrade Date: 5/1/2020", 3),
        ("Agents: First Securities\nTrade Date: 5/1/2020", 1),
    ],
)
def test_a_value_goes_on_over_lines_that_are_left_open(text, names):
    assert read(text)["Agents"].count("Securities") == names


def test_a_label_that_wraps_is_whole():
    assert read("Stated Maturity\nDate: 5/1/2020")["Stated Maturity Date"] == "5/1/2020"


def test_a_label_without_a_value_is_kept_open():
    (pair,) = pairs_of("Principal Amount:\n")
    assert (pair.text, len(pair.value)) == ("", 0)


def test_a_sign_on_a_line_of_its_own_belongs_to_the_number_below():
    assert read("Principal Amount:\n$\n1,000,000\n")["Principal Amount"] == "$ 1,000,000"


def test_a_second_sheet_is_a_section_of_its_own():
    sheet = "CUSIP: {}\nPrice: 100%\nCoupon Rate: 3%\nMaturity Date: 1/1/2030\n"
    pairs = pairs_of(sheet.format("02006DUP4") + sheet.format("02006DUQ2"))
    assert [len(s) for s in pairs_to_sections(pairs)] == [4, 4]
    assert [g.rows[0].cells[0].text for g in pairs_to_grids(pairs)] == ["02006DUP4", "02006DUQ2"]


def sheet(code, rate):
    return f"Par Amount: $5,000,000\nMaturity: July 1, 2025\nCoupon: {rate}\nPrice: 100%\nCUSIP: {code}\n"


def test_what_is_said_of_all_notes_is_no_part_of_the_first_sheet():
    common = "Pricing Date: May 5, 2020\nExpected Ratings: Aa3 / AA-\n"
    sections = pairs_to_sections(pairs_of(common + sheet("02329HAA0", "1.855%") + sheet("02329HAB8", "2.677%")))
    assert [s[0].label for s in sections] == ["Pricing Date", "Par Amount", "Par Amount"]
    assert [len(s) for s in sections] == [2, 5, 5]


def test_a_code_above_belongs_to_its_sheet():
    first = "CUSIP: 02329HAA0\n" + sheet("", "1.855%").replace("CUSIP: \n", "")
    second = sheet("", "2.677%").replace("CUSIP: \n", "")
    assert [len(s) for s in pairs_to_sections(pairs_of(first + second))] == [5, 4]


def test_dots_lead_from_a_label_to_its_value():
    text = "Settlement Date (T+3) ......  May 8, 2029\nIssue Price.......100%\nCUSIP / ISIN . . . . .  02006DUP4 / US02006DUP48"
    assert read(text) == {
        "Settlement Date (T+3)": "May 8, 2029",
        "Issue Price": "100%",
        "CUSIP / ISIN": "02006DUP4 / US02006DUP48",
    }


def test_the_dots_of_a_table_of_contents_lead_to_pages():
    assert read("Use of Proceeds for Our Plants ............ S-7\nLegal Matters ............ S-16") == {}
