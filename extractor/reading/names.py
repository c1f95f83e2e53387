"""What a file's name alone says of it: whether it may be a document, whether it is a pattern of names."""

from __future__ import annotations

from pathlib import PurePosixPath

_SKIPPED_SUFFIXES = frozenset(
    (
        ".json",
        ".jsonl",
        ".csv",
        ".parquet",
        ".arrow",
        ".feather",
        ".db",
        ".sqlite",
        ".py",
        ".ipynb",
        ".toml",
        ".yaml",
        ".yml",
        ".xml",
        ".xsd",
        ".js",
        ".css",
        ".xlsx",
        ".xls",
        ".docx",
        ".doc",
        ".pptx",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".svg",
        ".ico",
        ".sha256",
        ".sha512",
        ".lock",
    )
)
_GLOB = frozenset("*?[")


def is_glob(name: str) -> bool:
    """Tell whether a name may stand for several: ``filings/*.htm``."""
    return not _GLOB.isdisjoint(name)


def may_be_document(path: str) -> bool:
    """Tell whether a file in a folder or archive may be a document, by its name alone."""
    pure = PurePosixPath(path)
    hidden = any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in pure.parts)
    return not hidden and pure.suffix.lower() not in _SKIPPED_SUFFIXES
