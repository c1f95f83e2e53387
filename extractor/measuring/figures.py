"""Figures: reliability diagram, risk-coverage curve and thresholds by field, drawn as SVG."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from extractor.ground.errors import UsageError
from extractor.measuring.curves import TARGET, RiskPoint
from extractor.measuring.reliability import Bin

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LINE, _GUIDE, _NONE = "#2a7f62", "#9a9a9a", "#b3493d"


def new_figure(width: float, height: float) -> Figure:
    """Return an empty figure, in inches. Raises UsageError when matplotlib is not installed."""
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        msg = "figures need matplotlib: pip install 'retail-note-extractor[figures]'"
        raise UsageError(msg) from error
    return Figure(figsize=(width, height), layout="constrained")


def figure_to_svg(figure: Figure) -> str:
    """Return the figure as an SVG element, without date or random ids: the same figures give the same text."""
    import matplotlib as mpl

    stream = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "extractor", "svg.fonttype": "none"}):
        figure.savefig(stream, format="svg", metadata={"Date": None})
    text = stream.getvalue()
    return text[text.index("<svg") :]


def draw_reliability(bins: Sequence[Bin]) -> Figure:
    """Draw how often values were right against how sure they were; on the diagonal both agree."""
    figure = new_figure(4.6, 4.4)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color=_GUIDE, linewidth=0.8)
    axes.plot([b.confidence for b in bins], [b.right for b in bins], "o-", color=_LINE, markersize=4)
    low = max(min([min(b.confidence, b.right) for b in bins], default=0.0) - 0.05, 0.0)
    axes.set_xlim(low, 1.005)
    axes.set_ylim(low, 1.005)
    axes.set_xlabel("mean confidence of the bin")
    axes.set_ylabel("share right")
    axes.set_title(f"Reliability, {len(bins)} bins of equal mass", fontsize=10)
    return figure


def draw_risk_coverage(points: Sequence[RiskPoint]) -> Figure:
    """Draw the share of wrong values among those accepted, by the share accepted, from the surest down."""
    figure = new_figure(4.6, 4.4)
    axes = figure.add_subplot()
    axes.plot([p.coverage for p in points], [p.risk for p in points], color=_LINE)
    axes.axhline(1 - TARGET, color=_GUIDE, linewidth=0.8, linestyle="--", label=f"precision {TARGET:.1%}")
    axes.set_yscale("symlog", linthresh=1e-4)
    axes.set_ylim(bottom=0.0)
    axes.set_xlabel("share of values accepted")
    axes.set_ylabel("share wrong among them")
    axes.set_title("Risk and coverage", fontsize=10)
    axes.legend(fontsize=8)
    return figure


def draw_field_thresholds(fields: Mapping[str, Mapping[str, Any]]) -> Figure:
    """Draw what share of each field's values is accepted at the target precision, as observed."""
    names = sorted(fields, key=lambda n: (fields[n]["coverage"], n))
    figure = new_figure(7.0, 0.9 + 0.19 * len(names))
    axes = figure.add_subplot()
    axes.barh(names, [fields[n]["coverage"] for n in names], color=_LINE)
    for row, name in enumerate(names):
        threshold = fields[name]["threshold"]
        told = "no threshold reaches it" if threshold is None else f"from {threshold:.4f}"
        axes.text(
            fields[name]["coverage"] + 0.01,
            row,
            told,
            va="center",
            fontsize=7,
            color=_NONE if threshold is None else "black",
        )
    axes.set_xlim(0, 1.25)
    axes.tick_params(axis="y", labelsize=7)
    axes.set_xlabel(f"share accepted at {TARGET:.1%} precision on these documents")
    return figure
