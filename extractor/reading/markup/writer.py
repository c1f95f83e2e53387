"""The block text as it grows: white space made single, lines and cells separated, places known."""

from __future__ import annotations

import re

from extractor.ground.regex import regex

# Characters that show nothing: zero-width space, joiners and marks, word joiner, byte order mark,
# soft hyphen. ``str.split`` does not take them for white space.
_INVISIBLE = regex("[\u200b-\u200f\u2060\ufeff\xad]")
# White space of ASCII other than the blank and the line end, as a character and as a reference to it, in small letters.
_ODD_SPACE = b"\t\v\f\r\x1c\x1d\x1e\x1f"
_ODD_REFERENCE = re.compile(rb"&(?:tab;|#0*(?:9|1[1-3]|2[89]|3[01])(?![0-9])|#x0*(?:[9b-d]|1[c-f])(?![0-9a-f]))")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = regex(r"[0-9]{1,2}(?:, ?[0-9]{1,2})*\Z")
_LINES_AT_MOST = 2  # line ends in a row: one blank line parts as well as many

State = tuple[int, int, int, bool]


def has_odd_space(source: bytes) -> bool:
    """Tell whether white space stands in a page's source that is neither a blank nor a line end, and is ASCII."""
    return any(sign in source for sign in _ODD_SPACE) or _ODD_REFERENCE.search(source) is not None


class Writer:
    """Collects text. Breaks and blanks are owed until the next visible character, never written twice."""

    __slots__ = (
        "_even",
        "_parts",
        "cuts",
        "flat",
        "length",
        "mark",
        "owed",
        "pre",
        "prefix",
        "space",
        "start",
        "symbols",
    )

    def __init__(self, start: int = 0, *, even: bool = False) -> None:
        """Start with an empty text, whose first character will stand at ``start``.

        ``even`` promises that the page has no odd white space: then most runs of text are fit to print as they are.
        """
        self._even = even
        self._parts: list[str] = []
        self.owed = 0
        """Line ends to write before the next visible character."""
        self.length = start
        self.space = False
        """White space was read and not yet written."""
        self.mark: tuple[int, str] | None = None
        """The part that is a raised mark, and its plain digits, until the next word settles it."""
        self.flat = False
        """Inside a table cell: everything stays on one line."""
        self.pre = False
        """Inside preformatted text: white space stays as it is."""
        self.symbols: dict[int, str] | None = None
        """What letters stand for in a font of pictures."""
        self.prefix: str | None = None
        """The tabs that the open cell owes; None once its first character is written."""
        self.start = 0
        """Where the open cell's text starts, once ``prefix`` is None."""
        self.cuts: list[int] = []
        """Where lines ended inside the open cell, in order; the blank that stands there parts them.

        An empty line repeats the place of the one before, where a line break made it.
        """

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def add(self, text: str) -> None:
        """Write a run of text, its white space made single (or kept, in preformatted text)."""
        if self.pre and not self.flat:
            self._add_verbatim(text)
            return
        if self.symbols is not None and len(text.strip()) == 1:
            # Only a single letter is a picture: words in there have a font of their own.
            text = text.translate(self.symbols)
        piece = text.strip()
        if not piece:
            self.space = True
            return
        if "\n" in piece:
            piece = piece.replace("\n", " ")
        if "  " in piece or not ((self._even and piece.isascii()) or piece.isprintable()):
            text = _INVISIBLE.sub("", text)
            piece = " ".join(text.split())
            if not piece:
                self.space = self.space or text != ""
                return
        blank = self.space or text[0] != piece[0]
        if self.mark is not None:
            self._settle_mark("" if blank else piece)
        if self.owed or self.prefix is not None:
            self._pay()
        elif blank and self._parts:
            piece = " " + piece
        self._parts.append(piece)
        self.length += len(piece)
        self.space = text[-1] != piece[-1]

    def _add_verbatim(self, text: str) -> None:
        """Write preformatted text; only no-break spaces turn into blanks, which keeps columns in line."""
        text = _INVISIBLE.sub("", text.replace("\xa0", " "))
        if not text:
            return
        if self.owed:
            self._pay()
        self._parts.append(text)
        self.length += len(text)
        self.space = False

    def _pay(self) -> None:
        """Write the line ends and tabs that are owed."""
        parts, owed = self._parts, self.owed
        if owed and parts:
            last = parts[-1]
            if last.endswith("\n"):  # preformatted text ends lines of its own
                owed -= len(last) - len(last.rstrip("\n"))
            parts.append("\n" * owed)
            if owed > 0:
                self.length += owed
        self.owed = 0
        prefix = self.prefix
        if prefix is not None:
            parts.append(prefix)
            self.start = self.length = self.length + len(prefix)
            self.prefix = None

    def end_line(self, lines: int = 1) -> None:
        """Owe at least ``lines`` line ends (2: a blank line); a blank inside a cell."""
        self.mark = None
        if self.flat:
            self.space = True
            if self.prefix is None and self.cuts[-1:] != [self.length]:
                self.cuts.append(self.length)
        elif self.owed < lines:
            self.owed = lines

    def line_break(self) -> None:
        """Owe one line end more; a blank inside a cell."""
        if self.flat and self.prefix is None:
            self.mark, self.space = None, True
            self.cuts.append(self.length)
            return
        self.end_line(min(self.owed + 1, _LINES_AT_MOST))

    def open_cell(self, prefix: str) -> None:
        """Start a table cell that owes ``prefix`` before its first character."""
        self.flat = True
        self.prefix = prefix
        self.cuts = []
        self.space = False
        self.mark = None

    def close_cell(self) -> bool:
        """End the cell; tell whether anything was written in it: from ``start`` to ``length``."""
        written = self.prefix is None
        self.flat = self.space = False
        self.prefix = self.mark = None
        return written

    def save(self) -> State:
        """Return what ``restore`` needs to forget everything written from here on."""
        return len(self._parts), self.length, self.owed, self.space

    def restore(self, state: State) -> None:
        """Forget everything written since ``save``."""
        count, self.length, self.owed, self.space = state
        del self._parts[count:]
        self.mark = None

    def parts_written(self) -> int:
        """Count the parts so far, for ``raise_mark``."""
        return len(self._parts)

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
        self.mark = (since, text)

    def _settle_mark(self, word: str) -> None:
        """Keep the raised mark, unless ``word`` goes on with a fraction's bar: then 5³ is 5 3/8."""
        if self.mark is not None and word.startswith(("/", "⁄")):
            since, plain = self.mark
            whole = self._parts[since - 1][-1:].isdigit()
            self._parts[since] = f" {plain}" if whole else plain
            self.length += whole
        self.mark = None
