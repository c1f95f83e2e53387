"""Summaries for the queue, and what a document's notes are called."""

from __future__ import annotations

from extractor.ground.schema import retail_note
from extractor.service.results.summary import extraction_to_summary, note_names

SCHEMA = retail_note()


def test_notes_are_named_by_their_own_identifier_or_their_number(results):
    first, second = results[0].notes
    assert note_names((first, second), SCHEMA) == [first.cusip.value, second.cusip.value]
    assert note_names((first, first), SCHEMA) == ["#1", "#2"]


def test_a_summary_names_the_document_and_what_is_doubtful(results):
    told = extraction_to_summary(7, results[0], SCHEMA)
    assert (told.number, told.source, told.sha256, told.status) == (
        7, results[0].source, results[0].sha256, results[0].status,
    )  # fmt: skip
    failed = extraction_to_summary(8, results[-1], SCHEMA)
    assert (failed.status, failed.source) == ("failed", results[-1].source)
