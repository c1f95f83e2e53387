"""page_to_picture: a page of a PDF drawn, with boxes around places on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.ground.places import Box
from extractor.reading.pdf.open import opened_page, opened_pdf

if TYPE_CHECKING:
    from PIL.Image import Image

_SCALE = 2.0  # pixels a point: 144 dots an inch, at which six-point print can be read
_MARGIN = 1.5  # points between the print and its frame
_LINE = 2  # pixels
_COLOR = (214, 39, 40)  # red


def page_to_picture(data: bytes, source: str, number: int, boxes: Sequence[Box] = (), scale: float = _SCALE) -> Image:
    """Draw page ``number`` (from 1) with the boxes on it framed; UnreadableDocument as for reading."""
    from PIL import ImageDraw

    with opened_pdf(data, source) as document, opened_page(document, number, source) as page:
        picture: Image = page.render(scale=scale).to_pil().convert("RGB")
    draw = ImageDraw.Draw(picture)
    for box in boxes:
        if box.page == number:
            edges = (
                box.x0 - _MARGIN,
                box.top - _MARGIN,
                box.x1 + _MARGIN,
                box.bottom + _MARGIN,
            )
            draw.rectangle([edge * scale for edge in edges], outline=_COLOR, width=_LINE)
    return picture
