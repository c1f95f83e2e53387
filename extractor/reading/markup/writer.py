"""The block text as it grows: white space made single, lines and cells separated, places known."""

from __future__ import annotations

import re

# Characters that show nothing: zero-width space, joiners and marks, word joiner, byte order mark,
# soft hyphen. ``str.split`` does not take them for white space.
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD])
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"[0-9]{1,2}(?:, ?[0-9]{1,2})*\Z")
_LINES_AT_MOST = 2

State = tuple[int, int, int, bool]


class Writer:
    """Collects text. Breaks and blanks are owed until the next visible character, never written twice."""

    __slots__ = ("_breaks", "_mark", "_parts", "_space", "flat", "length", "prefix", "pre", "start")

    def __init__(self) -> None:
        """Start with an empty text."""
        self._parts: list[str] = []
        self.length = 0
        self._breaks = 0
        self._space = False
        self._mark: tuple[int, str] | None = None
        self.flat = False
        """Inside a table cell: everything stays on one line."""
        self.pre = False
        """Inside preformatted text: white space stays as it is."""
        self.prefix: str | None = None
        """The tabs that the open cell owes; None once its first character is written."""
        self.start = 0
        """Where the open cell's text starts, once ``prefix`` is None."""

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def add(self, text: str) -> None:
        """Write a run of text, its white space made single (or kept, in preformatted text)."""
        if not text.isascii():
            text = text.translate(_INVISIBLE)
        if self.pre and not self.flat:
            self._add_verbatim(text)
            return
        words = text.split()
        if not words:
            self._space = self._space or text != ""
            return
        blank = self._space or text[0].isspace()
        if self._mark is not None:
            self._settle_mark("" if blank else words[0])
        if self._breaks or self.prefix is not None:
            self._pay()
        elif blank and self.length:
            self._parts.append(" ")
            self.length += 1
        piece = words[0] if len(words) == 1 else " ".join(words)
        self._parts.append(piece)
        self.length += len(piece)
        self._space = text[-1].isspace()

    def _add_verbatim(self, text: str) -> None:
        """Write preformatted text; only no-break spaces turn into blanks, which keeps columns in line."""
        text = text.replace("\xa0", " ")
        if not text:
            return
        if self._breaks:
            self._pay()
        self._parts.append(text)
        self.length += len(text)
        self._space = False

    def _pay(self) -> None:
        """Write the line ends and tabs that are owed."""
        if self._breaks and self.length:
            last = self._parts[-1]
            ends = "\n" * (self._breaks - len(last) + len(last.rstrip("\n")))
            self._parts.append(ends)
            self.length += len(ends)
        self._breaks = 0
        if self.prefix is not None:
            self._parts.append(self.prefix)
            self.length += len(self.prefix)
            self.start = self.length
            self.prefix = None

    def end_line(self, lines: int) -> None:
        """Owe at least ``lines`` line ends (2: a blank line); a blank inside a cell."""
        self._mark = None
        if self.flat:
            self._space = True
        elif self._breaks < lines:
            self._breaks = lines

    def line_break(self) -> None:
        """Owe one line end more; a blank inside a cell."""
        self.end_line(min(self._breaks + 1, _LINES_AT_MOST))

    def open_cell(self, prefix: str) -> None:
        """Start a table cell that owes ``prefix`` before its first character."""
        self.flat = True
        self.prefix = prefix
        self._space = False
        self._mark = None

    def close_cell(self) -> tuple[int, int] | None:
        """End the cell; return its place, None when nothing was written in it."""
        written = self.prefix is None
        self.flat = False
        self.prefix = None
        self._space = False
        self._mark = None
        return (self.start, self.length) if written else None

    def save(self) -> State:
        """Return what ``restore`` needs to forget everything written from here on."""
        return len(self._parts), self.length, self._breaks, self._space

    def restore(self, state: State) -> None:
        """Forget everything written since ``save``."""
        count, self.length, self._breaks, self._space = state
        del self._parts[count:]
        self._mark = None

    def raise_mark(self, since: int) -> None:
        """Turn digits written since the part ``since`` into raised ones, when they are a mark.

        ``5.25<sup>1</sup>`` must not become the number 5.251. Only digits that follow a visible
        character are marks; a fraction's numerator is put back by ``add`` when its bar follows.
        """
        text = "".join(self._parts[since:])
        if since == 0 or not _MARK.match(text) or self._parts[since - 1][-1:].isspace():
            return
        del self._parts[since:]
        self._parts.append(text.translate(_RAISED))
        self._mark = (since, text)

    def parts_written(self) -> int:
        """Count the parts so far, for ``raise_mark``."""
        return len(self._parts)

    def _settle_mark(self, word: str) -> None:
        """Keep the raised mark, unless ``word`` goes on with a fraction's bar: then 5³ is 5 3/8."""
        if self._mark is not None and word.startswith(("/", "⁄")):
            since, plain = self._mark
            whole = self._parts[since - 1][-1:].isdigit()
            self._parts[since] = f" {plain}" if whole else plain
            self.length += whole
        self._mark = None
