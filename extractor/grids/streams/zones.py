"""Zones: where in a stream of cells a header stands, and the labels that its words may be folded into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.headers import Border, HeaderLabel, HeaderWord, glued_pieces, words_to_labels
from extractor.grids.labels.lexicon import Lexicon, label_key
from extractor.grids.streams.folding import (
    Cell,
    Place,
    cells_between,
    fold_columns,
    fold_rows,
    interleave_rows,
    is_torn,
    sense,
)
from extractor.grids.streams.items import Item
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_WORD = regex(r"\S+")
_SHORT_FORM = regex(r"\.(?<=[A-Za-z]\.)(?=[A-Z])")  # "Freq.Maturity": a stop no sentence ends with
_SHORT_WORD = regex(r"([A-Z](?<!\w[A-Z])[a-z]{1,3})\.(?= )")  # "Surv. Opt.", of a header's line
_UNIT = regex(r"\([^()]{1,60}\)|(?i:per) \\?\$1,000(?!\d)")  # "(per $1,000)"
_FIGURES = 6  # digits of a header on one line
_EMPTY = " |\n\r\t\xa0\u200b"  # what stands before the first filled cell where empty ones do
_NUMBERED = regex(r"\d\s*\Z")
_LONGEST_HEADER = 700  # characters; what is longer is prose
_LONG_CELL = 60  # characters; what is longer is a header on one line, or none
_ENTER = 3  # labels that make a header; fewer are a label: value list
_ODD = frozenset({Shape.TEXT, Shape.YESNO})  # makes of an unknown label; "Stated / Annual / Interest" are known words
_TYPED = frozenset({Shape.CUSIP, Shape.ISIN, Shape.MONEY, Shape.PERCENT, Shape.DATE, Shape.NUMBER})
_FOLDINGS = 3  # ways to fold a header that the values below it choose from
_FARTHEST = 50  # items after a header within which two rows tell how wide they are


class Zone(NamedTuple):
    """A header, ``items[start:stop]``, and the ways to fold it into labels, the best first."""

    start: int
    stop: int
    foldings: list[list[HeaderLabel]]


class ZoneReader:
    """Finds the headers among a document's items."""

    def __init__(self, text: str, items: Sequence[Item], schema: Schema, lexicon: Lexicon) -> None:
        """Hold the items of one document."""
        self.text, self.items, self.lexicon = text, items, lexicon
        self._headed: dict[str, bool] = {}
        self.of_notes = frozenset(spec.name for spec in schema.note_fields)

    def zones(self) -> Iterator[Zone]:
        """Yield the headers in reading order."""
        k = 0
        while k < len(self.items):
            stop = k
            while stop < len(self.items) and (
                (self._in_header(self.items[stop]) and not self._is_kind_in_row(stop))
                or self._is_first(k, stop)
                or self._is_odd_label(k, stop)
            ):
                stop += 1
            if stop - k >= _ENTER or any(map(self._is_row_of_labels, self.items[k:stop])):
                foldings = self._foldings(k, stop)
                if sum(bool(h.match.fields) for h in foldings[0]) >= _ENTER:
                    yield Zone(k, stop, foldings)
            k = max(stop, k + 1)

    def _in_header(self, item: Item) -> bool:
        """Tell whether an item may be of a header; neighbours ask again."""
        text = item.segment.text
        known = self._headed.get(text)
        if known is None:
            known = self._headed[text] = self._heads(text)
        return known

    def _heads(self, text: str) -> bool:
        if text.endswith(":") or len(text) > _LONGEST_HEADER:
            return False
        if len(text) > _LONG_CELL:
            return self._is_header_line(text)
        if shape(text) is not Shape.TEXT:  # "Fixed" may open a label that wraps ("Fixed / Rate Note CUSIP / Number")
            return shape(text) is Shape.COUPON_TYPE and self.lexicon.exact(text) is not None
        if self.lexicon.knows(text) or self._ends_with_short_form(text):
            return True
        match = self.lexicon.match(text)
        if match.score:  # a document's own line, with its number, is no label over notes
            return not (_NUMBERED.search(text) and match.fields and match.fields.isdisjoint(self.of_notes))
        unglued = self._unglued(text)
        return unglued != text and self.lexicon.knows(unglued)

    def _ends_with_short_form(self, text: str) -> bool:
        """Tell whether label words end with a whole label in a few capitals: ``Feature SO``, its mark behind it."""
        words, _, short = text.rpartition(" ")
        capitals = short.rstrip("0123456789").isupper()
        return bool(words) and capitals and self.lexicon.knows(words) and self.lexicon.exact(short) is not None

    def _is_kind_in_row(self, at: int) -> bool:
        """Tell whether a kind of coupon, as may open a label, is a row's value: with a value beside it on its line."""
        item = self.items[at]
        if shape(item.segment.text) is not Shape.COUPON_TYPE:
            return False
        beside = [*self.items[max(at - 1, 0) : at], *self.items[at + 1 : at + 2]]
        return any(i.segment.line == item.segment.line and shape(i.segment.text) in _TYPED for i in beside)

    def _is_row_of_labels(self, item: Item) -> bool:
        """Tell whether an item is long enough, or glued of enough labels, to be a header by itself."""
        words = len(item.segment.text.split())
        return words >= 2 * _ENTER or len(glued_pieces(item.segment.text, self.lexicon)) >= _ENTER

    def _unglued(self, text: str) -> str:
        return " ".join(text[a:b] for a, b in glued_pieces(text, self.lexicon))

    def _is_header_line(self, text: str) -> bool:
        """Tell whether a long line is a header's labels side by side: nearly all of its words are label words."""
        text = _SHORT_FORM.sub("", _SHORT_WORD.sub(r"\1", text))
        outside = _UNIT.sub("", text) if "(" in text or "$" in text else text
        if "." in outside or ";" in outside or "," in outside or sum(map(str.isdigit, text)) > _FIGURES:
            return False  # as prose, at once
        text = self._unglued(text)
        if any(ch in _UNIT.sub("", text) for ch in ".;,"):  # a unit, now with blanks, is too long for one
            return False
        words = label_key(text).split()
        return len(words) >= 6 and sum(w in self.lexicon.words for w in words) * 10 >= len(words) * 9

    def _is_first(self, start: int, at: int) -> bool:
        """Tell whether an item is a part of ``1 / st`` within a header."""
        if at == start or self.items[at].segment.text not in {"1", "st"}:
            return False
        return ("1", "st") in pairwise([item.segment.text for item in self.items[at - 1 : at + 2]])

    def _is_odd_label(self, start: int, at: int) -> bool:
        """Tell whether an unknown cell is a label all the same: short words with labels on both sides of it."""
        text = self.items[at].segment.text
        before, after = self.items[max(at - 2, start) : at], self.items[at + 1 : at + 3]
        if at == start or len(after) < 2 or not all(map(self._in_header, (*before, *after))):
            return False
        if sum(map(str.isdigit, text)) > _FIGURES:  # a glued row
            return False
        return (shape(text) in _ODD or self.lexicon.knows(text)) and len(text.split()) <= 5 and text[-1] not in ":;,"

    def _foldings(self, start: int, stop: int) -> list[list[HeaderLabel]]:
        """Fold the header in reading order, and row over row where much of it makes no sense; the best first."""
        read = words_to_labels(self._words(start, stop), self.lexicon)
        if not is_torn(read):
            return [read]
        first, last = self.items[start].segment.span.start, self.items[stop - 1].segment.span.end
        empty = sum(ch in "|\n" for ch in self.text[len(self.text[:first].rstrip(_EMPTY)) : first])
        cells = cells_between(self.text, first, last)
        rows: dict[int, list[Cell]] = {}
        for item in self.items[start:stop]:
            rows.setdefault(item.segment.line, []).extend(self._cells(item))
        folded = [*fold_rows(cells, self.lexicon, empty), fold_columns(self._places(start, stop), self.lexicon)]
        folded += interleave_rows([*rows.values()], self.lexicon, self._row_widths(stop))
        better = {tuple(h.text for h in labels): labels for labels in folded if sense(labels) > sense(read) + 1}
        return [*sorted(filter(None, better.values()), key=sense, reverse=True)[:_FOLDINGS], read]

    def _places(self, start: int, stop: int) -> list[list[Place]]:
        """Return where the cells of a header, and of the lines below it that hold several, stand in their lines."""
        lines: dict[int, list[Place]] = {}
        for k in range(start, min(stop + _FARTHEST, len(self.items))):
            span, line = self.items[k].segment.span, self.items[k].segment.line
            begin = self.text.rfind("\n", 0, span.start) + 1
            cell = (span, self.items[k].segment.text) if k < stop else None
            lines.setdefault(line, []).append(Place(line, span.start - begin, span.end - begin, cell))
        head = [row for row in lines.values() if row[0].cell is not None]
        if len(head) < 2 or max(map(len, head)) < _ENTER:
            return []
        data = [row for row in lines.values() if row[0].cell is None and len(row) >= _ENTER]
        return [*head, *data[:_ENTER]]

    def _row_widths(self, start: int) -> list[int]:
        """Return how wide the rows below a header may be: as identifiers stand apart, or up to what is no cell."""
        items = self.items[start : start + _FARTHEST]
        at = [k for k, item in enumerate(items) if shape(item.segment.text) is Shape.CUSIP]
        apart = [b - a for a, b in pairwise(at)]
        if not apart:
            ends = (k for k, i in enumerate(items) if ":" in i.segment.text or self._in_header(i))
            apart = [next(ends, len(items))]
        return [*range(min(apart) - 1, min(max(apart), min(apart) + 2) + 2)]

    def _cells(self, item: Item) -> list[Cell]:
        """Cut an item at its glued borders: the cells of one header row."""
        start, raw = item.segment.span.start, item.segment.span.of(self.text)
        pieces = glued_pieces(raw, self.lexicon)
        return [(Span(start + a, start + b), " ".join(raw[a:b].split())) for a, b in pieces]

    def _words(self, start: int, stop: int) -> list[HeaderWord]:
        words: list[HeaderWord] = []
        for item in self.items[start:stop]:
            border = item.border
            for cell, _ in self._cells(item):
                for word in _WORD.finditer(self.text, cell.start, cell.end):
                    words.append(HeaderWord(word[0].strip("*"), Span(word.start(), word.end()), border))
                    border = Border.BLANK
                border = Border.GLUE
        return words
