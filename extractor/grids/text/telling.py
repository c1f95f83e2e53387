"""text_to_telling_lines: the lines of a long text that are more than plain prose; several steps ask for them.

A filing of megabytes is nearly all sentences of plain words. They are told from other lines once, by cheap questions,
and no step after that looks at them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.grids.text.glued import text_to_glued_codes
from extractor.ground.ascii import text_to_ascii

LONGEST_LONE = 62
"""Characters of a line that may be a label alone, with a blank on either side."""
# What may declare a label, and what may, as controls do, part a line into cells or be tidied away.
_PRINTED = bytes(code for code in range(256) if code >= 32 and code != 127) + b"\n"
_BLANKS = "  "
_SIGNS = ("|", "<", "*", "\\", _BLANKS)
_COLON = ":"
_UNKNOWN = "?"  # stands in ASCII for any other character
# Of each character in ASCII whether its line may be more than plain prose.
_TELLS = bytes(chr(code) in {*_SIGNS, _COLON, _UNKNOWN} or code not in _PRINTED for code in range(256))


Places = NDArray[np.intp]


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
    printed = text_to_ascii(text)
    codes = np.frombuffer(printed, np.uint8)
    tells = np.flatnonzero(np.frombuffer(printed.translate(_TELLS), np.bool_))
    blank = codes == ord(" ")
    gaps = np.flatnonzero(blank[1:] & blank[:-1])
    signs = _signs(codes[tells].tobytes(), gapped=len(gaps) > 0)
    lines: list[tuple[int, str]] = []
    for at, end in _likely_lines(codes, np.concatenate([tells, gaps]), sorted(glued)):
        line = text[at:end]
        if len(line) <= LONGEST_LONE or not _is_prose(line, signs) or at in glued:
            lines.append((at, line))
    return TellingLines(tuple(lines), signs, glued)


def _signs(tells: bytes, *, gapped: bool) -> tuple[str, ...]:
    """Return which of ``_SIGNS`` are among what tells something, and which controls."""
    held = set(tells.decode("ascii"))
    named = [sign for sign in _SIGNS if sign in held or (gapped and sign == _BLANKS)]
    return (*named, *sorted(sign for sign in held if ord(sign) not in _PRINTED))


def _likely_lines(codes: NDArray[np.uint8], tells: Places, glued: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of the lines, none of them blank, that may tell something: all are looked at in a few steps."""
    ends = np.append(np.flatnonzero(codes == ord("\n")), len(codes))
    starts = np.append(0, ends[:-1] + 1)
    likely = ends - starts <= LONGEST_LONE
    likely[ends.searchsorted(tells)] = True
    likely[starts.searchsorted(glued)] = True
    likely &= starts < ends
    return zip(starts[likely].tolist(), ends[likely].tolist(), strict=True)


def _is_prose(line: str, signs: Sequence[str]) -> bool:
    """Tell a line that is one cell of plain words: it holds none of the ``signs``."""
    if not line.isascii() or _COLON in line:
        return False
    for sign in signs:  # noqa: SIM110 - a generator costs more than the search
        if sign in line:
            return False
    return True
