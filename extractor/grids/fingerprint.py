"""document_to_fingerprint: what a layout is made of, whatever values and issuer fill it.

A fingerprint is a set of marks: the kinds of its grids, their labels and which label follows which, the
labels that stand in lines outside of grids, and how lines are written (bars, tabs, runs of blanks). Values
and names leave no mark, so two filings of one template share a fingerprint, and the share of marks that two
documents have in common says how alike their layouts are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.grids.lexicon import Lexicon, label_key, lexicon_of
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema

MANY_LINES = 400  # a layout shows itself in the first lines; what follows is prose
_LONGEST_LABEL = 60
_BLANKS = re.compile(r"\S {3,}\S")
_ID_BYTES = 4


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The marks of one layout."""

    marks: frozenset[str]

    @property
    def id(self) -> str:
        """Return eight hexadecimal digits: the same for the same marks, on any machine."""
        told = "\n".join(sorted(self.marks)).encode()
        return hashlib.blake2b(told, digest_size=_ID_BYTES).hexdigest()


def distance(one: Fingerprint, other: Fingerprint) -> float:
    """Return 0 for the same layout, 1 for layouts without a common mark (or without any mark)."""
    union = len(one.marks | other.marks)
    return 1.0 - len(one.marks & other.marks) / union if union else 1.0


def novelty(one: Fingerprint, known: Iterable[Fingerprint]) -> float:
    """Return the distance to the nearest of ``known``; 1 when nothing is known."""
    return min((distance(one, other) for other in known), default=1.0)


def document_to_fingerprint(document: Document, grids: Sequence[Grid], schema: Schema) -> Fingerprint:
    """Return the fingerprint of a document and the grids that were recovered from it."""
    lexicon = lexicon_of(schema)
    marks = {f"type {document.media_type}", *_line_marks(document.text)}
    for grid in grids:
        marks.update(_grid_marks(grid, lexicon))
    marks.update(_label_marks(document.text, grids, lexicon))
    return Fingerprint(frozenset(marks))


def _grid_marks(grid: Grid, lexicon: Lexicon) -> Iterator[str]:
    """Mark known labels by their spelling; unknown ones only as such, for they may be values or names."""
    keys = [label_key(c.header) for c in grid.columns]
    named = [k if k and lexicon.exact(k) is not None else "?" if k else "" for k in keys]
    yield f"grid {grid.kind}"
    yield from (f"{grid.kind} label {k}" for k in named)
    yield from (f"{grid.kind} order {a} > {b}" for a, b in pairwise(named))


def _label_marks(text: str, grids: Sequence[Grid], lexicon: Lexicon) -> Iterator[str]:
    """Mark the labels that begin a line outside of every grid."""
    at = 0
    for number, line in enumerate(text.split("\n")):
        begin, at = at, at + len(line) + 1
        if number >= MANY_LINES:
            return
        label = line[:_LONGEST_LABEL].split(":", 1)[0].strip()
        if not label or any(g.span.start <= begin < g.span.end for g in grids):
            continue
        if lexicon.exact(label) is not None:
            yield f"line label {label_key(label)}"


def _line_marks(text: str) -> Iterator[str]:
    """Mark how lines are written: which separators are rare, frequent or the rule, and how many lines there are."""
    lines = [line for line in text.split("\n")[:MANY_LINES] if line.strip()]
    shares = {
        "bars": sum("|" in line for line in lines),
        "tabs": sum("\t" in line for line in lines),
        "blanks": sum(_BLANKS.search(line) is not None for line in lines),
    }
    for name, count in shares.items():
        if count:
            yield f"{name} {min(3 * count // max(len(lines), 1), 2)}"
    yield f"lines {min(len(lines), MANY_LINES).bit_length()}"
