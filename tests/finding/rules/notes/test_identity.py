import pytest

from extractor.finding.rules.notes import identity
from extractor.ground.candidate import Status


@pytest.mark.parametrize(
    "text",
    [
        "CUSIP: 637432NC5",
        "CUSIP No.\n|\n637432NC5",
        "CUSIP No. 637432 NC5",
        "The CUSIP number for the Notes is 637432NC5.",
        "\u2022 CUSIP #: 637432NC5",
        "(CUSIP 637432NC5)",
        "CUSIP/ISIN: 637432NC5 / US637432NC57",
        "CUSIP/ISIN:\t637432 NC5/ US637432NC57",
        "| 637432NC5 | [] | 100.00% |",
        "**637432NC5** 100.00% Fixed",
        "1/20/2015\t637432NC5\t1/27/2020",
    ],
)
def test_own_cusip(values, text):
    assert values(identity, text, "cusip")[0] == "637432NC5"


def test_several_after_one_label(values):
    text = "CUSIP or Common Code: 41013MVJ6  41013MVK3  41013MVL1"
    assert values(identity, text, "cusip") == ["41013MVJ6", "41013MVK3", "41013MVL1"]


def test_isin_vouches_for_the_cusip_glued_before_it(values):
    text = "74348GUU2US74348GUU20$485,000.00100.000%"
    assert values(identity, text, "cusip") == ["74348GUU2"]
    assert values(identity, text, "isin") == ["US74348GUU20"]


@pytest.mark.parametrize(
    "text",
    [
        "The underlying stock, CUSIP 037833100, closed higher.",
        "We offer to repurchase the old notes with CUSIP 637432NC5.",
        "Amounts of 123,456,789 and 637432NC6 in a sentence",
        "Total $637432005",
        "Registration 333-12345678",
    ],
)
def test_no_own_cusip(values, text):
    assert values(identity, text, "cusip") == []


def test_wrong_check_digit_is_kept_after_a_label_only_and_less_sure(candidates, values):
    (c,) = candidates(identity, "CUSIP: 637432NC6")
    assert c.value == "637432NC6"
    assert c.score < 0.7
    assert values(identity, "| 637432NC6 | 100% |", "cusip") == []


@pytest.mark.parametrize("between", [" / ISIN ", " / ", " (ISIN: ", "/"])
def test_isin_vouches_for_a_spaced_cusip_before_it(values, between):
    text = f"These bear the code of the existing notes, CUSIP 74348G UU2{between}US74348GUU20."
    assert values(identity, text, "cusip") == ["74348GUU2"]


def test_isin_behind_another_code_vouches_for_none(values):
    assert values(identity, "of the existing notes, CUSIP 637432 NC5 / ISIN US74348GUU20", "cusip") == []


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (" / 74348G UU2 / 278412953", ["74348GUU2"]),
        (" | 74348GUU2", ["74348GUU2"]),
        (" / 278412953", []),  # a common code is not what the ISIN holds
        (" and then 74348GUU2", []),
    ],
)
def test_isin_vouches_for_the_cusip_behind_it(values, behind, found):
    assert values(identity, f"ISIN / CUSIP / Common Code: US74348GUU20{behind}", "cusip") == found


@pytest.mark.parametrize("mask", ["00000XXX0", "[]", "____", "TBD"])
def test_masked(candidates, mask):
    (c,) = candidates(identity, f"CUSIP No.: {mask} due")
    assert (c.field, c.status, c.raw) == ("cusip", Status.PLACEHOLDER, mask)


def test_isin_needs_its_check_digit(values):
    assert values(identity, "ISIN US637432NC57", "isin") == ["US637432NC57"]
    assert values(identity, "ISIN US637432NC58", "isin") == []


@pytest.mark.parametrize(
    "text",
    [
        "Notes with CUSIP 637432NC5 were bought back under an earlier offer.",
        "The notes (CUSIP 637432NC5) that we repurchased last year",
        "Reference\nStock:\n|\n637432NC5\n|",
    ],
)
def test_notes_bought_back_and_stocks_are_not_offered(values, text):
    assert values(identity, text, "cusip") == []


def test_a_second_code_in_a_row_is_doubted(candidates):
    found = candidates(identity, "| 637432NC5 | 41013MVJ6 | $1,000 |")
    assert [(c.value, c.score) for c in found] == [("637432NC5", 0.93), ("41013MVJ6", 0.5)]


def test_a_page_in_one_line_has_no_rows(values):
    page = "Selling Price 637432NC5 $1,000 100% Fixed " + "and more " * 60
    assert values(identity, page, "cusip") == ["637432NC5"]


def test_a_code_to_be_determined_is_left_open(candidates):
    assert [c.status for c in candidates(identity, "CUSIP / ISIN: [TBD] / [TBD]") if c.field == "cusip"] == [
        "placeholder"
    ]
