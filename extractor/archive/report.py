"""A run as one self-contained HTML page: what is there, how sure it is, and what to look at first."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from importlib.resources import files
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.archive.accepting import store_to_promise
from extractor.archive.ledger import Ledger
from extractor.archive.store import Store
from extractor.archive.summary import entries_to_summary
from extractor.archive.views import open_views
from extractor.grids.fingerprint import SAME_LAYOUT
from extractor.ground.errors import UsageError

if TYPE_CHECKING:
    import duckdb

_SHOWN = 25  # rows of a table; the views hold the rest
_DOUBT = 0.1  # values expected to be wrong from which a document is in doubt, though it neared no threshold
_STATUSES = ("found", "derived", "corrected", "placeholder", "unreadable", "absent")

_COVERAGE = """
SELECT field, note IS NOT NULL AS of_note, status, count(*) AS n,
       avg(confidence) AS confidence, count(*) FILTER (WHERE confidence < ?) AS low
FROM fields GROUP BY ALL
"""
_CONFIDENCE = """
SELECT least(floor(confidence * 20) / 20, 0.95) AS low, count(*) AS n, sum(1 - confidence) AS wrong
FROM fields WHERE status != 'absent' GROUP BY low ORDER BY low
"""
_ISSUERS = """
SELECT coalesce(issuer, '(none read)') AS issuer, code, severity, count(*) AS n
FROM findings_all JOIN offerings USING (source) GROUP BY ALL
"""
_FIRST = """
WITH doubts AS (
    SELECT source, round(sum(1 - confidence), 9) AS wrong,
           list(field || coalesce(' of note ' || (note + 1), '') ORDER BY confidence, field, note)[:3] AS weakest
    FROM fields WHERE status != 'absent' GROUP BY source
), said AS (
    SELECT source, count(*) FILTER (WHERE severity != 'info') AS findings,
           string_agg(DISTINCT code, ', ' ORDER BY code) AS codes,
           count(*) FILTER (WHERE severity = 'error') AS errors
    FROM findings_all GROUP BY source
)
SELECT d.source, d.status, issuer, d.notes, d.confidence, wrong, weakest, codes, coalesce(errors, 0) AS errors
FROM documents d JOIN doubts USING (source) JOIN offerings USING (source) LEFT JOIN said USING (source)
WHERE d.status = 'review' OR findings > 0 OR wrong >= ?
ORDER BY coalesce(said.errors, 0) > 0 DESC, d.status = 'review' DESC, wrong DESC, d.source LIMIT ?
"""
_ACCEPTED = "SELECT count(accepted) AS judged, count(*) FILTER (WHERE accepted) AS accepted FROM fields"
_FAILED = "SELECT source, error_type, error FROM documents WHERE status = 'failed' ORDER BY source LIMIT ?"
_GOLDEN = """
SELECT count(*) AS cusips, count(*) FILTER (WHERE preliminary_seen AND final_seen) AS joined,
       (SELECT count(*) FROM conflicts) AS conflicts,
       (SELECT count(*) FROM notes WHERE cusip IS NULL) AS unnamed
FROM notes_latest
"""


def write_report(
    output: str, name: str = "report.html", target_precision: float | None = None, model: str | None = None
) -> str:
    """Write the page into the run's folder and return its place. Raises as ``open_views`` does."""
    store = Store(output)
    store.write(
        name, report_html(output, target_precision, model).encode("utf-8", "replace"), "ask for the report again"
    )
    return store.place(name)


def report_html(output: str, target_precision: float | None = None, model: str | None = None) -> str:
    """Return the page of a run's finished shards; with a target, what share of its values keeps that precision."""
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise UsageError("the report needs Jinja; pip install 'retail-note-extractor[archive]'") from error
    template = files("extractor.archive").joinpath("report.html.j2").read_text("utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    with open_views(output, ":memory:", target_precision, model) as views:
        facts = _facts(output, views) | {"promise": None}
        if target_precision is not None:
            facts["promise"] = store_to_promise(Store(output), target_precision, model)
            facts |= _rows(views, _ACCEPTED)[0]
        return page.from_string(template).render(facts)


def _facts(output: str, views: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Ask the views for everything that the page shows."""
    ledger = Ledger(Store(output))
    terms, shards = ledger.read_plan()
    entries = ledger.entries()
    seconds = sum(entry.seconds for entry in entries.values())
    summary = entries_to_summary(entries.values(), output=output, planned=len(shards), seconds=seconds, here=0)
    layouts = _rows(views, "SELECT * FROM layouts ORDER BY documents DESC, layout")
    confidence = _rows(views, _CONFIDENCE)
    return {
        "terms": terms,
        "summary": summary,
        "version": __version__,
        "made": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "golden": _rows(views, _GOLDEN)[0],
        "statuses": _STATUSES,
        "coverage": _coverage(views, terms.review_threshold),
        "confidence": confidence,
        "most": max((row["n"] for row in confidence), default=0),
        "stated": sum(row["n"] for row in confidence),
        "wrong": sum(row["wrong"] for row in confidence),
        "layouts": layouts[:_SHOWN],
        "layout_count": len(layouts),
        "new": sum(row["documents"] for row in layouts if row["novelty"] > SAME_LAYOUT),
        "same": SAME_LAYOUT,
        "shown": _SHOWN,
        "base": _common_folder(views),
        "issuers": _issuers(views),
        "first": _rows(views, _FIRST, _DOUBT, _SHOWN),
        "failed": _rows(views, _FAILED, _SHOWN),
    }


def _common_folder(views: duckdb.DuckDBPyConnection) -> str:
    """Return what all sources begin with, up to a slash, so that a table need not say it in each row."""
    ((first, last),) = views.execute("SELECT min(source), max(source) FROM documents").fetchall()
    if first is None or first == last:
        return ""
    shared = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
    return shared[: shared.rfind("/") + 1]


def _rows(views: duckdb.DuckDBPyConnection, query: str, *values: Any) -> list[dict[str, Any]]:
    cursor = views.execute(query, values)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _coverage(views: duckdb.DuckDBPyConnection, threshold: float) -> list[dict[str, Any]]:
    """Return, for each field, the share of each status, the mean confidence, and how many fall below a threshold."""
    fields: dict[str, dict[str, Any]] = {}
    for row in _rows(views, _COVERAGE, threshold):
        field = fields.setdefault(
            row["field"],
            {"name": row["field"], "of_note": row["of_note"], "n": Counter(), "sum": 0.0, "low": 0},
        )
        field["n"][row["status"]] += row["n"]
        field["sum"] += row["confidence"] * row["n"]
        field["low"] += row["low"]
    for field in fields.values():
        total = field["n"].total()
        field["shares"] = {status: field["n"][status] / total for status in _STATUSES}
        field["confidence"] = field["sum"] / total
    return sorted(fields.values(), key=lambda f: (f["of_note"], -f["shares"]["found"], f["name"]))


def _issuers(views: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Return the issuers with most findings, each with its counts by code."""
    issuers: dict[str, Counter[tuple[str, str]]] = {}
    for row in _rows(views, _ISSUERS):
        issuers.setdefault(row["issuer"], Counter())[row["code"], row["severity"]] += row["n"]
    ordered = sorted(issuers.items(), key=lambda item: (-item[1].total(), item[0]))
    return [
        {"issuer": issuer, "total": codes.total(), "codes": [(*key, n) for key, n in _most_first(codes)]}
        for issuer, codes in ordered[:_SHOWN]
    ]


def _most_first(codes: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    """Return counted codes, the most frequent first, ties by name: the views give rows in no order of their own."""
    return sorted(codes.items(), key=lambda item: (-item[1], item[0]))
