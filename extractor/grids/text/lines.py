"""text_to_lines: cut a document's text into lines, and lines into segments at tabs, pipes and gaps.

A segment is what stands between two separators: a table cell, a label, a sentence. Its place never
holds the separators, blanks or markdown emphasis around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extractor.grids.text.glued import is_glued, line_to_pieces
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.spacing import is_double_spaced
from extractor.values.shapes import Shape, shape

# Invisible or ornamental characters around a cell: they are not part of what it says.
ORNAMENT = "\u200b‌﻿\xa0 \t\r\f\v"
_EDGES = frozenset(ORNAMENT + "*<>")  # what trimming has to look at more closely
# A colon that a gap parts from its label ("CUSIP      : ...") opens no cell.
_GAP = r"[ \xa0\u200b]{2,}+(?!:)"
_SEPARATOR = regex(rf"\t|\||{_GAP}")
_WIDE = regex(r"\t|\||[ \xa0\u200b]{3,}+(?!:)")  # two blanks in a cell are a typist's
_LONG_VALUE = 30  # characters
# One value on a line, with a typist's blanks in it ("$  1,000"), is no row of cells.
_WHOLE = frozenset({Shape.CUSIP, Shape.MONEY, Shape.DATE, Shape.RANKING})
QUOTED = regex(r"(?:> ?){1,9}(?![\w$])|(?:> ){1,9}")
"""What a mail program puts before each line that it quotes."""
_BULLET = "o"  # as typists print one before a line's first words
_LONE_PIPES = 8  # lines of a pipe alone: they part the cells, blanks do not
_BOLD = regex(r"\*\*\*?([^*\n]+)\*\*\*?")
_EMPHASIS = regex(r"</?(?:b|i|u|strong|em|font|S|C|TABLE|CAPTION|PAGE)(?:\s[^<>]{0,200})?>")
SHORT = 60_000  # characters
_RULE_LINE = regex(r"[\s|:+=_\-—–]*")
# A program that writes tables out prints its own word for an empty cell, and a number for a column without a name.
_NO_VALUE = frozenset({"NaN", "nan", "NaT", "<NA>"})  # no number, no time
_UNNAMED = regex(r"Unnamed: ?\d+(?:_level_\d+)?")


class Segment(NamedTuple):
    """A piece of a line: ``column`` counts separators, ``hard`` tells a tab or pipe from a mere gap."""

    span: Span
    text: str
    line: int
    column: int
    hard: bool


@dataclass(slots=True)  # not frozen: a document takes hundreds of them
class Line:
    """A line: its place, and its segments; empty cells of tab or pipe rows are kept as empty segments.

    ``filled`` are the segments that hold something. Never changed once it is made.
    """

    index: int
    span: Span
    segments: tuple[Segment, ...]
    piped: bool
    tabbed: bool
    filled: tuple[Segment, ...]


def tidy(text: str) -> str:
    """Return a cell's text with emphasis removed and white space made single."""
    if "**" in text:
        text = _BOLD.sub(r"\1", text)
    if "<" in text:
        text = _EMPHASIS.sub(" ", text)
    if "\\" in text:
        text = text.replace("\\$", "$").replace("\\*", "*").replace("\\_", "_")
    if _is_single_spaced(text):
        return text.strip(" ")
    return " ".join(text.replace("\u200b", " ").split())


def _is_single_spaced(text: str) -> bool:
    """Tell quickly whether single blanks are all the white space of a text: no other white space is printable."""
    return text.isprintable() and "  " not in text


def trimmed(text: str, start: int, end: int) -> Span:
    """Narrow ``text[start:end]`` past blanks, ornaments and emphasis at both ends.

    Asterisks are emphasis only where they open the text; behind it they are a footnote's mark.
    """
    if start < end and text[start] not in _EDGES and text[end - 1] not in _EDGES:
        return Span(start, end)
    bold = False
    while start < end:
        if text[start] in ORNAMENT:
            start += 1
            continue
        if text.startswith("**", start, end):
            bold, start = True, start + 2
            continue
        mark = _EMPHASIS.match(text, start, end)
        if mark is None:
            break
        start = mark.end()
    while end > start:
        if text[end - 1] in ORNAMENT:
            end -= 1
        elif bold and text.endswith("**", start, end):
            end -= 2
        elif text[end - 1] == ">" and (tag := _closing_tag(text, start, end)) is not None:
            end = tag
        else:
            break
    return Span(start, end)


def cell_text(text: str, span: Span) -> str:
    """Return what a cell says, tidied: nothing where a program wrote that the cell, or its column's name, is empty."""
    said = tidy(text[span.start : span.end])
    if said in _NO_VALUE or (said.startswith("Unnamed:") and _UNNAMED.fullmatch(said)):
        return ""
    return said


def _closing_tag(text: str, start: int, end: int) -> int | None:
    opened = text.rfind("<", start, end)
    if opened >= 0 and _EMPHASIS.fullmatch(text, opened, end):
        return opened
    return None


def _segments(text: str, start: int, end: int, index: int, gap: re.Pattern[str] = _SEPARATOR) -> tuple[Segment, ...]:
    part = text[start:end]
    pipes = part.count("|")
    # Where pipes or tabs make the cells, a run of blanks is only room inside one.
    if pipes > 1 or "\t" in part:
        return _cells(text, part, start, index)
    if not pipes and _is_single_spaced(part):
        span = trimmed(text, start, end)
        return (Segment(span, tidy(text[span.start : span.end]), index, 0, hard=False),) if len(span) else ()
    whole = trimmed(text, start, end)
    if not pipes and len(whole) <= _LONG_VALUE and shape(value := tidy(whole.of(text))) in _WHOLE:
        return (Segment(whole, value, index, 0, hard=False),)
    out: list[Segment] = []
    at, hard = start, False
    wide = pipes or is_glued(text, start, end)
    for cut in [*(_WIDE if wide else gap).finditer(text, start, end), None]:
        stop = end if cut is None else cut.start()
        is_hard = cut is not None and cut.group() == "|"
        span = trimmed(text, at, stop) if at < stop else Span(at, stop)
        bullet = cut is not None and not out and text[span.start : span.end] == _BULLET
        if not bullet and (span.start < span.end or is_hard or hard):
            out.append(Segment(span, tidy(text[span.start : span.end]), index, len(out), hard))
        if cut is not None:
            at, hard = cut.end(), is_hard
    return tuple(out)


def _cells(text: str, part: str, start: int, index: int) -> tuple[Segment, ...]:
    """Return a segment for each cell of a tabbed or piped line, ``part`` of the text from ``start`` on."""
    cells: list[Segment] = []
    at = start
    for column, piece in enumerate(part.replace("|", "\t").split("\t")):
        if piece:
            span = trimmed(text, at, at + len(piece))
            cells.append(Segment(span, cell_text(text, span), index, column, column > 0))
            at += len(piece) + 1
        else:
            cells.append(Segment(Span(at, at), "", index, column, column > 0))
            at += 1
    return tuple(cells)


def tabbed_to_texts(part: str) -> list[str]:
    """Return what the filled cells of a tabbed line hold, as the segments of ``text_to_lines`` do, without places."""
    pieces = (piece for piece in part.replace("|", "\t").split("\t") if piece)
    return [held for piece in pieces if (held := cell_text(piece, trimmed(piece, 0, len(piece))))]


@lru_cache(maxsize=64)
def _short_text_to_lines(text: str) -> tuple[Line, ...]:
    return tuple(text_to_lines(text))


def document_to_lines(document: Document) -> Sequence[Line]:
    """Return all lines of a document; those of the last short ones are kept, as grids, layouts and memory read them."""
    return _short_text_to_lines(document.text) if len(document.text) <= SHORT else text_to_lines(document.text)


def text_to_lines(text: str, start: int = 0, end: int | None = None, first: int = 0) -> list[Line]:
    """Return the lines of ``text[start:end]``, numbered from ``first``; a rule (``|---|``) has no segments.

    Of a double-spaced text the blank lines between the others are left out.
    """
    double_spaced = is_double_spaced(text)
    stop = len(text) if end is None else end
    gap = _WIDE if text.count("\n|\n", start, stop) >= _LONE_PIPES else _SEPARATOR
    lines: list[Line] = []
    at = start
    blank = True  # whether the line above was; of double spacing each second line is
    while at <= stop:
        brk = text.find("\n", at, stop)
        brk = stop if brk < 0 else brk
        if double_spaced and not blank and not text[at:brk].strip():
            at, blank = brk + 1, True
            continue
        blank = False
        if text.startswith(">", at) and (quoted := QUOTED.match(text, at, brk)) is not None:
            at = quoted.end()
        part = text[at:brk]
        piped, tabbed = "|" in part, "\t" in part
        segments: tuple[Segment, ...] = ()
        if not part:
            pass
        elif not tabbed and _RULE_LINE.fullmatch(part):
            segments = _placeholder_line(text, at, brk, first + len(lines))
        else:
            pieces = [(at, brk)] if piped or tabbed else line_to_pieces(text, at, brk)
            for begin, cut in pieces[:-1]:
                index = first + len(lines)
                segments = _segments(text, begin, cut, index)
                lines.append(Line(index, Span(begin, cut), segments, piped, tabbed, _filled(segments)))
            at = pieces[-1][0]
            segments = _segments(text, at, brk, first + len(lines), gap)
        lines.append(Line(first + len(lines), Span(at, brk), segments, piped, tabbed, _filled(segments)))
        at = brk + 1
    return lines


def _filled(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    if len(segments) == 1 and segments[0].text:  # as mostly
        return segments
    return tuple([s for s in segments if s.text])


def _placeholder_line(text: str, start: int, end: int, index: int) -> tuple[Segment, ...]:
    """Keep ``- - - -`` or ``__`` alone on a line (an empty cell as printed), drop drawn rules."""
    body = text[start:end].strip(" \t\r|")
    if not body or "|" in body or not 1 <= len(body.replace(" ", "")) <= 6 or "=" in body or ":" in body:
        return ()
    span = trimmed(text, start + text[start:end].find(body), start + text[start:end].find(body) + len(body))
    return (Segment(span, tidy(body), index, 0, hard=False),)
