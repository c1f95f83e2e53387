"""run_to_cells: a label that has values for some of the notes only, whose columns tell for which.

::

    CUSIP           02006DUP4    02006DUQ2    02006DUR0
    Maturity Date   05/15/2027   05/15/2030   05/15/2035
    Next Call                    05/15/2026   05/15/2028

Where the labels that have a value for each note set them in columns, a value belongs to the note in whose column alone
it begins or ends. One value alone is said of all notes, unless it begins in a column behind the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.text.lines import Segment


def run_to_cells(
    label: Segment, values: Sequence[Segment], full: Sequence[Sequence[Segment]], text: str
) -> list[Segment | None]:
    """Return the value of each note, None for those without one; nothing where a value stands in no column for sure.

    ``full`` are the values of the labels that have one for each note.
    """
    if not full or not 0 < len(values) < len(full[0]) or any(v.line != label.line for v in values):
        return []
    alone = len(values) == 1
    columns = [
        ({_start(row[k], text) for row in full}, {_end(row[k], text) for row in full}) for k in range(len(full[0]))
    ]
    if _end(label, text) > min(columns[0][0]):  # one blank parts it from the first value
        return []
    out: list[Segment | None] = [None] * len(columns)
    for value in values:
        start, end = _start(value, text), _end(value, text)
        held = [k for k, (starts, ends) in enumerate(columns) if start in starts or (end in ends and not alone)]
        if len(held) != 1 or out[held[0]] is not None or (alone and not held[0]):
            return []
        out[held[0]] = value
    return out


def _start(segment: Segment, text: str) -> int:
    return segment.span.start - text.rfind("\n", 0, segment.span.start)


def _end(segment: Segment, text: str) -> int:
    """Return where a segment ends on its line; one that wraps, where its first line does."""
    end = text.find("\n", segment.span.start, segment.span.end)
    return (segment.span.end if end < 0 else end) - text.rfind("\n", 0, segment.span.start)
