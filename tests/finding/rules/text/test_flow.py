import pytest

from extractor.finding.rules.text.flow import text_to_flow


def test_places_lead_back_over_lines_pipes_and_emphasis():
    text = "**Callable\n | at** 100%\u200b on\t11/15/2020"
    flow = text_to_flow(text)
    assert flow.text == "Callable at 100% on 11/15/2020"
    at = flow.text.index("11/15")
    assert flow.span(at, at + 10).of(text) == "11/15/2020"
    assert flow.span(0, 11).of(text) == "Callable\n | at"


def test_typographic_signs_become_plain_but_places_stay():
    text = "Holder\u2019s option \u2013 \u201cput\u201d"
    flow = text_to_flow(text)
    assert flow.text == 'Holder\'s option - "put"'
    assert flow.span(0, 8).of(text) == "Holder\u2019s"
    assert flow.printed(9, 17) == "option \u2013"


def test_lower_text_has_the_same_offsets_even_for_letters_that_grow():
    flow = text_to_flow("\u0130ssuer CALL")
    assert len(flow.low) == len(flow.text)
    assert flow.low.endswith("call")


def test_long_text_keeps_the_head_and_the_surroundings_of_each_code():
    filler = "word " * 20_000
    text = f"first {filler} CUSIP here {filler} last"
    flow = text_to_flow(text)
    assert len(flow.text) < len(text) / 2
    at = flow.text.index("CUSIP here")
    assert flow.span(at, at + 10).of(text) == "CUSIP here"
    assert flow.text.startswith("first")
    assert flow.text.endswith("last")


def test_empty_text():
    assert text_to_flow("").text == ""


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("a coupon of 6 .125% a year", "a coupon of 6.125% a year"),
        ("sold at 99 .750 % of par", "sold at 99.750 % of par"),
        ("Rate: 6 .125 %", "Rate: 6.125 %"),
        ("\n6 .375% Senior Notes due 2011", "6.375% Senior Notes due 2011"),
    ],
)
def test_a_rate_that_a_scan_tore_is_whole_in_the_run(text, run):
    flow = text_to_flow(text)
    assert flow.text.strip() == run
    at = flow.text.index(".")
    assert "\n" not in flow.span(at - 1, at + 3).of(text)
    assert flow.span(at - 1, at + 3).of(text).replace(" ", "") == flow.text[at - 1 : at + 3]
    assert flow.printed(0, len(flow.text)) == run.strip()


@pytest.mark.parametrize(
    "text",
    ["5 .500%\n10 .750%", "in 2011 .500% is", "on May 15 .500%", "at 100 .625 %", "of 5 . 25 notes", "at 5 .5 units"],
)
def test_two_columns_that_met_stay_two(text):
    assert text_to_flow(text).text == text.replace("\n", " ")
