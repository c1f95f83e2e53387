"""PDF to text with every word's place: characters from PDFium, columns and tables from geometry.

One line of the page is one line of text; a table's row is one line, its cells separated by one tab a
column and wrapped cells joined, as for HTML. Boxes are in points, origin at the top left, pages from 1.
"""

from __future__ import annotations

import threading
from typing import Any

import pypdfium2

from extractor.ground.document import Document
from extractor.ground.errors import UnreadableDocument
from extractor.reading.digest import sha256_of
from extractor.reading.pdf_layout import words_to_blocks
from extractor.reading.pdf_running import lift_running_lines
from extractor.reading.pdf_sheets import Sheet, page_to_sheets
from extractor.reading.pdf_writer import PdfWriter
from extractor.reading.sniff import Kind

_ONE_AT_A_TIME = threading.Lock()  # PDFium keeps its state per process, not per document


def read_pdf(data: bytes, source: str) -> Document:
    """Read a PDF; UnreadableDocument when it is encrypted, damaged, or has no text on any page."""
    with _ONE_AT_A_TIME:
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
    return Document(
        source,
        sha256_of(data),
        Kind.PDF,
        text,
        writer.tables(),
        tuple(writer.words),
        tuple(writer.pages),
    )


def _read_pages(data: bytes, source: str) -> list[tuple[list[Sheet], tuple[float, float]]]:
    """Return each page's sheets and its size as shown; only one page is open at a time."""
    document = _open(data, source)
    try:
        return [_read_page(document, k, source) for k in range(len(document))]
    finally:
        document.close()


def _open(data: bytes, source: str) -> Any:
    """Open a PDF, or say in one line why it can't be opened."""
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            msg = f"{source}: is encrypted; remove its password and try again"
        else:
            msg = f"{source}: is a damaged PDF ({error}); fetch it anew"
        raise UnreadableDocument(msg) from error


def _read_page(document: Any, index: int, source: str) -> tuple[list[Sheet], tuple[float, float]]:
    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        msg = f"{source}: page {index + 1} is damaged ({error}); fetch the file anew"
        raise UnreadableDocument(msg) from error
    try:
        return page_to_sheets(page, text_page, index + 1), page.get_size()
    finally:
        text_page.close()
        page.close()
