"""lines_to_owners: a line that holds the code of one note, and is no sentence, tells of that note alone.

Below its terms a page names its notes again, in rows of ratings or of underwriters that no table reader sees as one:
``Floating Rate Notes   12345AAA1   02/22/2024   Baa1   A-``. What stands there is no other note's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.ground.places import Span
from extractor.ground.regex import regex

_DEEP = 200_000  # characters; behind them stands a prospectus
_LONGEST = 200  # characters of a line
_SENTENCE = regex(r"[a-z)]\.(?:\s|\Z)|(?:[a-z]+,? ){6}")


def lines_to_owners(text: str, identifiers: Sequence[str | None]) -> list[tuple[Span, list[int]]]:
    """Return the lines that hold the code of one note alone, each with its number in ``identifiers``."""
    codes = {code: k for k, code in enumerate(identifiers) if code}
    out: list[tuple[Span, list[int]]] = []
    for code, k in codes.items():
        for line in _lines(text, code):
            printed = line.of(text)
            others = any(other in printed for other in codes if other != code)
            if not others and not _SENTENCE.search(printed):
                out.append((line, [k]))
    return out


def _lines(text: str, code: str) -> Iterator[Span]:
    at = text.find(code, 0, _DEEP)
    while at >= 0:
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - begin <= _LONGEST:
            yield Span(begin, end)
        at = text.find(code, at + 1, _DEEP)
