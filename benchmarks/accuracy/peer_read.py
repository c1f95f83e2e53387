"""Read a folder's documents with one open tool: run by ``peers.py`` with the Python that has the tool.

``python peer_read.py TOOL DIR`` prints one JSON line a document: its name, the tool's text with every table
as tab-separated rows, or what went wrong, and the seconds it took. Needs the tool and nothing else.
"""

from __future__ import annotations

import html
import io
import json
import re
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docling.document_converter import DocumentConverter

ROW = re.compile(r"</tr\s*>", re.IGNORECASE)
CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")


def table_to_rows(markup: str) -> str:
    """Return an HTML table as tab-separated lines."""
    cells = CELL.sub("\t", " ".join(markup.split()))
    return html.unescape(TAG.sub("", ROW.sub("\n", cells)))


def with_unstructured(path: Path) -> str:
    """Partition the document; a table comes as its HTML."""
    from unstructured.partition.auto import partition

    parts = []
    for element in partition(filename=str(path)):
        markup = getattr(element.metadata, "text_as_html", None)
        parts.append(table_to_rows(markup) if markup else element.text)
    return "\n".join(parts)


def with_edgartools(path: Path) -> str:
    """Parse the document as a filing's HTML; plain text is given as preformatted text."""
    from edgar.documents import parse_html

    text = path.read_text("utf-8", "replace")
    document = parse_html(
        text if path.suffix == ".htm" else f"<html><body><pre>{html.escape(text)}</pre></body></html>"
    )
    return str(document.text())


def with_docling(path: Path) -> str:
    """Convert the document to markdown; plain text is given as markdown."""
    from docling.datamodel.base_models import DocumentStream

    name = path.name if path.suffix in {".htm", ".md"} else path.stem + ".md"
    stream = DocumentStream(name=name.replace(".htm", ".html"), stream=io.BytesIO(path.read_bytes()))
    return str(_converter().convert(stream).document.export_to_markdown())


@cache
def _converter() -> DocumentConverter:
    """Build docling's converter once: it takes seconds."""
    from docling.document_converter import DocumentConverter

    return DocumentConverter()


TOOLS: dict[str, Callable[[Path], str]] = {
    "unstructured": with_unstructured,
    "edgartools": with_edgartools,
    "docling": with_docling,
}


def main() -> None:
    """Read every document with the tool."""
    read = TOOLS[sys.argv[1]]
    for path in sorted(Path(sys.argv[2]).iterdir()):
        began = time.perf_counter()
        line: dict[str, object] = {"name": path.name}
        try:
            line["text"] = read(path)
        except Exception as error:  # noqa: BLE001 - a tool may fail in its own way; the failure is the result
            line["error"] = f"{type(error).__name__}: {error}"[:200]
        line["seconds"] = round(time.perf_counter() - began, 4)
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
