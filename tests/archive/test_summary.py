"""A summary adds the ledger's entries up."""

from extractor.archive.ledger import Entry
from extractor.archive.summary import entries_to_summary

BROKEN = {"source": "a.pdf", "type": "WorkerLost", "message": "the document ended its worker by SIGSEGV"}


def entry(number, model, **counts):
    return Entry(number, model, counts, {"notes": {"rows": 1, "bytes": 1000}}, 1.0, (), (BROKEN,) if number else ())


def test_totals_models_and_quarantine():
    entries = [entry(0, "m 1", documents=3, notes=4, ok=3), entry(1, "m 2", documents=2, notes=1, review=1, failed=1)]
    summary = entries_to_summary(entries, output="out", planned=5, seconds=2.5, here=2)
    assert summary.counts == {"documents": 5, "notes": 5, "ok": 3, "review": 1, "empty": 0, "failed": 1}
    assert (summary.failed, summary.shards, summary.planned, summary.bytes) == (1, 2, 5, 2000)
    assert summary.models == ("m 1", "m 2")
    assert summary.rate == 0.8
    assert summary.to_dict()["quarantined"] == [BROKEN]
    lines = summary.to_lines()
    assert lines[0] == "5 documents, 5 notes"
    assert "to review 1 (25.0%)" in lines[1]
    assert f"quarantined: a.pdf: {BROKEN['message']}" in lines


def test_nothing_done_divides_by_nothing():
    summary = entries_to_summary([], output="out", planned=5, seconds=0.0, here=0)
    assert summary.rate == 0
    assert "(none)" in summary.to_lines()[1]
