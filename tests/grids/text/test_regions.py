"""The parts of a long document that are read; a short one is read whole."""

from itertools import pairwise

import pytest

from extractor.grids.recover import document_to_grids
from extractor.grids.text.regions import WHOLE, text_to_regions
from extractor.ground.document import Document
from extractor.ground.schema import retail_note

LAW = "A holder of notes is to ask an adviser about taxes, risks and plans of every kind.\n"
SHEET = "Maturity Date:\tMay 15, 2031\nIssue Price:\t100%\nInterest Rate:\t4.25%\nTrade Date:\tMay 3, 2024\n"
CODED = "The notes carry the number\n02006DUP4\non the books.\n"


def long_text(middle: str) -> str:
    return LAW * 900 + middle + LAW * 900


def read_parts(text: str) -> str:
    return "".join(r.of(text) for r in text_to_regions(text, retail_note()))


def test_a_short_document_is_one_region():
    text = LAW * 100
    assert [(r.start, r.end) for r in text_to_regions(text, retail_note())] == [(0, len(text))]


@pytest.mark.parametrize("middle", [SHEET, CODED, "CUSIP: [       ]\n"])
def test_terms_far_from_the_head_are_found(middle):
    text = long_text(middle)
    assert len(text) > WHOLE
    read = read_parts(text)
    assert middle in read
    assert len(read) < len(text) / 4


def test_plain_law_costs_head_and_tail_only():
    text = long_text("")
    regions = text_to_regions(text, retail_note())
    assert len(regions) == 2
    assert regions[0].start == 0
    assert regions[-1].end == len(text)


def test_two_labels_are_no_sheet():
    middle = "Maturity Date:\tMay 15, 2031\nIssue Price:\t100%\n"
    assert middle not in read_parts(long_text(middle))


def test_the_densest_stretches_come_first_and_all_of_them_are_bounded():
    text = long_text("".join(CODED + LAW * 40 for _ in range(200)) + SHEET + CODED)
    read = read_parts(text)
    assert SHEET in read
    assert len(read) < 120_000


def test_regions_are_apart_and_made_of_whole_lines():
    text = long_text(SHEET + LAW * 100 + CODED)
    regions = text_to_regions(text, retail_note())
    for before, after in pairwise(regions):
        assert before.end < after.start
    for region in regions:
        assert region.start == 0 or text[region.start - 1] == "\n"
        assert region.end == len(text) or text[region.end] == "\n"


def test_a_text_without_line_ends_is_still_cut():
    text = "word " * 40_000
    assert len(read_parts(text)) < len(text) / 4


def test_grids_of_a_region_keep_their_places_in_the_document():
    text = long_text(SHEET)
    grids = document_to_grids(Document("x", "", "text/plain", text), retail_note())
    cells = [c for g in grids for r in g.rows for c in r.cells if c is not None]
    assert {c.text for c in cells} >= {"May 15, 2031", "100%", "4.25%", "May 3, 2024"}
    for cell in cells:
        assert " ".join(cell.span.of(text).split()) == cell.text


def test_a_table_of_terms_at_the_heads_end_is_read_to_its_own_end():
    row = "Redemption:\tThe notes are not subject to redemption before they fall due.\n"
    cut = LAW * 165 + SHEET + row * 12
    assert len(LAW * 165 + SHEET) < 14_000 < len(cut)
    assert read_parts(cut + LAW * 900).startswith(cut)
