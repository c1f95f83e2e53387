"""text_to_ascii: a text as a byte a character, for steps that look at all of its characters at once."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2)  # several steps ask for a document's in turn; a long one has megabytes
def text_to_ascii(text: str) -> bytes:
    """Return the text with ``?`` for each character that is not ASCII: offsets stay."""
    return text.encode("ascii", "replace")
