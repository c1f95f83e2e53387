"""write_report: an evaluation as one HTML page, with its figures and data as files beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from extractor.emitting.atomic import atomic_path
from extractor.measuring.curves import TARGET, Given, scores_to_given
from extractor.measuring.evaluate import Report
from extractor.measuring.figures import (
    draw_field_thresholds,
    draw_reliability,
    draw_risk_coverage,
    figure_to_svg,
)
from extractor.measuring.reliability import field_thresholds, reliability, thinned_risk_coverage
from extractor.measuring.score import Outcome
from extractor.measuring.tally import Tally

PAGE, DATA, CURVES = "index.html", "report.json", "curves.json"
_FAULTS = 300  # listed on the page; all of them stand in the data
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "table{border-collapse:collapse;margin:.5rem 0 1.5rem;font-size:13px;display:block;overflow-x:auto}"
    "th,td{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}"
    "th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}"
    ".text th,.text td{text-align:left;vertical-align:top}"
    ".pair{display:flex;flex-wrap:wrap;gap:1rem}"
)


def report_to_curves(report: Report) -> dict[str, Any]:
    """Return the data of the figures: reliability bins, risk-coverage points, thresholds by field."""
    given = scores_to_given(report.scores)
    return {
        "reliability": reliability(given),
        "risk_coverage": thinned_risk_coverage(given),
        "field_thresholds": field_thresholds(_by_field(report)),
    }


def _by_field(report: Report) -> list[tuple[str, Given]]:
    return [
        (j.field, Given(1.0 if j.confidence is None else j.confidence, j.outcome is Outcome.RIGHT))
        for s in report.scores
        for j in s.judgements
        if j.outcome is not Outcome.MISSED
    ]


def write_report(report: Report, folder: Path) -> Path:
    """Write the page, its figures (SVG) and its data (JSON) into ``folder``; return the page's path.

    Raises UsageError when matplotlib is not installed or the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    curves = report_to_curves(report)
    figures = {
        "reliability": figure_to_svg(draw_reliability(curves["reliability"])),
        "risk_coverage": figure_to_svg(draw_risk_coverage(curves["risk_coverage"])),
        "field_thresholds": figure_to_svg(draw_field_thresholds(curves["field_thresholds"])),
    }
    files = {f"{name}.svg": svg for name, svg in figures.items()}
    files[DATA] = json.dumps(report.to_dict(), indent=1, ensure_ascii=False) + "\n"
    files[CURVES] = json.dumps(curves, indent=1) + "\n"
    files[PAGE] = report_to_html(report, figures)
    for name, text in files.items():
        with atomic_path(folder / name) as path:
            path.write_text(text, "utf-8")
    return folder / PAGE


def report_to_html(report: Report, figures: Mapping[str, str]) -> str:
    """Return the page: scores, trust, figures, fields and faults; it needs no other file."""
    groups = {"all documents": report.tally} | report.by("newness") | report.by("collection")
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
        "<meta name='viewport' content='width=device-width, initial-scale=1'>",
        f"<title>{escape(report.model)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(report.model)}</h1>",
        _table(
            ("", "documents", "all right", "notes", "found", "all right", "F1", "precision", "recall"),
            map(_row, groups.items()),
        ),
        "<h2>How far the confidences can be believed</h2>",
        _table(("figure", "value"), _trust_rows(report)),
        f"<div class='pair'>{figures['reliability']}{figures['risk_coverage']}</div>",
        f"<h2>Fields at {TARGET:.1%} precision</h2>",
        "<p>As observed on these documents; no bound is implied.</p>",
        figures["field_thresholds"],
        "<h2>Fields</h2>",
        _table(
            ("field", "right", "wrong", "missed", "extra", "F1", f"accepted at {TARGET:.1%}", "from"),
            _field_rows(report),
        ),
        *_faults(report),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _row(named: tuple[str, Tally]) -> Sequence[object]:
    name, t = named
    counts = (name, t.documents, t.documents_exact, t.notes, t.notes_found, t.notes_exact)
    return (*counts, f"{t.fields.f1:.4f}", f"{t.fields.precision:.4f}", f"{t.fields.recall:.4f}")


def _trust_rows(report: Report) -> Iterable[Sequence[object]]:
    trust = report.trust
    accepted = trust.accepted
    reach = "none" if accepted is None else f"{accepted.coverage:.1%}, from {accepted.threshold:.4f} up"
    return [
        ("values given out", trust.values),
        ("expected calibration error", f"{trust.ece:.4f}"),
        ("Brier score", f"{trust.brier:.4f}"),
        ("area under the risk-coverage curve", f"{trust.aurc:.5f}"),
        (f"accepted at {TARGET:.1%} precision", reach),
        ("wrong at confidence 0.99 or more", f"{trust.silent_errors} of {trust.sure}"),
    ]


def _field_rows(report: Report) -> Iterable[Sequence[object]]:
    thresholds = field_thresholds(_by_field(report))
    for name, f in report.fields.items():
        kept = thresholds.get(name, {"coverage": 0.0, "threshold": None})
        at = "none" if kept["threshold"] is None else f"{kept['threshold']:.4f}"
        yield name, f.right, f.wrong, f.missed, f.extra, f"{f.f1:.4f}", f"{kept['coverage']:.1%}", at


def _faults(report: Report) -> list[str]:
    faults = report.faults()
    if not faults:
        return []
    heads = ("document", "note", "field", "outcome", "gold", "value", "confidence")
    more = f"<p>… and {len(faults) - _FAULTS} more in {DATA}.</p>" if len(faults) > _FAULTS else ""
    rows = ([f[h] for h in heads] for f in faults[:_FAULTS])
    return ["<h2>Faults</h2>", "<div class='text'>", _table(heads, rows), "</div>", more]


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    top = "".join(f"<th>{escape(h)}</th>" for h in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{'' if c is None else escape(str(c))}</td>" for c in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
