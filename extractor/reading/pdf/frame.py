"""Frame: where a page's text stands upright, and the way from there to the page as it is shown."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

Rectangle = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, y downwards."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's visible rectangle in the file's coordinates, and two turns.

    ``rotation`` is how the page is turned when shown (clockwise degrees), ``turn`` is the direction
    in which this frame's text runs in the file (counter-clockwise degrees).
    """

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0
    turn: int = 0

    @property
    def upright(self) -> bool:
        """Whether the text stands on the page that is shown as it does in this frame."""
        return not self.turn and not self.rotation

    @staticmethod
    def of(page: Any, turn: int = 0) -> Frame:
        """Return the frame of an open PDFium page for text that runs in direction ``turn``."""
        import pypdfium2.raw as pdfium

        rect = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)):
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            return Frame(0.0, 0.0, width, height, 0, turn)
        rotation = pdfium.FPDFPage_GetRotation(page) % 4 * 90
        return Frame(rect.left, rect.bottom, rect.right, rect.top, rotation, turn)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Bring a point of the file's coordinates into this frame."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Rectangle:
        """Bring a rectangle of the file's coordinates into this frame."""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def to_page(self, x0: float, top: float, x1: float, bottom: float) -> Rectangle:
        """Bring a rectangle of this frame onto the page as it is shown, origin at the top left."""
        if self.upright:
            return x0, top, x1, bottom
        (a, b), (c, d) = self._shown(x0, top), self._shown(x1, bottom)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        if self.turn == 90:
            x, y = y, height - x
        elif self.turn == 180:
            x, y = width - x, height - y
        elif self.turn == 270:
            x, y = width - y, x
        if self.rotation == 90:
            return height - y, x
        if self.rotation == 180:
            return width - x, height - y
        if self.rotation == 270:
            return y, width - x
        return x, y
