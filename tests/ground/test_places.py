from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.places import Box, Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda t: Span(min(t), max(t)))


@given(spans, spans)
def test_overlap_is_mutual_and_means_a_common_character(a, b):
    common = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(common)


@given(st.lists(spans, min_size=1))
def test_around_holds_them_all(many):
    assert all(Span.around(many).holds(s) for s in many)


def test_around_nothing_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        Span.around([])


def test_boxes_join_on_one_page_only():
    assert Box(1, 0, 0, 5, 5).joined(Box(1, 4, 4, 9, 9)) == Box(1, 0, 0, 9, 9)
    with pytest.raises(ValueError, match="pages 1 and 2"):
        Box(1, 0, 0, 1, 1).joined(Box(2, 0, 0, 1, 1))
