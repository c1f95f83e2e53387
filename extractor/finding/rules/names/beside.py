"""column_list: a list of agents that goes on below in its own column of a page, what stands beside it left aside.

::

    Lead Managers: Banc of Dale         Agents: Ames & Cole, Inc., Edward D.
    Securities LLC and Oak LLC          Jones & Co., L.P., Elm Services Inc.

Read line by line, the one name breaks off and the other column's words go on with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.names.blocks import goes_on
from extractor.grids.text.telling import text_to_telling_lines
from extractor.ground.places import Span
from extractor.ground.regex import regex

_LABEL = regex(r"(?<=  )(?:Agents?|AGENTS?):[ \t]{1,4}(?=[A-Z])")
BESIDE = "agents in a column"  # the label of what is read so
_LABELS = ("Agents:", "AGENTS:", "Agent:", "AGENT:")
_BEGINS = ("  Agent", "  AGENT")  # of any label in a column of its own
_CELL = regex(r"\S+(?: \S+)*")
_SHORT = 60_000  # characters
_ASTRAY = 1  # characters that the lines of a column may stand apart
_MOST = 6  # lines of a list


def column_list(text: str) -> tuple[Span, str] | None:
    """Return the place of the first such list, and its names in one line; None where no list wraps beside a column."""
    if not _may_hold(text):  # as most
        return None
    for label in _LABELS:
        at = text.find(label)
        while at >= 0:
            found = _LABEL.match(text, at)
            if found is not None and (listed := _listed(text, at, found.end())) is not None:
                return listed
            at = text.find(label, at + 1)
    return None


def _may_hold(text: str) -> bool:
    """Tell whether a label stands behind two blanks; of a long filing only few lines hold any."""
    lines = (line for _, line in text_to_telling_lines(text).lines) if len(text) > _SHORT else (text,)
    return any(begin in line for line in lines for begin in _BEGINS)


def _listed(text: str, label: int, start: int) -> tuple[Span, str] | None:
    begin = text.rfind("\n", 0, label) + 1
    first = _CELL.match(text, start)
    if first is None or not text[begin:label].strip():
        return None
    parts, end = [first[0]], first.end()
    for place, part in _below(text, label - begin, text.find("\n", label)):
        if not goes_on(parts[-1]) or ":" in part:
            break
        parts.append(part)
        end = place + len(part)
    return (Span(start, end), " ".join(parts)) if len(parts) > 1 else None


def _below(text: str, column: int, line_end: int) -> Iterator[tuple[int, str]]:
    """Yield what stands in a column of the lines below, as long as something stands beside it."""
    for _ in range(_MOST):
        if line_end < 0:
            return
        begin = line_end + 1
        line_end = text.find("\n", begin)
        line = text[begin : line_end if line_end >= 0 else len(text)]
        cell = next((c for c in _CELL.finditer(line) if abs(c.start() - column) <= _ASTRAY), None)
        if cell is None or not line[: cell.start()].strip():
            return
        yield begin + cell.start(), cell[0]
