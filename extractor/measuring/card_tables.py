"""Card tables: a model's card for the eye, on one screen; the card itself holds every figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from extractor.measuring.figure_table import figure_table, print_table

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.fusing.weighing.acceptance import Acceptance

COLLECTIONS = {
    "internotes": "InterNotes-style tables, real",
    "families": "other families, real",
    "generated": "generated layouts",
}
WEAKEST = 8  # fields named as the weakest of a collection


def print_card(console: Console, card: Mapping[str, Any], acceptance: Acceptance | None, facts: Sequence[str]) -> None:
    """Print what a model is, learned from and reaches; ``facts`` are lines on where it lies.

    What a card does not tell is left out, for cards of other versions may hold less.
    """
    console.print(Text(f"{card.get('name', '')} {card['version']}  schema {card.get('schema', 'not told')}", "bold"))
    for line in (*facts, *_learned(card)):
        console.print(Text(line), soft_wrap=True)
    measured: Mapping[str, Any] = card.get("evaluation", {})
    if measured:
        print_table(console, _scores(measured))
        print_table(console, _ablation(measured))
        for line in _weakest(measured):
            console.print(Text(line), soft_wrap=True)
    if acceptance is not None:
        print_table(console, _bounds(acceptance))
        console.print(Text(_bound(acceptance)), soft_wrap=True)
    console.print(Text("every figure: extractor models show --json"))


def _learned(card: Mapping[str, Any]) -> Iterable[str]:
    data, splits = card.get("data", {}), card.get("splits", {})
    if data:
        issuers = data.get("real_issuers", [])
        yield (
            f"learned from: {data.get('real', 0)} documents with gold of {len(issuers)} issuers"
            f" ({', '.join(issuers)}), {data.get('synthetic', 0)} composed ones of"
            f" {len(data.get('recipes', []))} recipes, {data.get('written', 0)} written,"
            f" {data.get('corrections', 0)} corrected ones"
        )
    if splits:
        held = splits.get("evaluation_issuers", [])
        yield (
            f"measured on: issuers never seen ({', '.join(held)}),"
            f" {len(splits.get('evaluation_recipes', []))} recipes never seen"
        )
    if card.get("libraries"):
        yield "trained with: " + ", ".join(f"{name} {number}" for name, number in card["libraries"].items())


def _scores(measured: Mapping[str, Any]) -> Table:
    heads = ("docs", "F1", "precision", "recall", "notes\nright", "ECE", "at\n99.9 %", "wrong\nfrom .99")
    table = figure_table("never seen in training", heads)
    for name, part in measured.items():
        t = part["total"]
        cells = (
            f"{t['documents']}",
            f"{t['f1']:.4f}",
            f"{t['precision']:.4f}",
            f"{t['recall']:.4f}",
            f"{t['notes_exact']}/{t['notes']}",
            f"{t['ece']:.4f}",
            f"{t['coverage_at_999']:.1%}",
            f"{t['silent_errors']}/{t['values_at_99']}",
        )
        table.add_row(Text(COLLECTIONS.get(name, name)), *cells)
    return table


def _ablation(measured: Mapping[str, Any]) -> Table:
    names = list(dict.fromkeys(v for part in measured.values() for v in part["ablation"]))
    table = figure_table("F1 of each finder alone", names)
    for collection, part in measured.items():
        reached = (part["ablation"].get(name) for name in names)
        cells = ("" if r is None else f"{r['f1']:.4f}" for r in reached)
        table.add_row(Text(COLLECTIONS.get(collection, collection)), *cells)
    return table


def _weakest(measured: Mapping[str, Any]) -> Iterable[str]:
    for name, part in measured.items():
        ranked = sorted(part.get("f1_by_field", {}).items(), key=lambda item: item[1])[:WEAKEST]
        told = ", ".join(f"{field} {f1:.2f}" for field, f1 in ranked if f1 < 1.0)
        if told:
            yield f"weakest fields, {COLLECTIONS.get(name, name)}: {told}"


def _bounds(acceptance: Acceptance) -> Table:
    table = figure_table("bound: precision", acceptance.thresholds)
    told = ("none" if at is None else f"{at:.4f}" for at in acceptance.thresholds.values())
    table.add_row("accepted from confidence", *told)
    return table


def _bound(acceptance: Acceptance) -> str:
    bound, of = acceptance.bound, acceptance.calibration
    return (
        f"with {bound['certainty']:.0%} certainty ({bound['method']}), on {of['values']} values of {of['documents']}"
        f" documents ({of['of']})"
    )
