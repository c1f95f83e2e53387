"""Places of outcomes."""

import re

from extractor.values.outcome import failed, trimmed, whole


def test_whole_leaves_white_space_out():
    outcome = whole(5, "  five \n")
    assert "  five \n"[outcome.start : outcome.end] == "five"


def test_trimmed():
    text = "a  bc  d"
    found = re.search(r"\s+bc\s+", text)
    start, end = trimmed(found)
    assert text[start:end] == "bc"


def test_failed_has_a_reason_and_no_value():
    assert (failed("why").value, failed("why").problem) == (None, "why")
