"""Places: every stretch of a text that prints a given value of a given field."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.learning.align_gold.cues import cue_data
from extractor.values.atoms import Atom, atoms
from extractor.values.codes import find_cusips, find_isins
from extractor.values.dates import base_date, find_dates
from extractor.values.numbers import parse_basis_points, parse_decimal, parse_money, parse_percent
from extractor.values.reading import read_value
from extractor.values.shapes import Shape

_NUMBERS = {
    "money": (Shape.MONEY, Shape.NUMBER),
    "percent": (Shape.PERCENT, Shape.NUMBER),
    "basis_points": (Shape.NUMBER, Shape.PERCENT),
    "int": (Shape.NUMBER,),
}
_READ = {
    "money": parse_money,
    "percent": parse_percent,
    "basis_points": parse_basis_points,
    "int": parse_decimal,
}
# What these print is spelled otherwise in gold: read again, and compared.
_REREAD = frozenset({"ranking", "currency"})
# Between two names of one list stand a comma, a blank and "and" at most.
_NAMES_APART = 12
_RUN = re.compile(r"[A-Za-z]+|[0-9]+|[^A-Za-z0-9\s]")
_MINUS = re.compile(r"(?:minus|less|[-–−])\s*(?:\(-\)\s*)?\Z", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:non|not)[\s-]\Z", re.IGNORECASE)
_SCALE = re.compile(r"\s?(?:millions?|billions?|mm|mn|bn)\b", re.IGNORECASE)
_CURRENCY = re.compile(r"U\.?\s?S\.?\s+dollars?|United States dollars?|USD|US\s?\$|euros?|yen|sterling", re.IGNORECASE)


class Text:
    """A document's text with its typed atoms, so that each gold value is looked up, not searched for."""

    def __init__(self, text: str) -> None:
        """Split ``text`` into atoms and find its dates and codes."""
        self.text = text
        self.atoms: list[Atom] = [a for a in atoms(text) if a.shape is not Shape.TEXT]
        self._by_shape: defaultdict[Shape, list[Span]] = defaultdict(list)
        for atom in self.atoms:
            self._by_shape[atom.shape].append(Span(atom.start, atom.end))
        base = base_date(text)
        self._dates: defaultdict[dt.date, set[Span]] = defaultdict(set)
        for first in (False, True):
            for found in find_dates(text, base=base, day_first=first):
                self._dates[found.date].add(Span(found.start, found.end))
        self._codes: defaultdict[str, list[Span]] = defaultdict(list)
        for code in (*find_cusips(text), *find_isins(text)):
            self._codes[code.code].append(Span(code.start, code.end))

    def of_shape(self, *shapes: Shape) -> list[Span]:
        """Return the places of all atoms of these shapes, in order."""
        return sorted(span for shape in shapes for span in self._by_shape[shape])

    def find(self, spec: FieldSpec, value: Any) -> list[Span]:
        """Return every place that prints ``value`` as ``spec``'s type; in order, without duplicates."""
        return sorted(set(self._find(spec, value)))

    def _find(self, spec: FieldSpec, value: Any) -> Iterator[Span]:
        if spec.type in _NUMBERS:
            yield from self._numbers(spec.type, Decimal(str(value)))
        elif spec.type == "date":
            yield from self._dates.get(dt.date.fromisoformat(str(value)), ())
        elif spec.type in {"cusip", "isin"}:
            yield from self._codes.get(str(value), ()) or literal(self.text, str(value))
        elif spec.type in {"bool", "callable"}:
            yield from self._stated(spec, bool(value))
        else:
            yield from self._words(spec, value)

    def _words(self, spec: FieldSpec, value: Any) -> Iterator[Span]:
        if spec.type == "list":
            yield from names_to_place(self.text, [str(v) for v in value])
            return
        if spec.type == "steps":
            return
        if spec.type in _REREAD:
            spans = self.of_shape(Shape.RANKING) + [Span(*m.span()) for m in _CURRENCY.finditer(self.text)]
            yield from (s for s in spans if _squash(read_value(spec, s.of(self.text)).value) == _squash(value))
        for spelling in (str(value), *spec.choices.get(str(value), ())):
            yield from literal(self.text, spelling, exact=spec.type in {"rating", "currency"})

    def _numbers(self, kind: str, value: Decimal) -> Iterator[Span]:
        for span in self.of_shape(*_NUMBERS[kind]):
            printed = span.of(self.text)
            if kind == "money" and (scale := _SCALE.match(self.text, span.end)):
                whole = Span(span.start, scale.end())
                if parse_money(whole.of(self.text)) == value:
                    yield whole
                continue
            read = _READ[kind](printed)
            if read == value or (
                value < 0 and read == -value and _MINUS.search(self.text[max(0, span.start - 12) : span.start])
            ):
                yield span

    def _stated(self, spec: FieldSpec, value: bool) -> Iterator[Span]:
        for span in self.of_shape(Shape.YESNO):
            if re.search("yes" if value else r"\bno\b", span.of(self.text), re.IGNORECASE):
                yield span
        for words in cue_data()["stated"].get(spec.name, {}).get("true" if value else "false", ()):
            for span in literal(self.text, words):
                if not _DENIED.search(self.text[max(0, span.start - 5) : span.start]):
                    yield span


def literal(text: str, value: str, *, exact: bool = False) -> list[Span]:
    """Return where ``value`` is printed: wraps, cell borders, dots and (unless ``exact``) case aside."""
    pattern = _pattern(value, exact)
    if pattern is None:
        return []
    return [Span(found.start(), found.start() + len(found[0].rstrip())) for found in pattern.finditer(text)]


@lru_cache(maxsize=4096)
def _pattern(value: str, exact: bool) -> re.Pattern[str] | None:
    runs = _RUN.findall(value)
    if not runs:
        return None
    body = ""
    for i, run in enumerate(runs):
        if run.isalnum():
            glue = r"[\s|*®™.,]{0,4}" if i else ""
            letters = r"\.?".join(run) if run.isupper() and len(run) <= 3 else run
            body += glue + letters
        else:
            body += rf"[\s|*®™]{{0,4}}{re.escape(run)}" + ("" if i in {0, len(runs) - 1} and run in "+-" else "?")
    front = r"(?<![A-Za-z0-9_])" if runs[0].isalnum() else ""
    back = r"(?![A-Za-z0-9])" + (r"(?![+-])" if exact else "")
    if exact:
        front += "(?<![Nn]/)"
    if runs[0].isdigit():
        front = r"(?<![A-Za-z0-9$.,/_-])(?<!\$ )"
    if runs[-1].isdigit():
        back += r"(?![.,/-][0-9])"
    if not runs[-1].isalnum():
        back = ""
    return re.compile(front + body + back, 0 if exact else re.IGNORECASE)


def names_to_place(text: str, names: Sequence[str]) -> Iterator[Span]:
    """Return where a list of names is printed as a list, from its first name to its last."""
    spans = sorted((span, name) for name in names for span in literal(text, name))
    group: list[tuple[Span, str]] = []
    for span, name in spans:
        if group and (span.start - group[-1][0].end > _NAMES_APART or name in {known for _, known in group}):
            yield Span.around(held for held, _ in group)
            group = []
        group.append((span, name))
    if group:
        yield Span.around(held for held, _ in group)


def _squash(value: Any) -> str:
    return re.sub(r"[^a-z0-9]", "", str(value).casefold())
