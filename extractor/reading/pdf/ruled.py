"""rules_to_tables, rules_to_areas: ruling lines that meet make a table, whose cells hold the words between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.reading.pdf.blocks import PageCell, PageTable
from extractor.reading.pdf.folding import split_rows
from extractor.reading.pdf.lines import words_to_lines
from extractor.reading.pdf.rules import Rule, Rules
from extractor.reading.pdf.words import PageWord

_NEAR = 3.0  # points: lines that end this close to one another meet
_LEAST_FILLED = 2  # cells of a table that is one
_MOST_UNITS = 50_000  # cells that lines may draw; more are hatching


@dataclass(slots=True)
class _Lattice:
    """The lines of one table: where rows and columns are parted, and by which strokes."""

    xs: list[float]
    ys: list[float]
    across: list[list[Rule]]
    """The horizontal strokes at each of ``ys``."""
    down: list[list[Rule]]
    """The vertical strokes at each of ``xs``."""

    def parted_right(self, row: int, col: int) -> bool:
        """Tell whether a line stands between a cell and its neighbour to the right."""
        return _drawn(self.down[col + 1], (self.ys[row] + self.ys[row + 1]) / 2)

    def parted_below(self, row: int, col: int) -> bool:
        """Tell whether a line stands between a cell and the one below it."""
        return _drawn(self.across[row + 1], (self.xs[col] + self.xs[col + 1]) / 2)


def rules_to_tables(rules: Rules, words: Sequence[PageWord]) -> tuple[list[PageTable], list[PageWord]]:
    """Return the ruled tables from top to bottom, and the words that stand in none of them."""
    free = list(words)
    tables: list[PageTable] = []
    for lattice in _lattices(rules):
        inside = [w for w in free if _within(w, lattice)]
        table = _lattice_to_table(lattice, inside)
        if table is not None:
            tables.append(table)
            held = set(map(id, inside))
            free = [w for w in free if id(w) not in held]
    return sorted(tables, key=lambda t: t.top), free


def rules_to_areas(rules: Rules) -> list[tuple[float, float, float, float]]:
    """Return where ruled tables stand: left, top, right, bottom."""
    return [(lattice.xs[0], lattice.ys[0], lattice.xs[-1], lattice.ys[-1]) for lattice in _lattices(rules)]


def _within(word: PageWord, lattice: _Lattice) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return lattice.xs[0] <= x <= lattice.xs[-1] and lattice.ys[0] <= y <= lattice.ys[-1]


def _drawn(rules: Sequence[Rule], middle: float) -> bool:
    return any(r.start - _NEAR <= middle <= r.end + _NEAR for r in rules)


def _by_place(rules: Sequence[Rule], places: Sequence[float]) -> list[list[Rule]]:
    """Sort strokes to the snapped places that they stand at."""
    out: list[list[Rule]] = [[] for _ in places]
    for rule in rules:
        out[max(bisect_right(places, rule.at) - 1, 0)].append(rule)
    return out


def _lattices(rules: Rules) -> Iterator[_Lattice]:
    """Yield the groups of lines that meet, where they part at least two columns."""
    for across, down in _groups(rules):
        xs = _snapped([*(r.at for r in down), min(r.start for r in across), max(r.end for r in across)])
        ys = _snapped([*(r.at for r in across), min(r.start for r in down), max(r.end for r in down)])
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _MOST_UNITS:
            yield _Lattice(xs, ys, _by_place(across, ys), _by_place(down, xs))


def _groups(rules: Rules) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the horizontal and the vertical lines that meet one another, directly or by others."""
    offset = len(rules.across)
    group = list(range(offset + len(rules.down)))

    def root(k: int) -> int:
        while group[k] != k:
            group[k] = group[group[k]]
            k = group[k]
        return k

    starts = [r.at for r in rules.down]
    for k, line in enumerate(rules.across):
        first, last = bisect_left(starts, line.start - _NEAR), bisect_right(starts, line.end + _NEAR)
        for j in range(first, last):
            other = rules.down[j]
            if other.start - _NEAR <= line.at <= other.end + _NEAR:
                group[root(offset + j)] = root(k)
    members: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for k, line in enumerate((*rules.across, *rules.down)):
        members.setdefault(root(k), ([], []))[k >= offset].append(line)
    yield from (m for m in members.values() if m[0] and m[1])


def _snapped(places: Sequence[float]) -> list[float]:
    """Return the places in order, those that nearly coincide as one."""
    out: list[float] = []
    for place in sorted(places):
        if not out or place - out[-1] > _NEAR:
            out.append(place)
    return out


def _lattice_to_table(lattice: _Lattice, words: Sequence[PageWord]) -> PageTable | None:
    owners = _owners(lattice)
    held: dict[tuple[int, int], list[PageWord]] = {}
    for word in words:
        row = bisect_right(lattice.ys, (word.top + word.bottom) / 2) - 1
        col = bisect_right(lattice.xs, (word.x0 + word.x1) / 2) - 1
        row, col = min(row, len(lattice.ys) - 2), min(col, len(lattice.xs) - 2)
        held.setdefault(owners[row, col], []).append(word)
    if len(held) < _LEAST_FILLED:
        return None
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for (row, col), owner in owners.items():
        last_row, last_col = spans.get(owner, owner)
        spans[owner] = max(last_row, row), max(last_col, col)
    cells = [
        PageCell(
            row,
            col,
            [line.words for line in words_to_lines(held.get((row, col), ()))],
            last_row - row + 1,
            last_col - col + 1,
        )
        for (row, col), (last_row, last_col) in sorted(spans.items())
    ]
    columns = list(zip(lattice.xs, lattice.xs[1:], strict=False))
    return PageTable(split_rows(cells), columns, lattice.ys[0], lattice.ys[-1])


def _owners(lattice: _Lattice) -> dict[tuple[int, int], tuple[int, int]]:
    """Give each unit of the lattice the first unit of the cell that it belongs to."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    rows, cols = len(lattice.ys) - 1, len(lattice.xs) - 1
    for row in range(rows):
        for col in range(cols):
            if (row, col) in owners:
                continue
            wide = 1
            while (
                col + wide < cols and (row, col + wide) not in owners and not lattice.parted_right(row, col + wide - 1)
            ):
                wide += 1
            tall = 1
            while row + tall < rows and all(
                (row + tall, c) not in owners and not lattice.parted_below(row + tall - 1, c)
                for c in range(col, col + wide)
            ):
                tall += 1
            for r in range(row, row + tall):
                for c in range(col, col + wide):
                    owners[r, c] = (row, col)
    return owners
