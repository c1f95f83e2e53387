"""HTML to block text with its declared tables, for filings since the middle of the 1990s.

Blocks stand on lines of their own, a blank line stands between paragraphs, and a table's row is one
line whose cells are separated by one tab a column. Tables that only arrange other tables, and
tables of a single filled cell, are blocks. What style hides is left out.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from extractor.ground.document import Document, Table
from extractor.reading.digest import sha256_of
from extractor.reading.markup.page import Page
from extractor.reading.markup.repair import flatten_depth, quote_ascii_tables
from extractor.reading.markup.styles import find_layouts, find_roles, find_spanning, text_to_source
from extractor.reading.markup.walk import walk
from extractor.reading.markup.writer import has_odd_space
from extractor.reading.sniff import Kind


def read_html(text: str, source: str, data: bytes) -> Document:
    """Read decoded HTML; ``data`` is the file's bytes, for its checksum."""
    block_text, tables = html_to_text(text)
    return Document(source, sha256_of(data), Kind.HTML, block_text, tables)


def html_to_text(text: str, start: int = 0) -> tuple[str, tuple[Table, ...]]:
    """Return the block text of decoded HTML and its declared tables.

    The tables' spans cut the text into which the block text is put at the offset ``start``.
    """
    source = text_to_source(text)
    mended = quote_ascii_tables(flatten_depth(text, source))
    if mended is not text:
        text, source = mended, text_to_source(mended)
    parser = LexborHTMLParser(text)
    layouts, spanning = find_layouts(parser, source), find_spanning(parser, source)
    page = Page(layouts, start, spanning, even=not has_odd_space(source))
    if parser.root is not None:
        walk(parser.root, page, find_roles(parser, source))
    return page.close()
