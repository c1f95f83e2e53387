import pytest

from extractor.finding.rules.names.blocks import list_end
from extractor.finding.rules.text.flat import flatten


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A Securities, B Markets\nC Holdings Inc.\nrest", "A Securities, B Markets"),
        ("A Securities, B\nMarkets, C LLC", "A Securities, B\nMarkets, C LLC"),
        ("A LLC,\nB LLC", "A LLC,\nB LLC"),
        ("A Securities, B Capital\nLLC", "A Securities, B Capital\nLLC"),
        ("A LLC\nB LLC\nC Securities", "A LLC\nB LLC\nC Securities"),
        ("A LLC\nTable of Contents", "A LLC"),
        ("A, LLC\nB & Co., L.P.\nC Securities\nTable of Contents", "A, LLC\nB & Co., L.P.\nC Securities"),
        ("A, LLC\nB & Co., L.P.\nExample Capital Corporation\nNotes", "A, LLC\nB & Co., L.P."),
        ("A, Second Inc.\nPR Newswire, May 3, 2004", "A, Second Inc."),
    ],
)
def test_where_a_list_ends(text, kept):
    flat = flatten(text)
    assert flat.text[: list_end(flat, text, 0, len(text))] == kept
