"""run_to_cells: a row without separators, cut into cells that keep the footnote marks behind their values."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.grid import GridCell
from extractor.ground.places import Span
from extractor.values.atoms import Atom, atoms
from extractor.values.shapes import Shape

_NOTHING = " *()|"


def run_to_cells(text: str, span: Span, least: int) -> list[GridCell]:
    """Cut ``text[span]`` where its typed values meet; no cells when fewer than ``least`` of them are typed."""
    raw = span.of(text)
    found = atoms(raw)
    if sum(a.shape is not Shape.TEXT for a in found) < least:
        return []
    bold = span.start >= 2 and text.startswith("**", span.start - 2)
    ends = [_end(raw, found, k) for k in range(len(found))]
    if bold and raw.startswith("**", found[0].end):
        ends[0] = found[0].end  # what closes the emphasis before the run is no footnote's mark
    return [
        GridCell(Span(span.start + a.start, span.start + end), " ".join(raw[a.start : end].split()))
        for a, end in zip(found, ends, strict=True)
        if raw[a.start : a.end].strip(_NOTHING)
    ]


def _end(raw: str, found: Sequence[Atom], k: int) -> int:
    """Return where an atom's cell ends: behind its marks, which stand between it and the next atom."""
    if not found[k].marks:
        return found[k].end
    stop = found[k + 1].start if k + 1 < len(found) else len(raw)
    return found[k].end + len(raw[found[k].end : stop].rstrip())
