"""text_to_telling_lines: the lines of a long text that are more than plain prose; several steps ask for them.

A filing of megabytes is nearly all sentences of plain words. They are told from other lines once, by cheap questions,
and no step after that looks at them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.grids.text.glued import text_to_glued_codes

LONGEST_LONE = 62
"""Characters of a line that may be a label alone, with a blank on either side."""
# What may declare a label, and what may, as controls do, part a line into cells or be tidied away.
_PRINTED = bytes(code for code in range(256) if code >= 32 and code != 127) + b"\n"
_SIGNS = ("|", "<", "*", "\\", "  ")
_COLON = ":"


class TellingLines(NamedTuple):
    """The ``lines`` that may tell something, each with its place; blank ones are left out.

    ``signs`` of what parts cells stand somewhere in the text, and lines that begin at ``glued`` hold identifiers that
    are glued to other words.
    """

    lines: tuple[tuple[int, str], ...]
    signs: tuple[str, ...]
    glued: frozenset[int]


@lru_cache(maxsize=8)  # texts of up to megabytes, of which a batch holds few
def text_to_telling_lines(text: str) -> TellingLines:
    """Return the lines of a text without those of a single cell of plain words that are too long for a label."""
    glued = frozenset(text.rfind("\n", 0, code) + 1 for code in text_to_glued_codes(text))  # where their lines begin
    signs = tuple(_signs(text))
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        if line and (len(line) <= LONGEST_LONE or not _is_prose(line, signs) or at in glued):
            lines.append((at, line))
        at += len(line) + 1
    return TellingLines(tuple(lines), signs, glued)


def _signs(text: str) -> list[str]:
    """Return what of ``_SIGNS`` stands in a text, and which controls: these are found in one pass, not one each."""
    held = text.encode("utf-8", "surrogatepass").translate(None, _PRINTED).decode("ascii")
    return [sign for sign in _SIGNS if sign in text] + sorted(set(held))


def _is_prose(line: str, signs: Sequence[str]) -> bool:
    """Tell a line that is one cell of plain words: it holds none of the ``signs``."""
    if not line.isascii() or _COLON in line:
        return False
    for sign in signs:  # noqa: SIM110 - a generator costs more than the search
        if sign in line:
            return False
    return True
