"""Part of a date becomes the whole date; anything else stays as it is."""

import numpy as np
import pytest

from extractor.finding.tokens.decoding import TokenSpan
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.finding.tokens.snapping import DateSnapper

TOKENS = text_to_tokens("due July 15, 2032 and 3.5 % from 15 June 2020 on")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (1, 3, "July 15 , 2032"),
        (4, 5, "July 15 , 2032"),
        (1, 5, "July 15 , 2032"),
        (1, 6, "July 15 , 2032 and"),
        (6, 7, "3.5"),
        (10, 11, "15 June 2020"),
    ],
)
def test_spans_snap_to_whole_dates(start, end, words):
    rows = np.full((len(TOKENS), 5), 0.2, dtype="f")
    snapped = DateSnapper(TOKENS, rows).snapped(TokenSpan(start, end, 1, 0.9, 0.8, -1, 0.0))
    assert " ".join(t.text for t in TOKENS[snapped.start : snapped.end]) == words
    assert snapped.field == 1
    assert (snapped.score < 0.5) == ((snapped.start, snapped.end) != (start, end))
