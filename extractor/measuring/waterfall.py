"""Waterfall: explanations for the eye, printed as tables and drawn as a figure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from extractor.emitting.marks import value_to_words
from extractor.fusing.explain import RECALIBRATION, START, Account, Explanation, Voice
from extractor.fusing.weighing.weigh import sigmoid
from extractor.ground.fields import plain
from extractor.measuring.figures import new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from rich.console import Console

LEAST = 0.05  # voices quieter than this are summed up as one
REST = "all else"
_WIDTH = 24  # characters of the longest bar
_VALUE = 28  # characters of a value, where each field has one line
_ROOM = 110  # columns of a console on which voices have one line beside such a value
_FIGURES = 8 + 6 + 3 * 2  # columns of the log-odds, the probability, and the gaps between four columns
_FOR, _AGAINST, _SUM = "#2a7f62", "#b3493d", "#34495e"


def main_voices(account: Account) -> list[Voice]:
    """Return the voices that matter, the quiet ones summed up at the end."""
    loud = [v for v in account.voices if abs(v.log_odds) >= LEAST]
    rest = sum(v.log_odds for v in account.voices if abs(v.log_odds) < LEAST)
    return [*loud, Voice(REST, 1.0, rest)] if len(loud) < len(account.voices) else loud


def account_to_title(account: Account) -> str:
    """Name a reading: its value or status, its confidence, and who came to it."""
    value = plain(account.candidate.value)
    told = f"{account.candidate.status}" if value is None else f"{value}"
    return f"{told}  (confidence {account.confidence:.4f}, by {', '.join(account.methods)})"


def account_to_place(account: Account) -> str:
    """Say what is printed, under which label, and at which characters of the text."""
    candidate = account.candidate
    raw = " ".join(candidate.raw.split())
    printed = f"printed as {raw!r}" if raw else "nothing printed"
    under = f" under {' '.join(candidate.label.split())!r}" if candidate.label else ""
    return f"{printed}{under}, characters {candidate.span.start} to {candidate.span.end}"


def print_explanation(console: Console, explanation: Explanation) -> None:
    """Print what was given out and why, then the alternatives."""
    if explanation.given is None:
        text = f"{explanation.field}: absent, confidence of absence {explanation.absent:.4f}"
        console.print(Text(text, style="bold"))
        if explanation.accounts:
            console.print(Text(f"readings under the threshold of {explanation.threshold:.3f}:"))
    else:
        console.print(Text(f"{explanation.field}: {account_to_title(explanation.given)}", style="bold"))
        console.print(Text(account_to_place(explanation.given)))
    if explanation.layout is not None:
        name, novelty = explanation.layout
        console.print(Text(f"layout {name}, {novelty:.2f} from the nearest that the model was trained on (0 to 1)"))
    for k, account in enumerate(explanation.accounts):
        if k or explanation.given is None:
            console.print(Text(f"alternative: {account_to_title(account)}", style="bold"))
            console.print(Text(account_to_place(account)))
        console.print(account_to_table(account, console.width))


def print_explanations(console: Console, explanations: Iterable[Explanation]) -> None:
    """Print a line a field: its value, how sure, by whom, and what spoke loudest for it and against it."""
    for (note, name), fields in groupby(explanations, key=lambda e: (e.note, e.name)):
        console.print(Text("offering" if note is None else f"note {name or f'#{note + 1}'}", style="bold"))
        console.print(explanations_to_table(fields, console.width))


def explanations_to_table(explanations: Iterable[Explanation], width: int) -> Table:
    """Return a row a field; the confidence of a field without a value is that of its absence.

    Where a console is narrow, values are cut earlier and voices folded: a confidence is never left out.
    """
    rows = [explanation_to_row(told) for told in explanations]
    table = Table(box=None, pad_edge=False)
    table.add_column("field", no_wrap=True, min_width=max(len(row[0]) for row in rows))
    wide = width >= _ROOM
    table.add_column("value", no_wrap=True, max_width=_VALUE if wide else _VALUE // 2)
    table.add_column("sure", no_wrap=True, min_width=6)
    for name in ("most for it", "most against it"):
        table.add_column(name, no_wrap=wide, overflow="ellipsis" if wide else "fold")
    for row in rows:
        table.add_row(*map(Text, row))
    table.add_section()
    return table


def explanation_to_row(told: Explanation) -> tuple[str, str, str, str, str]:
    """Return field, value, confidence, and what of this document spoke loudest for the value and against it."""
    if told.given is None:
        return told.field, "absent", f"{told.absent:.4f}", "", ""
    given = told.given.candidate
    shown = str(given.status) if given.value is None else value_to_words(given.value, "text")
    voices = [v for v in told.given.voices if v.name not in {START, RECALIBRATION} and abs(v.log_odds) >= LEAST]
    loudest = max(voices, key=lambda v: v.log_odds, default=None)
    lowest = min(voices, key=lambda v: v.log_odds, default=None)
    most = "" if loudest is None or loudest.log_odds < 0 else f"{loudest.log_odds:+.2f} {loudest.name}"
    least = "" if lowest is None or lowest.log_odds > 0 else f"{lowest.log_odds:+.2f} {lowest.name}"
    return told.field, shown, f"{told.given.confidence:.4f}", most, least


def account_to_table(account: Account, width: int) -> Table:
    """Return the waterfall of one reading: each voice, its log-odds, and the sum so far as a probability.

    Where a console is narrow, its bars are short: a figure is never cut.
    """
    voices = main_voices(account)
    names = max((len(v.name) for v in voices), default=0)
    longest = max(1, min(_WIDTH, width - names - _FIGURES))
    table = Table(box=None, pad_edge=False)
    table.add_column("evidence", no_wrap=True)
    table.add_column("log-odds", justify="right", no_wrap=True, min_width=8)
    table.add_column("", no_wrap=True)
    table.add_column("so far", justify="right", no_wrap=True, min_width=6)
    loudest = max((abs(v.log_odds) for v in voices), default=1.0) or 1.0
    total = 0.0
    for voice in voices:
        total += voice.log_odds
        mark = "█" if voice.log_odds > 0 else "░"  # tells for from against without colours, too
        bar = mark * max(round(abs(voice.log_odds) / loudest * longest), 1)
        style = "green" if voice.log_odds > 0 else "red"
        table.add_row(Text(voice.name), Text(f"{voice.log_odds:+.2f}"), Text(bar, style), Text(f"{sigmoid(total):.4f}"))
    table.add_row(Text("sum", "bold"), Text(f"{account.log_odds:+.2f}"), Text(""), Text(f"{account.confidence:.4f}"))
    table.add_section()
    return table


def draw_explanation(explanation: Explanation, path: Path, form: str = "png") -> None:
    """Draw the waterfall of each of the first three readings to a file (``png``, ``svg`` or ``pdf``)."""
    explanation_to_figure(explanation).savefig(path, format=form, dpi=130)


def explanation_to_figure(explanation: Explanation) -> Figure:
    """Return the waterfall of each of the first three readings, one below the other."""
    accounts = explanation.accounts[:3]
    heights = [len(main_voices(a)) + 2 for a in accounts] or [2]
    figure = new_figure(9, 1.0 + 0.26 * sum(heights) + 0.75 * len(heights))
    figure.suptitle(f"{explanation.field}: what spoke for each reading, and what against")
    if not accounts:
        axes = figure.add_subplot()
        axes.set_axis_off()
        axes.text(0.02, 0.5, f"nothing was read; confidence of absence {explanation.absent:.4f}")
    grid = figure.add_gridspec(len(heights), 1, height_ratios=heights)
    for k, account in enumerate(accounts):
        axes = figure.add_subplot(grid[k])
        at = 0.0
        names = []
        for row, voice in enumerate(main_voices(account)):
            axes.barh(row, voice.log_odds, left=at, color=_FOR if voice.log_odds > 0 else _AGAINST)
            at += voice.log_odds
            names.append(f"{voice.name}  {voice.log_odds:+.2f}")
        axes.barh(len(names), at, color=_SUM)
        told = f"sum  {at:+.2f}, that is {account.confidence:.4f}"
        axes.set_yticks(range(len(names) + 1), [*names, told], fontsize=8)
        axes.invert_yaxis()
        axes.use_sticky_edges = False  # a bar that ends at its base's edge would touch the frame
        axes.axvline(0.0, color="black", linewidth=0.6)
        axes.margins(x=0.04, y=0.02)
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(axis="x", labelsize=8)
        axes.set_title(f"{account_to_title(account)}\n{account_to_place(account)}", fontsize=9, loc="left")
        axes.set_xlabel("log-odds", fontsize=8)
    return figure
