"""The checksum by which a document is known again."""

from __future__ import annotations

import hashlib


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of the file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
