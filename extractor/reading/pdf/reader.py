"""PDF to text with every word's place: characters from PDFium, columns and tables from geometry.

One line of the page is one line of text; a table's row is one line, its cells separated by one tab a
column and wrapped cells joined, as for HTML. Boxes are in points, origin at the top left, pages from 1.
"""

from __future__ import annotations

from extractor.ground.document import Document
from extractor.ground.errors import UnreadableDocument
from extractor.reading.digest import sha256_of
from extractor.reading.pdf.layout import words_to_blocks
from extractor.reading.pdf.open import opened_page, opened_pdf
from extractor.reading.pdf.running import lift_running_lines
from extractor.reading.pdf.sheets import Sheet, page_to_sheets
from extractor.reading.pdf.turned import settle_turned
from extractor.reading.pdf.writer import PdfWriter
from extractor.reading.sniff import Kind

_UNKNOWN = "\ufffd"
_MOST_UNKNOWN = 0.2  # of the text


def read_pdf(data: bytes, source: str) -> Document:
    """Read a PDF; UnreadableDocument when it is encrypted, damaged, or has no text on any page.

    Pages without text among others are fine. Only one page is open at a time.
    """
    pages = _read_pages(data, source)
    lift_running_lines([sheets[0] for sheets, _ in pages if sheets])
    writer = PdfWriter()
    for number, (sheets, size) in enumerate(pages, 1):
        writer.write_page([(s, words_to_blocks(s.words, s.rules)) for s in sheets], number, size)
    text = writer.text()
    if not text.strip():
        count = f"its {len(pages)} pages" if len(pages) > 1 else "its page"
        msg = f"{source}: is a PDF without text on {count} (a scan?); run text recognition over it first"
        raise UnreadableDocument(msg)
    if text.count(_UNKNOWN) > _MOST_UNKNOWN * len(text):
        msg = f"{source}: is a PDF whose fonts do not tell their characters; run text recognition over it first"
        raise UnreadableDocument(msg)
    return Document(
        source,
        sha256_of(data),
        Kind.PDF,
        text,
        writer.tables(),
        writer.words,
        tuple(writer.pages),
    )


def _read_pages(data: bytes, source: str) -> list[tuple[list[Sheet], tuple[float, float]]]:
    """Return each page's sheets, and its size as shown."""
    out: list[tuple[list[Sheet], tuple[float, float]]] = []
    with opened_pdf(data, source) as document:
        for number in range(1, len(document) + 1):
            with opened_page(document, number, source) as page:
                text_page = page.get_textpage()
                try:
                    out.append((settle_turned(page_to_sheets(page, text_page, number)), page.get_size()))
                finally:
                    text_page.close()
    return out
