"""Tokens cover the text, keep their offsets, and cut glued runs at their values."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from extractor.finding.tokens.layout_tokens import Gap, text_to_tokens
from extractor.ground.places import Span

PRINTED = st.text(alphabet="09aZé /-.,:$%()[]|\t\n\\*_#'’\u200b&;", max_size=200)


def words(text):
    return [t.text for t in text_to_tokens(text)]


@given(PRINTED)
@example("100.0001.1254.000Semi-Annual15/06/2027")
def test_offsets_are_exact_and_every_letter_and_digit_is_in_one_token(text):
    tokens = text_to_tokens(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    covered = {i for t in tokens for i in range(t.start, t.end)}
    assert {i for i, c in enumerate(text) if c.isalnum()} <= covered


def test_a_glued_run_is_cut_at_each_value():
    run = "74348GUU2US74348GUU20$485,000.00100.000%1.000%4.000%FixedMonthly12/15/20276/15/2025$36.22YesUnsecured"
    cut = "74348GUU2 US74348GUU20 $ 485,000.00 100.000 % 1.000 % 4.000 % Fixed Monthly 12/15/2027 6/15/2025 $ 36.22 Yes"
    assert " ".join(words(run)) == f"{cut} Unsecured"


def test_numbers_glued_without_signs_are_cut_where_the_next_begins():
    assert words("100.0001.1254.000") == ["100.000", "1.125", "4.000"]
    assert words("$36.22100.000%") == ["$", "36.22", "100.000", "%"]
    assert words("15,006,000.001.250%") == ["15,006,000.00", "1.250", "%"]
    assert words("30/36007/15/2015$16.6010/15/2011") == ["30/360", "07/15/2015", "$", "16.60", "10/15/2011"]


def test_values_in_capitals_are_cut_where_the_next_begins():
    assert words("YESSENIOR UNSECURED") == ["YES", "SENIOR", "UNSECURED"]
    assert words("FIXEDSEMI ANNUALLYNOSECURED QUARTERLYNO") == (
        ["FIXED", "SEMI", "ANNUALLY", "NO", "SECURED", "QUARTERLY", "NO"]
    )
    assert words("NOTES ANNUALNOTES NOSECONDARY") == ["NOTES", "ANNUALNOTES", "NOSECONDARY"]


def test_a_year_ends_where_a_day_or_a_percentage_begins():
    assert words("15 September 202115 September 2016") == ["15", "September", "2021", "15", "September", "2016"]
    assert words("Jun 15, 20330.150%") == ["Jun", "15", ",", "2033", "0.150", "%"]
    assert words("12/15/221.00%") == ["12/15/22", "1.00", "%"]
    assert words("30/36015-Jan-1315-Jan-05") == ["30/360", "15-Jan-13", "15-Jan-05"]


def test_cents_ratings_and_rankings_end_where_the_next_value_begins():
    assert words("$5,870,202.007 1/2%") == ["$", "5,870,202.00", "7", "1", "/", "2", "%"]
    assert words("SECURED NOTESAa299.000%") == ["SECURED", "NOTES", "Aa", "2", "99.000", "%"]
    assert words("A110/15/2020 A1100.000% $3.7933299LMQ4") == (
        ["A", "1", "10/15/2020", "A", "1", "100.000", "%", "$", "3.79", "33299LMQ4"]
    )
    assert words("NOTESA2A NOTESBBB+") == ["NOTES", "A", "2", "A", "NOTES", "BBB", "+"]


def test_other_spellings_keep_their_values_whole():
    assert words("21-Jul-08 9/15/06 7-15-11 333-226651 12:00 [ ] 1,854,000.0") == [
        "21-Jul-08",
        "9/15/06",
        "7-15-11",
        "333-226651",
        "12:00",
        "[ ]",
        "1,854,000.0",
    ]
    assert words("No. 40Dated 17(a) YesSenior JPMorgan") == (
        ["No", ".", "40", "Dated", "17", "(", "a", ")", "Yes", "Senior", "JP", "Morgan"]
    )


def test_gaps_tell_cells_lines_and_paragraphs_apart():
    tokens = text_to_tokens("a b\tc|d  e\nf\n\ng$1 | \\$2 <b>x</b>")
    gaps = {t.text: t.gap for t in tokens}
    assert [gaps[k] for k in "abcdefg"] == [
        Gap.PARAGRAPH, Gap.BLANK, Gap.CELL, Gap.CELL, Gap.CELL, Gap.LINE, Gap.PARAGRAPH,
    ]  # fmt: skip
    assert gaps["1"] == Gap.NONE
    assert "b" not in [t.text for t in tokens[8:]]


def test_a_part_is_cut_with_offsets_of_the_whole():
    text = "CUSIP 02006DUP4 Fixed"
    assert [(t.start, t.text) for t in text_to_tokens(text, Span(6, 15))] == [(6, "02006DUP4")]
