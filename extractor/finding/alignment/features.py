"""Featurizer: what the header-alignment model sees of a grid's column.

Features are short strings, present or not. They say what the header's words are and resemble, what
make the cells have and how large they are, what stands to the left and right, and where the column
stands: so that a column whose header was lost is still known by its cells and its neighbours.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.fits import choices_of
from extractor.grids.labels.lexicon import Lexicon, label_key
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema
from extractor.values.dates import parse_date
from extractor.values.numbers import parse_decimal, parse_money, parse_percent
from extractor.values.shapes import Shape, shape

_PERCENTS = (Decimal("0.6"), Decimal("2.2"), Decimal(4), Decimal(15), Decimal(60), Decimal(94), Decimal(106))
_MONEYS = (
    Decimal(1),
    Decimal(60),
    Decimal(1001),
    Decimal(20_000),
    Decimal(10_000_000),
    Decimal(10_000_000_000),
)
HEADERS_KEPT, TEXTS_KEPT = 2_048, 2_048  # headers and cells compared before, of some 500 bytes each
_MONTHS = (-60, -1, 1, 2, 4, 8, 14, 30, 90, 200)  # months from the filing to a date, in bins


Part = tuple[Hashable, ...]
"""Some of a column's features, by what they are made of; its first member names the sort."""

HEADER, CELLS, AROUND, PLACE = "header", "cells", "around", "place"


@dataclass(frozen=True, slots=True, eq=False)
class HeaderView:
    """A header's key, the fields whose labels it resembles, and the one it surely means (``?``: none).

    Compared by identity, so that it keys caches fast: each header has one.
    """

    key: str
    sims: tuple[tuple[str, float], ...]
    best: str


class ColumnView(NamedTuple):
    """A column reduced to what its own features need; neighbours look at it too."""

    header: HeaderView
    shapes: tuple[Shape, ...]
    text: str
    """The first filled cell."""
    make: str
    """The commonest shape of its filled cells."""


def _make(shapes: Sequence[Shape]) -> str:
    filled = [s for s in shapes if s is not Shape.EMPTY]
    if len(filled) == 1:  # most often: a label/value sheet
        return filled[0].value
    return Counter(filled).most_common(1)[0][0].value if filled else "empty"


class Featurizer:
    """Turns grids into feature strings, part by part: columns that are alike share their parts."""

    def __init__(self, schema: Schema, lexicon: Lexicon) -> None:
        """Hold the schema and its label spellings."""
        self.schema, self.lexicon = schema, lexicon
        self._views: dict[str, HeaderView] = {}
        self._details: Callable[[str], tuple[str, ...]] = lru_cache(TEXTS_KEPT)(self._text_features)

    def grid_to_features(self, grid: Grid, base: dt.date | None) -> list[list[str]]:
        """Return one list of features per column; ``base`` is the filing's own date, when known."""
        return [[f for part in parts for f in self.part_to_features(part)] for parts in self.grid_to_parts(grid, base)]

    def grid_to_parts(self, grid: Grid, base: dt.date | None) -> list[tuple[Part, ...]]:
        """Return the parts of each column's features; ``base`` is the filing's own date, when known."""
        views = [self._view(grid, k) for k in range(len(grid.columns))]
        makes = ["", "", *[v.make for v in views], "", ""]
        bests = ["", *[v.header.best for v in views], ""]
        dates = _dates(views, base)
        ranks = _date_ranks(views, dates)
        seen: Counter[str] = Counter()
        out: list[tuple[Part, ...]] = []
        for k, view in enumerate(views):
            key, best, make = view.header.key, view.header.best, view.make
            place: Part = (PLACE, key, best, make)
            if not grid.is_sheet:
                place = (*place, min(k, 15), min(seen[key], 2), ranks[k])
            seen[key] += 1
            months = _months(dates[k], base) if _is_date(view.text) else ""
            out.append(
                (
                    (HEADER, grid.kind, view.header),
                    (CELLS, make, view.shapes, self._details(view.text), months),
                    (AROUND, make, *makes[k : k + 2], *makes[k + 3 : k + 5], bests[k], bests[k + 2]),
                    place,
                )
            )
        return out

    def part_to_features(self, part: Part) -> list[str]:
        """Spell out a part's features."""
        return _SPELT[str(part[0])](*part[1:])

    def _view(self, grid: Grid, k: int) -> ColumnView:
        texts = [c.text if (c := row.cells[k]) is not None else "" for row in grid.rows[:12]]
        shapes = tuple([shape(t) for t in texts])
        text = next((t for t in texts if t), "")
        return ColumnView(self._header(grid.columns[k].header), shapes, text, _make(shapes))

    def _header(self, header: str) -> HeaderView:
        header = self.lexicon.in_one_language(header)
        key = label_key(header)
        view = self._views.get(key)
        if view is None:
            likest = sorted(self.lexicon.similarities(header).items(), key=lambda t: (-t[1], t[0]))[:4]
            best = likest[0][0] if likest and likest[0][1] >= 0.75 else "?"
            if len(self._views) >= HEADERS_KEPT:  # archives hold endless distinct headers
                self._views.clear()
            view = self._views[key] = HeaderView(key[:90], tuple(likest), best)
        return view

    def _text_features(self, text: str) -> tuple[str, ...]:
        """Spell out what a column's first cell tells by itself."""
        out: list[str] = []
        kind = shape(text) if text else Shape.EMPTY
        if kind in {Shape.PERCENT, Shape.NUMBER, Shape.MONEY}:
            out += _size(text, kind)
        if kind in {Shape.TEXT, Shape.RANKING, Shape.COUPON_TYPE, Shape.FREQUENCY}:
            out += [f"cw={w}" for w in label_key(text[:120]).split()[:14]]
            out.append(f"len={min(len(text) // 12, 8)}")
        if text and len(text) < 40:
            out += [f"choice={name}" for name in choices_of(self.schema, text)]
        return tuple(out)


def _spell_header(kind: str, header: HeaderView) -> list[str]:
    words = header.key.split()
    out = [f"h={header.key}"] + [f"w={w}" for w in words]
    out += [f"w2={a}_{b}" for a, b in pairwise(words)]
    padded = f"^{header.key}$"
    out += [f"c={padded[i : i + 4]}" for i in range(max(len(padded) - 3, 1))]
    out += [f"sim={f}:{int(s * 10)}" for f, s in header.sims]
    return ["bias", f"kind={kind}", *dict.fromkeys(out)]


def _spell_cells(make: str, shapes: Sequence[Shape], details: Sequence[str], months: str) -> list[str]:
    out = [f"make={make}", *[f"shape={s.value}" for s in sorted(set(shapes))], *details]
    return [*out, f"months={months}"] if months else out


def _spell_around(make: str, far_left: str, left: str, right: str, far_right: str, *bests: str) -> list[str]:
    makes = {"L": left, "R": right, "LL": far_left, "RR": far_right}
    out = [f"{side}s={beside}&{make}" if beside else f"{side}=edge" for side, beside in makes.items()]
    return out + [f"{side}h={best}" for side, best in zip("LR", bests, strict=True) if best]


def _spell_place(key: str, best: str, make: str, *of_table: Hashable) -> list[str]:
    out = [f"best={best}&{make}", f"key={key}&{make}"]
    if of_table:
        at, nth, rank = of_table
        out += [f"at={at}", f"nth={key}#{nth}"]
        out += [f"dates={rank}"] if rank else []
    return out


_SPELT: dict[str, Callable[..., list[str]]] = {
    HEADER: _spell_header,
    CELLS: _spell_cells,
    AROUND: _spell_around,
    PLACE: _spell_place,
}


def _size(text: str, kind: Shape) -> list[str]:
    value = {Shape.PERCENT: parse_percent, Shape.NUMBER: parse_decimal, Shape.MONEY: parse_money}[kind](text)
    if value is None:
        return []
    edges = _MONEYS if kind is Shape.MONEY or value > 400 else _PERCENTS
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return [f"size={kind.value}:{bisect_right(edges, value)}", f"places={min(places, 5)}", f"whole={value == 100}"]


def _is_date(text: str) -> bool:
    return bool(text) and shape(text) is Shape.DATE


def _dates(views: Sequence[ColumnView], base: dt.date | None) -> list[dt.date | None]:
    """Return the date in each column's first cell, where the column or that cell has the make of one."""
    return [parse_date(v.text, base=base) if v.make == Shape.DATE.value or _is_date(v.text) else None for v in views]


def _months(found: dt.date | None, base: dt.date | None) -> str:
    if found is None or base is None:
        return "?"
    months = (found.year - base.year) * 12 + found.month - base.month
    return str(bisect_right(_MONTHS, months))


def _date_ranks(views: Sequence[ColumnView], dates: Sequence[dt.date | None]) -> list[str]:
    """Tell where each column's date stands among the dates of its row: the last one is mostly a maturity."""
    found = {k: d for k, (v, d) in enumerate(zip(views, dates, strict=True)) if v.make == Shape.DATE.value and d}
    order = sorted(set(found.values()))
    out = [""] * len(views)
    for k, d in found.items():
        rank = "only" if len(order) == 1 else "last" if d == order[-1] else "first" if d == order[0] else "mid"
        out[k] = f"{min(len(order), 4)}:{rank}"
    return out
