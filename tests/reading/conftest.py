"""PDF pages drawn for the test at hand."""

import io
import sys
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).parent))


class Drawing:
    """A PDF in the making: places in points from the top left, as evidence has them."""

    def __init__(self, size=letter):
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=size, invariant=1)
        self.width, self.height = size
        self.canvas.setFont("Times-Roman", 10)

    def text(self, x, y, text, size=10, font="Times-Roman", rise=0):
        """Write ``text`` with its baseline ``y`` points below the top."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y + rise, text)
        return x + self.canvas.stringWidth(text, font, size)

    def row(self, xs, y, cells, size=10):
        """Write cells side by side; a cell with line breaks goes on below."""
        for x, cell in zip(xs, cells, strict=False):
            for k, line in enumerate(cell.split("\n")):
                self.text(x, y + k * size * 1.2, line, size)

    def grid(self, xs, ys):
        """Draw ruling lines."""
        for x in xs:
            self.canvas.line(x, self.height - ys[0], x, self.height - ys[-1])
        for y in ys:
            self.canvas.line(xs[0], self.height - y, xs[-1], self.height - y)

    def next_page(self):
        self.canvas.showPage()

    def done(self):
        self.canvas.save()
        return self._out.getvalue()


@pytest.fixture
def drawing():
    return Drawing()


@pytest.fixture
def draw():
    return Drawing
