"""What names alone say: which files may be documents, in a folder too, and what is a pattern of names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

_SKIPPED_SUFFIXES = frozenset(
    (
        ".json", ".jsonl", ".csv", ".parquet", ".arrow", ".feather", ".db", ".sqlite", ".py", ".ipynb", ".toml",
        ".yaml", ".yml", ".xml", ".xsd", ".js", ".css", ".xlsx", ".xls", ".docx", ".doc", ".pptx", ".jpg", ".jpeg",
        ".png", ".gif", ".svg", ".ico", ".sha256", ".sha512", ".lock",
    )
)  # fmt: skip
_DOCUMENT_SUFFIXES = frozenset((".txt", ".text", ".htm", ".html", ".xhtml", ".pdf", ".md", ".markdown"))
_ARCHIVE_SUFFIXES = frozenset((".zip", ".tar", ".tgz", ".gz"))
_GLOB = frozenset("*?[")
_LEDGER = "_ledger"  # stands in the folder that a run over an archive writes
_REPORT = "report.html"  # beside it; the run's tables are known by their ending


def is_glob(name: str) -> bool:
    """Tell whether a name may stand for several: ``filings/*.htm``."""
    return not _GLOB.isdisjoint(name)


def may_be_document(path: str) -> bool:
    """Tell whether a file in a folder or archive may be a document, by its name alone."""
    pure = PurePosixPath(path)
    hidden = any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in pure.parts)
    return not hidden and pure.suffix.lower() not in _SKIPPED_SUFFIXES


def says_document(path: str) -> bool:
    """Tell whether a name claims a document or an archive: where its content is neither, something is broken."""
    return PurePosixPath(path).suffix.lower() in _DOCUMENT_SUFFIXES | _ARCHIVE_SUFFIXES


def folder_to_files(folder: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    """Yield the files below a folder that may be documents, sorted; what hides and what a run wrote is passed over.

    ``onerror`` is told of each folder that cannot be listed.
    """
    for parent, folders, files in os.walk(folder, onerror=onerror):
        written = {_LEDGER, _REPORT} if _LEDGER in folders else frozenset[str]()
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in written)
        for name in sorted(files):
            path = Path(parent) / name
            if name not in written and may_be_document(name) and (path.is_file() or not path.exists()):
                yield str(path)  # a dead link is a file that is missing; a pipe or a socket would be waited for
