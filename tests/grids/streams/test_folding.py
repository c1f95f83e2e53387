from __future__ import annotations

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.streams.folding import cells_between, fold_rows, interleave_rows, is_torn, sense
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())


def best(foldings):
    return [h.text for h in max(foldings, key=sense)]


def test_header_rows_written_one_after_the_other_with_empty_cells():
    rows = [
        ["Fixed", "", "Price to", "Price to"],
        ["Rate Note CUSIP", "", "Public", "Purchasing"],
        ["Number", "", "(%)", "Agent (%)"],
    ]
    text = "|".join(cell for row in rows for cell in row)
    labels = best(fold_rows(cells_between(text, 0, len(text)), LEXICON))
    assert labels == ["Fixed Rate Note CUSIP Number", "Price to Public (%)", "Price to Purchasing Agent (%)"]


def test_a_ruler_between_header_rows_is_an_empty_cell():
    text = "Selling|Net|\n---|---|\nPrice|Proceeds"
    assert [c[1] for c in cells_between(text, 0, len(text))] == ["Selling", "Net", "", "", "Price", "Proceeds"]


def test_rows_of_unequal_length_are_laid_over_each_other_in_order():
    upper = ["Gross", "Security", "CUSIP#", "Net", "Maturity"]
    lower = ["Concession", "Ranking", "Proceeds", "Date"]
    rows = [[(Span(k, k + 1), t) for k, t in enumerate(row)] for row in (upper, lower)]
    assert best(interleave_rows(rows, LEXICON)) == [
        "Gross Concession",
        "Security Ranking",
        "CUSIP#",
        "Net Proceeds",
        "Maturity Date",
    ]


def label(text):
    return HeaderLabel(text, (), LEXICON.match(text))


def test_a_header_is_torn_when_a_fifth_of_it_makes_no_sense():
    whole = [label("CUSIP Number"), label("Net Proceeds"), label("Coupon Rate"), label("Maturity Date")]
    assert not is_torn(whole)
    assert is_torn([*whole, label("Rate Note of Something")])
    assert sense(whole) > sense([*whole, label("Rate Note of Something")])
