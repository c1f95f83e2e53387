"""HTML: reading what was written gives the cells again, whatever markup stands around them."""

from random import Random

import pytest

from extractor.learning.synthesis.blocks import Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.markup import write_html
from extractor.learning.synthesis.runs import Mark, plain, stated
from extractor.learning.synthesis.writer import Writer
from extractor.reading.open import read

RATE = Mark("coupon_rate", 0, "3.6")
ROWS = [["CUSIP", "Rate", "Principal"], ["02006DUP4", "3.600%", "$1,185,000"]]


@pytest.mark.parametrize("seed", range(16))
def test_what_is_written_can_be_read(seed):
    table = TableBlock([TableRow([plain(c) for c in ROWS[0]], "header"), TableRow([stated(c, RATE) for c in ROWS[1]])])
    writer = Writer()
    write_html(writer, [Paragraph([plain("Smith & Sons <LLC>"), plain("two")]), table], Random(seed))
    document = read(writer.finish().text.encode(), "a.htm")
    assert "Smith & Sons <LLC>\ntwo" in document.text
    squeezed = "".join(document.text.split())
    assert all(c in squeezed for row in ROWS for c in row)
    assert "02006DUP4" in [c.span.of(document.text).strip() for t in document.tables for c in t.cells]
