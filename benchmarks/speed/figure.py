"""draw_bars: the figure beside a table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "speed", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9})

import matplotlib.pyplot as plt  # noqa: E402 - after the choice of backend


def draw_bars(values: Mapping[str, float], label: str, path: Path, *, log: bool = False) -> None:
    """Draw one bar a value, the first on top, its number beside it."""
    figure, axes = plt.subplots(figsize=(7.0, 0.6 + 0.3 * len(values)), layout="constrained")
    bars = axes.barh(list(values), list(values.values()), color="#2f7d4f", height=0.6)
    axes.bar_label(bars, [f"{value:,.1f}" for value in values.values()], padding=4)
    axes.invert_yaxis()
    axes.set_xlabel(label)
    axes.margins(x=0.12)
    if log:
        axes.set_xscale("log")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
