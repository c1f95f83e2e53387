"""PDF reading against pdfplumber's own word extraction over the same pages, interleaved.

``python -m benchmarks.pdf [FILE...]``; without files, over documents of the layout generator. The
ratio is the median over rounds of (this package's time / pdfplumber's time); the goal is 0.2, the
limit 0.5 (exit code 1 beyond it).
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2

from extractor.corpus.root import data_root
from extractor.learning.synthesis import compose_many, load_recipes
from extractor.reading.pdf.reader import read_pdf

GENERATED = 20
LIMIT = 0.5


def read_whole(data: bytes) -> int:
    """Read as the pipeline does: words, tables, text; return the words' count."""
    return len(read_pdf(data, "document.pdf").words)


def read_pdfplumber_words(data: bytes) -> int:
    """Extract pdfplumber's words of every page; return their count."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_words()) for page in document.pages)


def read_bare_text(data: bytes) -> int:
    """Read PDFium's text alone, the floor under any reader; return the words' count."""
    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def time_over(read: Callable[[bytes], int], documents: Sequence[bytes]) -> float:
    """Return the seconds that reading all documents takes."""
    start = time.perf_counter()
    for data in documents:
        read(data)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print; exit with 1 when the ratio is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    documents = [path.read_bytes() for path in options.files]
    if not documents:
        recipes = [r for r in load_recipes(data_root() / "recipes") if "pdf" in r.serialization]
        documents = [sample.content for sample in compose_many(recipes, GENERATED, 1)]
    readers = (read_whole, read_pdfplumber_words, read_bare_text)
    counts = [sum(map(read, documents)) for read in readers]  # and warms up
    rounds = [[time_over(read, documents) for read in readers] for _ in range(options.rounds)]
    ratio = statistics.median(whole / plumber for whole, plumber, _ in rounds)
    floor = statistics.median(whole / bare for whole, _, bare in rounds)
    for reader, count, *times in zip(readers, counts, *rounds, strict=True):
        each = 1000 * statistics.median(times) / len(documents)
        print(f"{reader.__name__:24} {each:8.2f} ms a document  {count:7} words")
    print(f"ratio to pdfplumber's words {ratio:.3f} (goal 0.2, limit {LIMIT}); to bare PDFium text {floor:.1f}")
    sys.exit(ratio > LIMIT)


if __name__ == "__main__":
    main()
