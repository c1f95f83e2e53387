"""opened_pdf: a PDF's pages, one reader at a time, and every reason why there are none in one line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from extractor.ground.errors import UnreadableDocument

ONE_AT_A_TIME = threading.RLock()  # PDFium keeps its state per process, not per document


@contextmanager
def opened_pdf(data: bytes, source: str) -> Iterator[Any]:
    """Open a PDF for the length of a block; UnreadableDocument when it is encrypted or damaged."""
    import pypdfium2.raw as pdfium

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
                msg = f"{source}: is an encrypted PDF; remove its password and try again"
            else:
                msg = f"{source}: is a damaged PDF; fetch it anew"
            raise UnreadableDocument(msg) from error
        try:
            yield document
        finally:
            document.close()


@contextmanager
def opened_page(document: Any, number: int, source: str) -> Iterator[Any]:
    """Open page ``number`` (from 1) for the length of a block; UnreadableDocument when it is damaged."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError as error:
        msg = f"{source}: is a PDF whose page {number} is damaged; fetch it anew"
        raise UnreadableDocument(msg) from error
    try:
        yield page
    finally:
        page.close()
