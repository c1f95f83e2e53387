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
_TICKS = (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.999, 0.9999)
_MOST = 0.9999  # of a stretched axis


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
    """Draw how often values were right against how sure they were; on the diagonal both agree.

    Both axes are stretched towards 1 (log-odds), where most bins are; a bar is what the share may be by chance
    (Wilson's interval, 90 %), for a bin without a fault cannot be drawn at 1.
    """
    figure = new_figure(4.6, 4.4)
    axes = figure.add_subplot()
    spans = [_wilson(b.right, b.values) for b in bins]
    low = min([0.5, *(min(b.confidence, lower) for b, (lower, _) in zip(bins, spans, strict=True))])
    low = max(low, 1 - _MOST)
    axes.plot([low, _MOST], [low, _MOST], color=_GUIDE, linewidth=0.8)
    for b, (lower, upper) in zip(bins, spans, strict=True):
        x = min(max(b.confidence, low), _MOST)
        axes.plot([x, x], [max(lower, low), min(upper, _MOST)], color=_LINE, linewidth=1.0)
        y = b.right if b.right < 1.0 else _MOST
        axes.plot([x], [min(max(y, low), _MOST)], "o" if b.right < 1.0 else "^", color=_LINE, markersize=4)
    axes.set_xscale("logit")
    axes.set_yscale("logit")
    axes.set_xlim(low, _MOST)
    axes.set_ylim(low, _MOST)
    shown = [t for t in _TICKS if low <= t <= _MOST]
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_ticks(shown, labels=[f"{t:g}" for t in shown])
        axis.set_ticks([], minor=True)
    axes.set_xlabel("mean confidence of the bin")
    axes.set_ylabel("share right (triangle: no fault in the bin)")
    axes.set_title(f"Reliability, {len(bins)} bins of equal mass", fontsize=10)
    return figure


def _wilson(share: float, count: int) -> tuple[float, float]:
    """Return the interval in which a share of ``count`` may lie by chance, nine times in ten."""
    z = 1.645
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * (share * (1 - share) / count + z * z / (4 * count * count)) ** 0.5
    return middle - half, middle + half


def draw_risk_coverage(points: Sequence[RiskPoint]) -> Figure:
    """Draw the share of wrong values among those accepted, by the share accepted, from the surest down."""
    figure = new_figure(4.6, 4.4)
    axes = figure.add_subplot()
    axes.plot([p.coverage for p in points], [p.risk for p in points], color=_LINE)
    axes.axhline(1 - TARGET, color=_GUIDE, linewidth=0.8, linestyle="--", label=f"precision {TARGET:.1%}")
    kept = max((p for p in points if p.risk <= 1 - TARGET), key=lambda p: p.coverage, default=None)
    if kept is not None:
        axes.plot([kept.coverage], [kept.risk], "o", color=_LINE, markersize=5)
        told = f"{kept.coverage:.1%} from {kept.threshold:.4f}"
        axes.annotate(told, (kept.coverage, kept.risk), (-6, 6), textcoords="offset points", fontsize=8, ha="right")
    axes.set_yscale("symlog", linthresh=1e-4)
    axes.set_ylim(bottom=0.0)
    axes.set_xlim(0.0, 1.02)
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
        told += f" · {fields[name]['values']} values"
        axes.text(
            fields[name]["coverage"] + 0.01,
            row,
            told,
            va="center",
            fontsize=7,
            color=_NONE if threshold is None else "black",
        )
    axes.set_xlim(0, 1.4)
    axes.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    axes.margins(y=0.01)
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(axis="y", labelsize=7)
    axes.set_xlabel(f"share accepted at {TARGET:.1%} precision on these documents")
    return figure
