"""Columns share the width: none below its least, none beyond its natural width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from extractor.emitting.fit import ColumnFit, fit_widths, pack_lines, texts_to_fit, total_width

columns = st.lists(st.tuples(st.integers(1, 20), st.integers(0, 40)), min_size=1, max_size=12).map(
    lambda pairs: [ColumnFit(least, least + more) for least, more in pairs]
)


@given(columns, st.integers(1, 250))
def test_widths_fit_or_there_are_none(fits, width):
    widths = fit_widths(fits, width)
    if widths is None:
        assert total_width([f.least for f in fits]) > width
    else:
        assert total_width(widths) <= width
        assert all(f.least <= w <= f.natural for f, w in zip(fits, widths, strict=True))


def test_a_cell_that_must_stay_whole_sets_the_least_width():
    cells = [Text("Senior Unsecured Notes")]
    assert texts_to_fit("ranking", cells, wraps=False) == ColumnFit(22, 22)
    assert texts_to_fit("ranking", cells, wraps=True) == ColumnFit(14, 22)
    assert texts_to_fit("first coupon amount", [Text("$2")], wraps=False) == ColumnFit(6, 6)


@given(st.lists(st.integers(1, 60), max_size=20), st.integers(60, 120))
def test_lines_are_packed_in_order_and_never_too_wide(lengths, width):
    pieces = [Text(chr(97 + i) * n) for i, n in enumerate(lengths)]
    lines = pack_lines(pieces, width)
    assert " ".join(line.plain for line in lines).split() == [p.plain for p in pieces]
    assert all(line.cell_len <= width for line in lines)
