"""Windows hold what grids left open, whole lines, and nothing that tells nothing."""

from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.pieces import document_to_pieces
from extractor.finding.tokens.windows import covered_spans, document_to_windows
from extractor.ground.document import Document
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

TABLE = "CUSIP\tGross\tCoupon\tMaturity\n02006DUP4\t1.125 %\t3.600 %\t05/15/2023\n"
PROSE = "02006DLG4 1.700 % 4.250 % 12/15/2021\n"
BOILERPLATE = "Holders should read everything that is said about risks elsewhere before they decide. " * 4
TEXT = TABLE + PROSE + BOILERPLATE + "\nTrade Date: Monday, May 18, 2020\n"


def document(text=TEXT):
    return Document("note.txt", "", "text/plain", text)


def grid():
    cells, at = [], 0
    for part in TABLE.replace("\n", "\t").split("\t")[:-1]:
        cells.append(Span(at, at + len(part)))
        at += len(part) + 1
    columns = tuple(Column(s.of(TABLE), (s,)) for s in cells[:4])
    row = Row(tuple(GridCell(s, s.of(TABLE)) for s in cells[4:]), Span.around(cells[4:]))
    return Grid("table", columns, (row,), Span(0, len(TABLE) - 1))


def test_what_a_grid_holds_is_not_read_again():
    read = [w.of(TEXT).strip() for w in document_to_windows(document(), [grid()])]
    assert read == [PROSE.strip(), "Trade Date: Monday, May 18, 2020"]


def test_without_grids_the_table_is_read_and_boilerplate_is_not():
    read = [w.of(TEXT).strip() for w in document_to_windows(document(), [])]
    assert read == [(TABLE + PROSE).strip(), "Trade Date: Monday, May 18, 2020"]


def test_covered_spans_are_merged():
    assert covered_spans([grid(), grid()])[0] == Span(0, 5)
    assert len(covered_spans([grid(), grid()])) == 8


def test_grids_are_read_over_as_a_second_opinion_unless_they_are_huge():
    maker = DocMaker(retail_note())
    over = document_to_pieces(document(), [grid()], maker, over_grids=True)
    assert "02006DUP4" in {t.text for p in over for t in p.tokens}
    huge = "\t".join(f"Fixed {n}" for n in range(1000))
    cells, at = [], 0
    for part in huge.split("\t"):
        cells.append(GridCell(Span(at, at + len(part)), part))
        at += len(part) + 1
    columns = tuple(Column("") for _ in cells)
    large = Grid("table", columns, (Row(tuple(cells), Span(0, len(huge))),), Span(0, len(huge)))
    assert document_to_pieces(document(huge), [large], maker, over_grids=True) == []


def test_a_row_outside_the_grid_inherits_its_header():
    pieces = document_to_pieces(document(), [grid()], DocMaker(retail_note()))
    assert pieces[0].header[0] == "cusip"
    assert "maturity_date" in pieces[0].header
