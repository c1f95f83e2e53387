"""card_to_readme: the card for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extractor.measuring.card_tables import COLLECTIONS

LIMITS = """\
- The real documents are excerpts of some 2,000 characters, and those that measure are few: one document more
  or less moves the figures by a point. Longer filings, scans and other languages are not measured.
- Whole issuers and recipes are held out from what is learned. The rules were written by people who had the
  real documents of both sides in view: for the rules, these issuers are not unseen.
- Generated layouts show what their generator can think of. They measure each form of text evenly; they do not
  replace filings.
- A confidence is a probability over documents like those above. On layouts unlike all of them it can be too
  high: look at what falls under the review threshold, and correct it.
- What a document does not state stays empty. Derived values are marked, and never stand for printed ones.
"""


def card_to_readme(card: Mapping[str, Any]) -> str:
    """Write the card for a reader: what the model is, what it learned from, what it reaches, its limits."""
    parts = [
        f"# {card['name']} {card['version']}",
        f"For schema `{card['schema']}`.",
        _data(card.get("data", {})),
    ]
    if base := card.get("goes_on_from"):
        parts.append(_goes_on(base))
    measured = card.get("evaluation", {})
    if measured:
        parts += [
            "## Scores on issuers and recipes never seen in training",
            _scores(measured),
            _confidence(measured),
        ]
        parts += ["## What each finder adds", _ABLATION, _ablation(measured)]
        parts += ["## Field F1 by form", _forms(measured)]
    parts += ["## Limits", LIMITS.rstrip()]
    parts.append("All figures stand in `card.json`; `sha256sum --check SHA256SUMS` verifies the files.")
    return "\n\n".join(parts) + "\n"


_ABLATION = (
    "Field F1 (notes exactly right) of each finder alone and of all together. Each alone is read with\n"
    "the fusion weights it does better with, the fitted or the untrained ones."
)


def _goes_on(base: Mapping[str, Any]) -> str:
    repeated = base["replayed"]
    over, went, stayed = (
        ("written", "the tagger", "alignment, fusion and calibration")
        if base.get("over") == "written"
        else ("corrected", "alignment and tagger", "fusion and calibration")
    )
    return (
        f"It goes on from {base['model']}: {went} went on over the {over} documents, with {repeated['synthetic']} "
        f"synthetic and\n{repeated['real']} real ones repeated; {stayed} are those of that model."
    )


def _data(data: Mapping[str, Any]) -> str:
    issuers = data.get("real_issuers", [])
    return "\n".join(
        [
            "## Learned from",
            "",
            f"- documents with gold: {data.get('real', 0)}, of {len(issuers)} issuers ({', '.join(issuers)})",
            f"- synthetic documents: {data.get('synthetic', 0)}, of {len(data.get('recipes', []))} recipes",
            f"- written documents: {data.get('written', 0)}",
            f"- corrected documents: {data.get('corrections', 0)}",
        ]
    )


def _scores(measured: Mapping[str, Any]) -> str:
    rows = []
    for name, part in measured.items():
        t = part["total"]
        rows.append(
            [
                COLLECTIONS.get(name, name),
                f"{t['documents']}",
                f"{t['f1']:.4f}",
                f"{t['precision']:.4f}",
                f"{t['recall']:.4f}",
                f"{t['notes_exact']} of {t['notes']}",
                f"{t['notes_invented']}",
            ]
        )
    heads = ["", "documents", "field F1", "precision", "recall", "notes exactly right", "notes invented"]
    return table(heads, rows)


def _confidence(measured: Mapping[str, Any]) -> str:
    rows = []
    for name, part in measured.items():
        t = part["total"]
        silent = f"{t['silent_errors']} of {t['values_at_99']}"
        rows.append(
            [
                COLLECTIONS.get(name, name),
                f"{t['ece']:.4f}",
                f"{t['brier']:.4f}",
                f"{t['coverage_at_999']:.1%}",
                silent,
            ]
        )
    heads = ["", "calibration error", "Brier", "accepted at 99.9 % precision", "wrong at confidence ≥ 0.99"]
    return table(heads, rows)


def _ablation(measured: Mapping[str, Any]) -> str:
    names = list(dict.fromkeys(v for part in measured.values() for v in part["ablation"]))
    rows = []
    for collection, part in measured.items():
        cells = [_reach(part["ablation"].get(name)) for name in names]
        rows.append([COLLECTIONS.get(collection, collection), *cells])
    return table(["", *names], rows)


def _reach(figures: Mapping[str, Any] | None) -> str:
    return "–" if figures is None else f"{figures['f1']:.4f} ({figures['notes_exact']}/{figures['notes']})"


def _forms(measured: Mapping[str, Any]) -> str:
    rows = [
        [COLLECTIONS.get(name, name), form, f"{f1:.4f}"]
        for name, part in measured.items()
        for key in ("f1_by_layout", "f1_by_serialization")
        for form, f1 in part.get(key, {}).items()
    ]
    return table(["", "form", "field F1"], rows)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a markdown table."""
    lines = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
