"""The learning curves as a page and a plot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

GOAL = 0.99


def write_report(found: Mapping[str, Any], folder: Path) -> None:
    """Write results.md and curve.svg."""
    (folder / "results.md").write_text("\n".join(_lines(found)) + "\n", "utf-8")
    _plot(found, folder / "curve.svg")


def _lines(found: Mapping[str, Any]) -> list[str]:
    steps, curves, values = found["steps"], found["curves"], found["values"]
    again = found.get("retrained")
    head = ["layout family", "values", *(f"after {n}" if n else "before" for n in steps)]
    if again:
        head += ["retrained after 2", "and memory"]
    out = [
        "# Learning curves",
        "",
        f"Model `{found['model']}`. Share of values right (missed, wrong and invented ones count against it) in 20",
        "documents of each kept-out layout family, after 1, 2, 4 and 8 other documents of it were corrected, by memory",
        "alone. Each family has header words of its own that stand neither in the schema nor in the training data.",
        "",
        "| " + " | ".join(head) + " |",
        "|---" * len(head) + "|",
    ]
    for name, shares in curves.items():
        row = [name, str(values[name]), *(f"{s:.2%}" for s in shares)]
        if again:
            row += [f"{again['alone'][name]:.2%}", f"{again['both'][name]:.2%}"]
        out.append("| " + " | ".join(row) + " |")
    means = [sum(c[k] for c in curves.values()) / len(curves) for k in range(len(steps))]
    row = ["**mean**", str(sum(values.values())), *(f"{m:.2%}" for m in means)]
    if again:
        row += [f"{sum(again[k].values()) / len(curves):.2%}" for k in ("alone", "both")]
    out += ["| " + " | ".join(row) + " |", "", "![Learning curves](curve.svg)", ""]
    return out + _errors(found["errors"])


def _errors(errors: Mapping[str, Any]) -> list[str]:
    out = [
        "## Wrong corrections",
        "",
        f"{errors['corrections']} corrections of unrelated documents, {errors['wrong']:.0%} of them wrong, and what",
        "becomes of the held-out documents that the gate reads:",
        "",
        "| F1 | before | after |",
        "|---|---|---|",
        *(f"| {k} | {errors['before'][k]:.4f} | {errors['after'][k]:.4f} |" for k in errors["before"]),
        "",
        f"Levels that fall at all: {len(errors['fallen'])}; by more than the gate allows: {len(errors['refused'])}.",
    ]
    return out + [f"- {line}" for line in errors["refused"]]


def _plot(found: Mapping[str, Any], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "learning"
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4))
    at = range(len(found["steps"]))
    for name, shares in found["curves"].items():
        axes.plot(at, shares, marker="o", label=name)
    axes.axhline(GOAL, linestyle="--", linewidth=1, color="grey")
    axes.set_xticks(list(at), [str(n) for n in found["steps"]])
    axes.set_xlabel("corrected documents of the layout")
    axes.set_ylabel("share of values right")
    axes.legend(fontsize="small")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
