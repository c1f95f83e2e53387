"""page_to_rules: the straight lines that a page draws, as its tables' borders."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from extractor.reading.pdf.frame import Frame

_THIN = 2.5  # points: a filled box no thicker than this is drawn as a line
_LONG = 4.0  # points: shorter strokes are ornaments, underlined letters, bullets
_DEEPEST = 4  # forms within forms
_MOST = 20_000  # lines a page: drawings beyond this are pictures, not tables

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Points = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A horizontal or vertical line: ``at`` is where it stands, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rules:
    """A page's ruling lines in one frame."""

    across: list[Rule]
    down: list[Rule]


def page_to_rules(page: Any, frame: Frame) -> Rules:
    """Return the ruling lines of an open PDFium page."""
    import pypdfium2.raw as pdfium

    across: list[Rule] = []
    down: list[Rule] = []
    count = pdfium.FPDFPage_CountObjects(page)
    objects = (pdfium.FPDFPage_GetObject(page, k) for k in range(count))
    for x0, y0, x1, y1 in _strokes(pdfium, objects, _IDENTITY, 0):
        left, top, right, bottom = frame.box(x0, y0, x1, y1)
        if right - left <= _THIN < _LONG <= bottom - top:
            down.append(Rule((left + right) / 2, top, bottom))
        elif bottom - top <= _THIN < _LONG <= right - left:
            across.append(Rule((top + bottom) / 2, left, right))
        if len(across) + len(down) > _MOST:
            return Rules([], [])
    return Rules(sorted(across), sorted(down))


def _strokes(pdfium: Any, objects: Iterator[Any], matrix: Matrix, depth: int) -> Iterator[Points]:
    """Yield the straight strokes and the thin boxes that the objects draw, in the file's coordinates."""
    for item in objects:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _path_to_strokes(pdfium, item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(item)
            inner = (pdfium.FPDFFormObj_GetObject(item, k) for k in range(count))
            yield from _strokes(pdfium, inner, _times(_matrix_of(pdfium, item), matrix), depth + 1)


def _matrix_of(pdfium: Any, item: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(m)):
        return _IDENTITY
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _path_to_strokes(pdfium: Any, item: Any, matrix: Matrix) -> Iterator[Points]:
    """Yield a path's lines: each stroked side, and a filled box when it is as thin as a line."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(mode), ctypes.byref(stroked)):
        return
    if not mode.value and not stroked.value:
        return
    whole = _times(_matrix_of(pdfium, item), matrix)
    for outline in _outlines(pdfium, item, whole):
        xs, ys = [p[0] for p in outline], [p[1] for p in outline]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            yield box
        elif stroked.value:
            for (xa, ya), (xb, yb) in pairwise(outline):
                yield xa, ya, xb, yb


def _outlines(pdfium: Any, item: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Yield the corner points of each part of a path; parts with curves draw no table."""
    outline: list[tuple[float, float]] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for k in range(min(pdfium.FPDFPath_CountSegments(item), _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(item, k)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(outline) > 1 and not curved:
                yield outline
            outline, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        outline.append(_moved(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment) and outline[0] != outline[-1]:
            outline.append(outline[0])
    if len(outline) > 1 and not curved:
        yield outline
