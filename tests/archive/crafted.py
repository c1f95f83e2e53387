"""A finished run made of crafted results: what views and reports show must not depend on today's models."""

import datetime as dt
from decimal import Decimal

from builders import ABSENT, found, note, record

from extractor.archive.ledger import Entry, Ledger, Terms
from extractor.archive.plan import Shard
from extractor.archive.store import Store
from extractor.archive.tables import ShardWriter, results_to_run_tables
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.layout import Layout
from extractor.ground.record import Extraction, Failure, Finding
from extractor.ground.schema import retail_note
from extractor.reading.members import Part

MODEL = "retail-note 1 abc"


def document(source, status, day, notes, findings=(), doubt="ok", novelty=0.25):
    offering = record(
        "offering",
        issuer=found("Ally Financial Inc."),
        supplement_status=found(status),
        supplement_date=found(dt.date(2020, 5, day)),
    )
    layout = Layout("1a2b3c" if day < 20 else "4d5e6f", 0.25 if day < 20 else novelty)
    return Extraction(source, "ab" * 32, "retail_note/1", MODEL, doubt, 0.97, offering, notes, findings, layout=layout)


def results(folder="", novelty=0.25):
    opened = Field(None, Status.PLACEHOLDER, 0.98, "[]")
    preliminary = document(
        f"{folder}p.txt",
        "preliminary",
        11,
        (note(first_coupon_amount=found(Decimal("2.50")), principal_amount=opened),),
    )
    final = document(
        f"{folder}f.txt",
        "final",
        18,
        (note(first_coupon_amount=found(Decimal("2.40")), principal_amount=found(Decimal(1185000)), title=ABSENT),),
        (Finding("date_order", "error", "settles before it trades", 0, "settle_date"),),
        "review",
    )
    late = document(f"{folder}late.txt", "preliminary", 25, (note("02006DUQ2"),), novelty=novelty)
    failed = Extraction(
        f"{folder}bad<b>.pdf",
        "",
        "retail_note/1",
        MODEL,
        "failed",
        0.0,
        error=Failure("TimeLimit", "took longer than 60 s"),
    )
    return [preliminary, final, late, failed]


def craft(output, folder="", novelty=0.25, threshold=0.5):
    """Write the results as a run of one shard, finished, and return its store."""
    store = Store(str(output))
    ledger = Ledger(store)
    listed = results(folder, novelty)
    shard = Shard(0, 0, tuple(Part(r.source, named=True, size=1) for r in listed))
    ledger.begin(Terms(("in",), MODEL, "retail_note/1", threshold, "2026.11.0", "2026-11-20T10:00:00+00:00"), [shard])
    with ShardWriter(store, shard.name, retail_note(), MODEL) as writer:
        writer.add(results_to_run_tables(listed, retail_note(), MODEL))
    counts = {"documents": 4, "notes": 3, "ok": 2, "review": 1, "failed": 1}
    quarantined = ({"source": "bad<b>.pdf", "type": "TimeLimit", "message": "took longer than 60 s"},)
    ledger.commit(Entry(0, MODEL, counts, writer.files, 1.0, quarantined, quarantined))
    return store
