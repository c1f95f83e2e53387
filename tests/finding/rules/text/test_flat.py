import time

import pytest

from extractor.finding.rules.text.flat import HEAD, TAIL, flatten
from extractor.finding.rules.text.view import BREAK, CELL, GAP


@pytest.mark.parametrize(
    ("run", "kind"),
    [
        (" ", " "),
        ("\n", BREAK),
        ("\r\n", BREAK),
        ("\n\n", CELL),
        (" | ", CELL),
        ("\t", CELL),
        ("     ", GAP),
        (" **", " "),
    ],
)
def test_each_run_is_one_character_that_keeps_its_kind(run, kind):
    assert flatten(f"Trade{run}Date").text == f"Trade{kind}Date{CELL}"


@pytest.mark.parametrize(
    "text",
    [
        "**Issue**\n|\nDate: <b>May 3, 2004</b>",
        "  Issue\u200b \tDate: May 3, 2004 \\$",
        "Issue Date:May 3, 2004",
    ],
)
def test_every_place_maps_back(text):
    flat = flatten(text)
    for at, character in enumerate(flat.text):
        if character not in " \n\f\v":
            assert text[flat.origin(at)] == character
    at = flat.text.index("May")
    assert flat.span(at, at + 11).of(text).split() == ["May", "3,", "2004"]


def test_less_than_signs_are_no_markup():
    assert "5 < 6" in flatten("a 5 < 6 b").text


def test_lower_text_keeps_its_length():
    flat = flatten("\u0130STANBUL Trade\nDate")
    assert len(flat.low) == len(flat.text)
    assert "trade date" in flat.low


def test_a_long_document_is_read_at_its_ends_and_labels():
    middle = "prose without facts. " * 4000
    text = "HEADING\n" + middle + "\nTrade Date: May 3, 2004\n" + middle + "\nCLOSING"
    flat = flatten(text)
    assert len(flat.text) < HEAD + TAIL + 2000
    for word in ("HEADING", "Trade Date: May 3, 2004", "CLOSING"):
        at = flat.text.index(word)
        assert flat.span(at, at + len(word)).of(text) == word


@pytest.mark.parametrize("junk", ["<" * 30000, " " * 30000, "-" * 30000, "| |" * 10000, "<a" * 15000, "\\" * 30000])
def test_linear_on_hostile_text(junk):
    start = time.process_time()
    flatten(junk)
    assert time.process_time() - start < 2
