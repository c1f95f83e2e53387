"""What counts the rows of a table is no term of its notes."""

from dataclasses import replace

import pytest

from extractor.finding.refusals.by_tables.counted_rows import without_counted_rows
from extractor.grids.recover import document_to_grids
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

TABLE = """\
{0}\tCUSIP\tAmount\tRate\tMatures\tFrequency
{1}\t02006DUP4\t$612,000\t1.50%\t03/15/2017\tMonthly
{2}\t02006DUQ2\t$904,000\t2.75%\t03/15/2021\tMonthly
"""


def kept(label, first, second):
    document = read(TABLE.format(label, first, second).encode(), "a.txt")
    said = printed(document.text, "sp_rating", f"\n{first}\t")
    said = replace(said, raw=first, value=first, span=Span(said.span.start + 1, said.span.end - 1))
    return without_counted_rows(document_to_grids(document, retail_note()), [said]) == [said]


@pytest.mark.parametrize(("label", "first", "second"), [("Series", "A", "B"), ("No.", "1", "2"), ("Tranche", "a", "b")])
def test_letters_and_figures_that_follow_each_other_count(label, first, second):
    assert not kept(label, first, second)


@pytest.mark.parametrize(
    ("label", "first", "second"),
    [("S&P", "A", "B"), ("Series", "A", "A"), ("Series", "AA", "BB"), ("", "A", "B"), ("No.", "30", "60")],
)
def test_what_does_not_count_or_has_another_label_stays(label, first, second):
    assert kept(label, first, second)
