"""Where a note begins: at its heading, or where its block does."""

from extractor.fusing.owners.drafted.beginnings import open_blocks, take_headings
from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

TEXT = """Pricing Supplement

5% Notes due 2030
Price: 100%  CUSIP: 02006DUP4

6% Notes due 2035
Price: 99%  CUSIP: 02006DUQ2
"""
CODES = ("02006DUP4", "02006DUQ2")


def said(field, raw, *, text=TEXT):
    at = text.index(raw)
    return Candidate(field, None, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.RULES)


def drafting(*fields, codes=CODES):
    out = Drafting(TEXT, (), [said(field, raw) for field, raw in fields], retail_note())
    out.drafts = [Draft(code, TEXT.index(code), [said("cusip", code)], {-1}) for code in codes]
    return out


def test_a_note_begins_at_the_heading_right_above_it():
    headed = drafting(("title", "5% Notes due 2030"), ("title", "6% Notes due 2035"))
    take_headings(headed)
    assert [TEXT[d.start :].split(maxsplit=1)[0] for d in headed.drafts] == ["5%", "6%"]


def test_a_heading_over_a_single_note_moves_nothing():
    alone = drafting(("title", "5% Notes due 2030"), codes=CODES[:1])
    take_headings(alone)
    assert alone.drafts[0].start == TEXT.index("02006DUP4")


def test_a_fact_that_is_told_once_a_note_opens_its_block():
    blocks = drafting(("selling_price", "100%"), ("selling_price", "99%"))
    end = open_blocks(blocks)
    assert [d.start <= TEXT.index(price) for d, price in zip(blocks.drafts, ("100%", "99%"), strict=True)] == [True] * 2
    assert end >= TEXT.index("02006DUQ2")


def test_notes_of_tables_open_no_blocks():
    rows = drafting(("selling_price", "100%"), ("selling_price", "99%"))
    rows.drafts[0].grids = {0}
    assert open_blocks(rows) == -1
