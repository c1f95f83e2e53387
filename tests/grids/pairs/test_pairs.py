from __future__ import annotations

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.pairs import PairReader
from extractor.grids.text.lines import text_to_lines
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


def test_a_remark_in_brackets_stays_with_its_label():
    text = "Net Proceeds to Issuer (in Specified Currency): USD 32,182,500"
    assert read(text) == {"Net Proceeds to Issuer (in Specified Currency)": "USD 32,182,500"}


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


def test_dots_lead_from_a_label_to_its_value():
    text = "Settlement Date (T+3) ......  May 8, 2029\nIssue Price.......100%\nCUSIP / ISIN . . . . .  02006DUP4 / US02006DUP48"
    assert read(text) == {
        "Settlement Date (T+3)": "May 8, 2029",
        "Issue Price": "100%",
        "CUSIP / ISIN": "02006DUP4 / US02006DUP48",
    }


def test_the_dots_of_a_table_of_contents_lead_to_pages():
    assert read("Use of Proceeds for Our Plants ............ S-7\nLegal Matters ............ S-16") == {}


def test_two_dots_lead_from_a_listed_label_alone():
    assert read("Agent's Commission.. .500%") == {"Agent's Commission": ".500%"}
    assert read("and so on.. 500 of them") == {}


def test_a_colon_apart_from_its_label_closes_it():
    assert read("CUSIP No.             : 02006DUP4\nMaturity Date         : May 15, 2023") == {
        "CUSIP No.": "02006DUP4",
        "Maturity Date": "May 15, 2023",
    }


def test_keys_of_a_programs_file_are_labels():
    assert read("FirstPayDate=04/15/2008\nCallPrice = 100.000\na sum of 1+1=2") == {
        "FirstPayDate": "04/15/2008",
        "CallPrice": "100.000",
    }


def test_one_word_over_a_text_is_a_label_where_the_lines_above_take_turns():
    terms = "Ranking\nSubordinated\nCallable\nFrom June 15, 2015 at 101% with 45 days' notice"
    assert read(terms)["Callable"].startswith("From June 15")
    assert "Callable" not in read("Callable\nFrom June 15, 2015 at 101% with 45 days' notice")


def test_the_numbers_of_a_form_are_none_of_its_labels():
    form = "5. Dealer Purchase Price: 99.65%\n(ii) Net Proceeds: USD 14,790,000\n6. Proceeds to Example Capital: $9,900,000"
    assert read(form) == {
        "Dealer Purchase Price": "99.65%",
        "Net Proceeds": "USD 14,790,000",
        "Proceeds to Example Capital": "$9,900,000",
    }


def test_a_label_that_answers_another_is_its_value():
    form = "Interest Commencement Date:     Issue Date.\nMaturity Date:      14 March 2022"
    assert read(form) == {"Interest Commencement Date": "Issue Date.", "Maturity Date": "14 March 2022"}


def test_a_dash_behind_a_known_label():
    text = "CUSIP -- 02006DUP4\n * Principal Amount — $5,000,000\nOur promise -- we keep it\n"
    assert read(text) == {"CUSIP": "02006DUP4", "Principal Amount": "$5,000,000"}


def test_dots_lead_from_an_unknown_label_to_a_value_but_not_to_a_page():
    led = "CUSIP . . . . . 02006DUP4\nFirst payment per $1,000 . . . . $5.11\nRedeemable by the trust . . . . . Yes\nAbout This Document ........ S-3\nRisks ...... 14\n"
    assert [p.label for p in pairs_of(led)] == ["CUSIP", "First payment per $1,000", "Redeemable by the trust"]


def test_dots_lead_from_what_is_listed_to_its_amount_and_from_a_heading_to_its_kind_without_a_label():
    led = "CUSIP ......... 02006DUP4\n4.70% due 09/15/2012 ....... $1,318,000\nNOTE B ........ Step-Up\n"
    assert [p.label for p in pairs_of(led)] == ["CUSIP"]


def test_the_longest_label_of_a_sheet_leaves_room_for_few_dots():
    led = "CUSIP .............. 02006DUP4\nCall ............... none\nAggregate Principal Amount ... $1,318,000\n"
    assert read(led)["Aggregate Principal Amount"] == "$1,318,000"
    assert read("Call ............... none\nSurvivor's Option .. yes\n") == {"Call": "none", "Survivor's Option": "yes"}
    assert read("The price of your notes ... may fall.\nWe may pay ... or not.\n") == {}
