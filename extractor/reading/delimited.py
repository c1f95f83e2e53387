"""text_to_tables: lines of values that commas or semicolons part are a table that the text itself declares.

A program's export names its columns in the first line, and each further line has as many values. Commas in prose
and in numbers make no such run of lines. A sheet saved that way pads its other lines, with a name and its value
(``Trade Date,06/16/2014,,,``), to the table's width: they are a table of two columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.ground.document import Cell, Table
from extractor.ground.places import Span
from extractor.ground.regex import regex

_FEWEST = 5  # values a line
_VALUES = {mark: regex(rf'"(?:[^"\n]|"")*"|[^{mark}\n"]*') for mark in ",;"}  # where a comma is a point, ";" parts
_HEAD = regex(r"(?:\d(?:st|nd|rd|th)\s)?[A-Za-z$%#][\w .,:#%$?/()'’&*-]*")
_CODE = regex(r"(?<![A-Za-z0-9])(?:[0-9A-Z]{8}|[A-Z]{2}[0-9A-Z]{9})[0-9](?![A-Za-z0-9])")


def text_to_tables(text: str) -> tuple[Table, ...]:
    """Return the runs of lines of parted values below a line of names, an identifier in each."""
    for mark in _VALUES:
        tables = tuple(_tables(text, mark)) if text.count(mark) >= 2 * (_FEWEST - 1) else ()
        if tables:
            return tuple(sorted((*tables, *_padded(text, mark, tables)), key=lambda t: t.span))
    return ()


def _tables(text: str, mark: str) -> Iterator[Table]:
    run: list[list[Span]] = []
    at = 0
    for line in text.split("\n"):
        values = _line_to_values(line, at, mark) if line.count(mark) >= _FEWEST - 1 else []
        at += len(line) + 1
        if run and len(values) == len(run[0]) and _CODE.search(line):
            run.append(values)
            continue
        if len(run) > 1:
            yield _run_to_table(run)
        names = [v.of(text).strip('" ') for v in values]
        run = [values] if len(values) >= _FEWEST and all(_HEAD.fullmatch(n) for n in names) else []
    if len(run) > 1:
        yield _run_to_table(run)


def _padded(text: str, mark: str, tables: tuple[Table, ...]) -> Iterator[Table]:
    """Yield the lines of a name, its value and nothing else that are padded to a table's width."""
    widths = {1 + max(cell.col for cell in table.cells) for table in tables}
    run: list[list[Span]] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        held = any(table.span.start <= at < table.span.end for table in tables)
        values = _line_to_values(line, at, mark) if line.rstrip().endswith(mark) and not held else []
        at += len(line) + 1
        filled = [v for v in values if len(v)]
        if len(values) in widths and filled == values[:2]:
            run.append(filled)
        elif run:
            yield _run_to_table(run, head=False)
            run = []


def _line_to_values(line: str, start: int, mark: str) -> list[Span]:
    """Return the places of a line's values without their quotes; nothing where the line is no such list."""
    values: list[Span] = []
    at, end = 0, len(line.rstrip())
    while at <= end:
        found = _VALUES[mark].match(line, at, end)
        if found is None or (found.end() < end and line[found.end()] != mark):
            return []
        quoted = found.end() - found.start() > 1 and line[found.start()] == '"'
        low, high = (found.start() + 1, found.end() - 1) if quoted else found.span()
        bare = line[low:high]
        low += len(bare) - len(bare.lstrip())
        values.append(Span(start + low, start + max(low, high - (len(bare) - len(bare.rstrip())))))
        at = found.end() + 1
    return values


def _run_to_table(run: list[list[Span]], *, head: bool = True) -> Table:
    cells = [
        Cell(row, col, span, header=head and row == 0)
        for row, values in enumerate(run)
        for col, span in enumerate(values)
    ]
    return Table(Span.around([cell.span for cell in cells]), tuple(cells))
