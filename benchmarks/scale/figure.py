"""The figures beside the tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "scale", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9})

import matplotlib.pyplot as plt  # noqa: E402 - after the choice of backend

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from benchmarks.scale.watch import Reading

_POINTS = 600  # of a curve: more makes the file large and the curve no clearer
_SIZE = (7.0, 3.0)


def draw_memory(readings: Sequence[Reading], path: Path) -> None:
    """Draw each worker's resident megabytes over the documents done."""
    most = max(len(r.resident) for r in readings)
    full = [r for r in readings if len(r.resident) == most and r.documents]
    shown = full[:: max(1, len(full) // _POINTS)]
    figure, axes = plt.subplots(figsize=_SIZE, layout="constrained")
    for number in range(most):
        sizes = [r.resident[sorted(r.resident)[number]] for r in shown]
        axes.plot([r.documents for r in shown], sizes, linewidth=0.9, label=f"worker {number + 1}")
    axes.set(xlabel="documents done", ylabel="resident, MB", ylim=(0, None))
    axes.legend(frameon=False, loc="lower right")
    _save(figure, path)


def draw_workers(rates: Sequence[tuple[float, float]], loops: Sequence[float], path: Path) -> None:
    """Draw documents a second with one worker and two, by round, with what two free cores would give."""
    figure, axes = plt.subplots(figsize=_SIZE, layout="constrained")
    for number, (one, two) in enumerate(rates, 1):
        axes.bar(number - 0.2, one, 0.36, color="#7fb894", label="1 worker" if number == 1 else None)
        axes.bar(number + 0.2, two, 0.36, color="#2f7d4f", label="2 workers" if number == 1 else None)
        axes.hlines(one * loops[number - 1], number - 0.4, number + 0.4, colors="#5d6672", linestyles="dashed")
    axes.plot([], [], "--", color="#5d6672", label="1 worker, times what two plain loops gain")
    axes.set(xlabel="round", ylabel="documents a second", xticks=range(1, len(rates) + 1))
    axes.legend(frameon=False, ncols=3, loc="upper left", bbox_to_anchor=(0, 1.14))
    _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    for axes in figure.axes:
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
