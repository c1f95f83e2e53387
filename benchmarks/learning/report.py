"""The learning curves as a page and a plot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

GOAL = 0.99
Curves = Mapping[str, Sequence[float]]


def write_report(found: Mapping[str, Any], folder: Path) -> None:
    """Write results.md and curve.svg of what was measured."""
    (folder / "results.md").write_text("\n".join(found_to_lines(found)) + "\n", "utf-8")
    figure = found_to_figure(found)
    figure.savefig(folder / "curve.svg", metadata={"Date": None})


def found_to_lines(found: Mapping[str, Any]) -> list[str]:
    """Return the page; a part that was not measured is left out."""
    steps, fresh = found["steps"], found["fresh"]
    out = [
        "# Learning curves",
        "",
        "`python -m benchmarks.learning.run --retrain` measures; `notebooks/learning.ipynb` draws.",
        "",
        f"Model `{found['model']}`. Share of values right (missed, wrong and invented ones count against it) in 20",
        "documents of each layout family, after 1, 2, 4 and 8 other documents of it were corrected. Each family has",
        "header words of its own that stand neither in the schema nor in the training data.",
        "",
        f"## {len(fresh['memory'])} fresh families, by memory alone",
        "",
        "Nobody looked at these while memory was written. What was mended for families in view is measured here.",
        "",
        *curves_to_table(fresh["memory"], steps, fresh["values"]),
        "",
        "![Learning curves](curve.svg)",
    ]
    if again := fresh.get("retrained"):
        reached = len(next(iter(again["alone"].values())))
        seconds = ", ".join(f"{s}" for s in again["seconds"])
        out += [
            "",
            "## After retraining",
            "",
            f"`extractor train --light` on all families' corrected documents together; {seconds} seconds a time.",
            "",
            *curves_to_table(again["alone"], steps[:reached], fresh["values"]),
        ]
        if again.get("both"):
            out += ["", "With memory on top:", "", *curves_to_table(again["both"], steps[:reached], fresh["values"])]
    if in_view := found.get("in_view"):
        out += [
            "",
            f"## {len(in_view['memory'])} families that were in view while memory was written",
            "",
            *curves_to_table(in_view["memory"], steps, in_view["values"]),
        ]
    return out + (_mistakes(found["mistakes"]) if "mistakes" in found else [])


def curves_to_table(curves: Curves, steps: Sequence[int], values: Mapping[str, int]) -> list[str]:
    """Return a table: a family a row, a step a column, the mean at the end."""
    head = ["layout family", "values", *(f"after {n}" if n else "before" for n in steps)]
    rows = [[name, str(values[name]), *(f"{s:.1%}" for s in shares)] for name, shares in curves.items()]
    means = [mean(shares[k] for shares in curves.values()) for k in range(len(steps))]
    rows.append(["**mean**", str(sum(values.values())), *(f"**{m:.1%}**" for m in means)])
    return ["| " + " | ".join(head) + " |", "|---" * len(head) + "|", *("| " + " | ".join(r) + " |" for r in rows)]


def _mistakes(told: Mapping[str, Any]) -> list[str]:
    heads = list(told["before"])
    out = [
        "",
        "## Wrong corrections",
        "",
        f"{told['corrections']} corrections of unrelated documents, {told['wrong']:.0%} of them wrong, and what",
        "becomes of the held-out documents that the gate reads; each draw is another 200 of other documents.",
        "",
        "| | " + " | ".join(heads) + " | levels lower | refused by the gate |",
        "|---" * (len(heads) + 3) + "|",
        "| before | " + " | ".join(f"{told['before'][h]:.4f}" for h in heads) + " | | |",
    ]
    for draw in told["draws"]:
        figures = " | ".join(f"{draw['after'][h]:.4f}" for h in heads)
        refusals = "; ".join(draw["refused"]) or "none"
        out.append(f"| {draw['draw']}: {draw['by']} | {figures} | {draw['fallen']} | {refusals} |")
    return out


def found_to_figure(found: Mapping[str, Any]) -> Any:
    """Draw the fresh families' curves by memory, and the means by memory and after retraining."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "learning"
    steps, fresh = found["steps"], found["fresh"]
    figure = Figure(figsize=(7, 4))
    axes = figure.add_subplot()
    for name, shares in fresh["memory"].items():
        axes.plot(range(len(shares)), shares, linewidth=0.8, alpha=0.6, label=name)
    _mean_line(axes, fresh["memory"].values(), "mean, memory", "-o")
    if again := fresh.get("retrained"):
        _mean_line(axes, again["alone"].values(), "mean, retrained", "--s")
        _mean_line(axes, again["both"].values(), "mean, retrained and memory", "-.^")
    axes.axhline(GOAL, linestyle=":", linewidth=1, color="grey")
    axes.set_xticks(range(len(steps)), [str(n) for n in steps])
    axes.set_xlabel("corrected documents of the layout")
    axes.set_ylabel("share of values right")
    axes.legend(fontsize="x-small", loc="lower right")
    figure.tight_layout()
    return figure


def _mean_line(axes: Any, curves: Iterable[Sequence[float]], label: str, style: str) -> None:
    means = [mean(at) for at in zip(*curves, strict=True)]
    axes.plot(range(len(means)), means, style, color="black", linewidth=2, label=label)
