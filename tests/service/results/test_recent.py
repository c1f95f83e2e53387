"""The latest results in memory: numbered on, and forgotten oldest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.ground.schema import retail_note
from extractor.service.results.recent import RecentResults

SCHEMA = retail_note()


def test_recent_results_keep_the_latest(results):
    kept = RecentResults(SCHEMA, first=10, most=2)
    assert [kept.put(r, b"x") for r in results[:3]] == [10, 11, 12]
    assert [s.number for s in kept.summaries()] == [11, 12]
    assert kept.put(results[2], b"x") == 12
    assert kept.content(results[0].sha256) is None
    assert kept.content(results[1].sha256) == (results[1].source, b"x")
    with pytest.raises(KeyError):
        kept.extraction(10)
    assert RecentResults(SCHEMA, most_bytes=3).put(results[0], b"long") is None


def test_a_document_sent_again_keeps_its_earlier_names(results):
    kept = RecentResults(SCHEMA)
    first, other = results[0], results[1]
    number = kept.put(first, b"x")
    kept.put(other, b"y")
    assert kept.put(replace(first, source="b.txt"), b"x") == number
    assert kept.sent_as(first.source) == kept.sent_as("b.txt") == {first.sha256}
    assert kept.sent_as(other.source) == {other.sha256}
    assert kept.sent_as("c.txt") == frozenset()
