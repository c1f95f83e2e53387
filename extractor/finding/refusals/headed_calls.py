"""without_headed_calls: a column's heading is a question, and answers it for none of its notes.

Under ``Callable From`` some notes have a day and others a dash; a reader of words takes the heading itself for the
statement that all of them can be called. A heading that says more than a label does (``Callable at par from``) speaks
for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.lexicon import lexicon_of
from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.schema import retail_note

_FIELD = "callable"


def without_headed_calls(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without calls that only the heading of a table's column states, in the same order."""
    called = [c for c in candidates if c.field == _FIELD and c.value is True]
    if not called:
        return list(candidates)
    lexicon = lexicon_of(retail_note())
    columns = [c for grid in grids if grid.kind != "pairs" for c in grid.columns if lexicon.exact(c.header)]
    headings = [span for column in columns for span in column.header_spans]
    headed = {id(c) for c in called if any(span.holds(c.span) for span in headings)}
    return [c for c in candidates if id(c) not in headed]
