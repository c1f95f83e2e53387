"""column_to_features: what the header-alignment model sees of a grid's column.

Features are short strings, present or not. They say what the header's words are and resemble, what
make the cells have and how large they are, what stands to the left and right, and where the column
stands: so that a column whose header was lost is still known by its cells and its neighbours.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extractor.grids.fits import choice_of
from extractor.grids.lexicon import Lexicon, label_key
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
_MONTHS = (-60, -1, 1, 2, 4, 8, 14, 30, 90, 200)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column reduced to what its own features need; neighbours look at it too."""

    key: str
    shapes: tuple[Shape, ...]
    texts: tuple[str, ...]
    sims: tuple[tuple[str, float], ...]
    make: str
    """The commonest shape of its filled cells."""


def _make(shapes: Sequence[Shape]) -> str:
    filled = [s for s in shapes if s is not Shape.EMPTY]
    if len(filled) == 1:  # most often: a label/value sheet
        return filled[0].value
    return Counter(filled).most_common(1)[0][0].value if filled else "empty"


class Featurizer:
    """Turns grids into feature strings, remembering header spellings it has compared before."""

    def __init__(self, schema: Schema, lexicon: Lexicon) -> None:
        """Hold the schema and its label spellings."""
        self.schema, self.lexicon = schema, lexicon
        self._choices = [spec.name for spec in schema.fields if spec.type == "choice"]
        self._headers: dict[str, tuple[str, ...]] = {}
        self._sims: dict[str, tuple[tuple[str, float], ...]] = {}

    def grid_to_features(self, grid: Grid, base: dt.date | None) -> list[list[str]]:
        """Return one list of features per column; ``base`` is the filing's own date, when known."""
        views = [self._view(grid, k) for k in range(len(grid.columns))]
        dates = _date_ranks(views, base)
        seen: Counter[str] = Counter()
        out: list[list[str]] = []
        for k, view in enumerate(views):
            features = ["bias", f"kind={grid.kind}", *self._header_features(view.key)]
            features += self._cell_features(view, base)
            features += _neighbours(views, k)
            if grid.kind != "pairs":
                features += [f"at={min(k, 15)}", f"nth={view.key}#{min(seen[view.key], 2)}", *dates[k]]
            best = view.sims[0][0] if view.sims and view.sims[0][1] >= 0.75 else "?"
            features += [f"best={best}&{view.make}", f"key={view.key}&{view.make}"]
            seen[view.key] += 1
            out.append(features)
        return out

    def _view(self, grid: Grid, k: int) -> ColumnView:
        header = grid.columns[k].header
        texts = tuple(c.text if (c := row.cells[k]) is not None else "" for row in grid.rows[:12])
        key = label_key(header)[:90]
        if key not in self._sims:
            self._sims[key] = tuple(sorted(self.lexicon.similarities(header).items(), key=lambda t: (-t[1], t[0]))[:4])
        shapes = tuple([shape(t) for t in texts])
        return ColumnView(key, shapes, texts, self._sims[key], _make(shapes))

    def _header_features(self, key: str) -> tuple[str, ...]:
        if key not in self._headers:
            words = key.split()
            out = [f"h={key}"] + [f"w={w}" for w in words]
            out += [f"w2={a}_{b}" for a, b in pairwise(words)]
            padded = f"^{key}$"
            out += [f"c={padded[i : i + 4]}" for i in range(max(len(padded) - 3, 1))]
            out += [f"sim={f}:{int(s * 10)}" for f, s in self._sims.get(key, ())]
            self._headers[key] = tuple(dict.fromkeys(out))
        return self._headers[key]

    def _cell_features(self, view: ColumnView, base: dt.date | None) -> list[str]:
        out = [f"make={view.make}"]
        out += [f"shape={s.value}" for s in sorted(set(view.shapes))]
        text = next((t for t in view.texts if t), "")
        kind = shape(text) if text else Shape.EMPTY
        if kind in {Shape.PERCENT, Shape.NUMBER, Shape.MONEY}:
            out += _size(text, kind)
        if kind is Shape.DATE:
            out.append(f"months={_months(text, base)}")
        if kind in {Shape.TEXT, Shape.RANKING, Shape.COUPON_TYPE, Shape.FREQUENCY}:
            out += [f"cw={w}" for w in label_key(text[:120]).split()[:14]]
            out.append(f"len={min(len(text) // 12, 8)}")
        for name in self._choices:
            if text and len(text) < 40 and choice_of(self.schema, name, text) is not None:
                out.append(f"choice={name}")
        return out


def _bucket(value: Decimal, edges: Sequence[Decimal]) -> int:
    return sum(value >= e for e in edges)


def _size(text: str, kind: Shape) -> list[str]:
    value = {Shape.PERCENT: parse_percent, Shape.NUMBER: parse_decimal, Shape.MONEY: parse_money}[kind](text)
    if value is None:
        return []
    edges = _MONEYS if kind is Shape.MONEY or value > 400 else _PERCENTS
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return [f"size={kind.value}:{_bucket(value, edges)}", f"places={min(places, 5)}", f"whole={value == 100}"]


def _months(text: str, base: dt.date | None) -> str:
    found = parse_date(text, base=base)
    if found is None or base is None:
        return "?"
    months = (found.year - base.year) * 12 + found.month - base.month
    return str(sum(months >= e for e in _MONTHS))


def _date_ranks(views: Sequence[ColumnView], base: dt.date | None) -> list[list[str]]:
    """Tell where each column's date stands among the dates of its row: the last one is mostly a maturity."""
    found = {
        k: d
        for k, v in enumerate(views)
        if v.make == Shape.DATE.value and (d := parse_date(next((t for t in v.texts if t), ""), base=base)) is not None
    }
    order = sorted(set(found.values()))
    out: list[list[str]] = [[] for _ in views]
    for k, d in found.items():
        rank = "only" if len(order) == 1 else "last" if d == order[-1] else "first" if d == order[0] else "mid"
        out[k] = [f"dates={min(len(order), 4)}:{rank}"]
    return out


def _neighbours(views: Sequence[ColumnView], k: int) -> list[str]:
    out: list[str] = []
    for side, at in (("L", k - 1), ("R", k + 1), ("LL", k - 2), ("RR", k + 2)):
        view = views[at] if 0 <= at < len(views) else None
        if view is None:
            out.append(f"{side}=edge")
            continue
        out.append(f"{side}s={view.make}&{views[k].make}")
        if len(side) == 1:
            best = view.sims[0][0] if view.sims and view.sims[0][1] >= 0.75 else "?"
            out.append(f"{side}h={best}")
    return out
