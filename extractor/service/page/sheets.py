"""A PDF's pages as pictures, with the words and the evidence on them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.ground.document import Document
from extractor.ground.errors import SourceError
from extractor.ground.places import Box, Span
from extractor.service.page.marks import Mark

_SCALE = 2.0  # dots a point: 144 to the inch
_MOST_DOTS = 16_000_000  # a poster-sized page is drawn smaller


@dataclass(frozen=True, slots=True)
class Spot:
    """A word on a page: its box in points from the top left, its place in the text, and its fields."""

    x: float
    y: float
    width: float
    height: float
    place: Span
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number from 1, its size in points, and its words with the fields they are evidence for."""

    number: int
    width: float
    height: float
    spots: tuple[Spot, ...]


def document_to_sheets(document: Document, marks: Iterable[Mark]) -> list[Sheet]:
    """Return the pages of a document; none when it has no pages."""
    listed = list(marks)
    out = []
    for page in document.pages:
        spots = []
        for word in document.words:
            if word.box.page == page.number:
                keys = tuple(dict.fromkeys(m.key for m in listed if m.place.overlaps(word.span)))
                spots.append(_spot(word.box, word.span, document.text, keys))
        out.append(Sheet(page.number, round(page.width, 2), round(page.height, 2), tuple(spots)))
    return out


def _spot(box: Box, span: Span, text: str, keys: tuple[str, ...]) -> Spot:
    x, y, width, height = (round(v, 2) for v in (box.x0, box.top, box.x1 - box.x0, box.bottom - box.top))
    return Spot(x, y, width, height, span, span.of(text), keys)


def page_to_png(data: bytes, number: int) -> bytes:
    """Draw a page (from 1) as a PNG picture. Raises SourceError when there is no such page."""
    import pypdfium2

    from extractor.reading.pdf.open import ONE_AT_A_TIME

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            msg = f"the PDF cannot be drawn ({error})"
            raise SourceError(msg) from error
        try:
            if not 1 <= number <= len(document):
                msg = f"the PDF has no page {number}"
                raise SourceError(msg)
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(_SCALE, (_MOST_DOTS / max(1.0, width * height)) ** 0.5)
            stream = io.BytesIO()
            page.render(scale=scale).to_pil().save(stream, "PNG")
            page.close()
        finally:
            document.close()
    return stream.getvalue()
