"""Peers: libraries that do less, on the same HTML, each in a process of its own, interleaved.

``--peer edgartools=/path/to/python`` names a Python that has the tool; pandas is timed with this one. A peer
answers a folder's name on stdin with the seconds that its processor has worked.
"""

from __future__ import annotations

import contextlib
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.speed.documents import supplements
from benchmarks.speed.figure import draw_bars
from benchmarks.speed.kinds import parse_bare, read_all, seconds
from extractor.pipeline import Extractor
from extractor.reading.containers import Input

FIGURE = "peers.svg"
_SERVER = Path(__file__).with_name("peer_time.py")
_DOES = {
    "extractor": "typed notes with confidence and places",
    "pandas": "`read_html`: tables as frames",
    "edgartools": "text of the parsed page",
    "unstructured": "elements, tables as HTML",
    "docling": "Markdown",
}


def measure_peers(reader: Extractor, rounds: int, pythons: Mapping[str, str], folder: Path) -> str:
    """Time every peer over the same fresh documents each round; return the findings as Markdown."""
    names = {"pandas": sys.executable, **pythons}
    ratios: dict[str, list[float]] = {}
    failed: dict[str, str] = {}
    with contextlib.ExitStack() as stack:
        peers = {name: _Peer(name, python, stack) for name, python in names.items()}
        for number in range(rounds + 1):
            files = supplements(3000 + number)
            place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            for k, data in enumerate(files):
                (place / f"{k:03}.htm").write_bytes(data)
            inputs = [Input(str(k), data) for k, data in enumerate(files)]
            floor = seconds(partial(parse_bare, files))
            works: dict[str, Callable[[], float]] = {"extractor": partial(seconds, partial(read_all, reader, inputs))}
            works |= {name: partial(peer.time, place) for name, peer in peers.items()}
            for name, work in works.items():
                if name in failed:
                    continue
                try:
                    took = work()
                except RuntimeError as error:
                    failed[name] = str(error)
                    continue
                if number:  # the first warms up
                    ratios.setdefault(name, []).append(took / floor)
    shown = {name: statistics.median(each) for name, each in ratios.items() if name not in failed}
    draw_bars(shown, "bare lxml parses a document takes (log scale)", folder / FIGURE, log=True)
    lines = [f"| {name} | {_DOES[name]} | {value:.1f} |" for name, value in shown.items()]
    lines += [f"| {name} | did not run: {reason} | |" for name, reason in failed.items()]
    return "\n".join([
        f"Ratios to a bare `lxml.html` parse of the same HTML, in the processor's time; medians of {rounds} rounds.",
        "",
        "| | gives | ratio |",
        "|---|---|---:|",
        *lines,
        "",
        f"![Peers]({FIGURE})",
    ])  # fmt: skip


class _Peer:
    """A tool in a process of its own, ended with the stack."""

    def __init__(self, name: str, python: str, stack: contextlib.ExitStack) -> None:
        self._process = stack.enter_context(
            subprocess.Popen(
                [python, str(_SERVER), name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        )
        stack.callback(self._process.kill)

    def time(self, folder: Path) -> float:
        """Return the seconds that reading the folder's files takes; RuntimeError says why it cannot."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("has no pipes")
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(f"{folder}\n")
            self._process.stdin.flush()
        answer = self._process.stdout.readline().strip()
        try:
            return float(answer)
        except ValueError:
            raise RuntimeError(answer or "its process ended") from None
