"""words_to_lines: words on one baseline are a line, cut into segments at the gaps between columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.reading.pdf.words import PageWord

# Shares of the font's size.
_SAME_BASE = 0.3
_RAISED_BY = 0.6  # of the size below: a mark stands no higher over its line
_OVER = 0.5  # of the size: so far a mark may reach over the next word
_SMALLER = 0.87  # of the size below: a mark is set smaller
COLUMN_GAP = 0.5
"""A gap this wide may part columns; a blank is at most 0.35 wide unless the line is justified."""


@dataclass(slots=True)
class TextLine:
    """Words on one baseline, from left to right; none come or go once it has been cut."""

    words: list[PageWord]
    base: float
    size: float
    _cut: dict[float, list[list[PageWord]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def x0(self) -> float:
        """Where the line starts."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.words[-1].x1

    def segments(self, gap: float = COLUMN_GAP) -> list[list[PageWord]]:
        """Cut the line where the gap between two words is at least ``gap`` times the size; several steps ask."""
        found = self._cut.get(gap)
        if found is None:
            found = self._cut[gap] = cut_at_gaps(self.words, gap * self.size)
        return found


def cut_at_gaps(words: Sequence[PageWord], gap: float) -> list[list[PageWord]]:
    """Cut words that stand side by side where they are ``gap`` points apart or more."""
    out = [[words[0]]]
    for before, word in pairwise(words):
        if word.x0 - before.x1 >= gap:
            out.append([word])
        else:
            out[-1].append(word)
    return out


def words_to_lines(words: Sequence[PageWord]) -> list[TextLine]:
    """Return the lines from top to bottom; a raised word belongs to the line below its feet."""
    lines: list[TextLine] = []
    for word in sorted(words, key=lambda w: w.base):
        line = lines[-1] if lines else None
        if line is not None and word.base - line.base <= _SAME_BASE * min(word.size, line.size):
            line.words.append(word)
            line.size = max(line.size, word.size)
        else:
            lines.append(TextLine([word], word.base, word.size))
    lines = _lower_raised(lines)
    for line in lines:
        line.words.sort(key=lambda w: w.x0)
    return lines


def _lower_raised(lines: list[TextLine]) -> list[TextLine]:
    """Put lines that hold nothing but raised words beside what they mark onto the line they belong to."""
    out: list[TextLine] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if (
            below is not None
            and line.size < _SMALLER * below.size
            and below.base - line.base < _RAISED_BY * below.size
            and all(_touches(word, below) and not _covers(word, below) for word in line.words)
        ):
            below.words.extend(line.words)
        else:
            out.append(line)
    return out


def _covers(word: PageWord, line: TextLine) -> bool:
    """Tell whether a word stands over another: a mark stands over the blank behind what it marks."""
    return any(min(word.x1, w.x1) - max(word.x0, w.x0) > _OVER * word.size for w in line.words)


def _touches(word: PageWord, line: TextLine) -> bool:
    reach = line.size
    return any(-reach < word.x0 - w.x1 < reach or -reach < w.x0 - word.x1 < reach for w in line.words)
