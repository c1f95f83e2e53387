"""Check boxes of printed forms: which of several options is ticked."""

from __future__ import annotations

from typing import NamedTuple

from extractor.ground.regex import regex

_BOX = regex(
    r"\[[ \t\u00a0]*_?(?P<a>[xXvV✓✔√]?)_?[ \t\u00a0]*\]"
    r"|(?<![0-9A-Za-z])/(?:[ \t]*(?P<b>[xX])[ \t]*|[ \t]+)/(?![0-9A-Za-z])"
    r"|\((?:[ \t]*(?P<c>[xX✓✔])[ \t]*|[ \t]+)\)"
    r"|(?P<d>[☒☑✓✔þý])|[☐□◻¨]"
    r"|(?<![0-9A-Za-z_])_+(?P<f>[xX])_+(?![0-9A-Za-z_])"
    r"|(?<![^\s])(?:(?P<e>[xX])|[oOq])(?=[ \t]{1,3}[A-Z])"
)
_SIGNS = frozenset("[/(☒☑✓✔þý☐□◻¨_")
_LETTERS = frozenset("xXoOq")  # boxes of a font that the text has lost
# A line of blanks to fill in: a box only beside one that is crossed.
_CROSSED = regex(r"(?<![0-9A-Za-z_])_+[xX]_+(?![0-9A-Za-z_])")
_BLANK = regex(r"(?<![0-9A-Za-z_])_{2,}(?![0-9A-Za-z_])")
_AFTER_LABEL = regex(r"[^:]{0,60}:\s*")


class Option(NamedTuple):
    """One option beside a box: ``text[start:end]`` are its words."""

    start: int
    end: int
    ticked: bool


class Box(NamedTuple):
    """A check box and its place."""

    start: int
    end: int
    ticked: bool


def find_boxes(text: str) -> list[Box]:
    """Find the check boxes of a form's line, in order."""
    if _SIGNS.isdisjoint(text) and _LETTERS.isdisjoint(text.split()):  # mostly
        return []
    found = list(_BOX.finditer(text))
    if not found:
        return []
    if _CROSSED.search(text):
        found = sorted([*found, *_BLANK.finditer(text)], key=lambda box: box.start())
    return [Box(*f.span(), ticked=f.lastgroup is not None and bool(f[f.lastgroup])) for f in found]


def stand_behind(line: str) -> bool:
    """Tell whether the boxes of a form's line stand behind their words: ``Fixed Rate [X]  Floating Rate [ ]``.

    Each is then nearer to the words before it than to those after it, which may be of another column.
    """
    boxes = find_boxes(line)
    if len(boxes) < 2:
        return False
    edges = [0, *(box.end for box in boxes)]
    before = [line[edge : box.start] for edge, box in zip(edges, boxes, strict=False)]
    if not all(words.rstrip()[-1:].isalnum() and not words.endswith("  ") for words in before):
        return False
    behind = line[boxes[-1].end :]
    return all(words.startswith("  ") for words in before[1:]) and (not behind.strip() or behind.startswith("   "))


def find_options(text: str) -> list[Option]:
    """Find the options of a form's line with their boxes, be these before or after the words."""
    boxes = find_boxes(text)
    if not boxes:
        return []
    label = _AFTER_LABEL.match(text, 0, boxes[0].start)
    first = label.end() if label else 0
    before = not text[first : boxes[0].start].strip()
    edges = [b.start for b in boxes[1:]] + [len(text)] if before else [first] + [b.end for b in boxes[:-1]]
    out = []
    for box, edge in zip(boxes, edges, strict=True):
        start, end = (box.end, edge) if before else (edge, box.start)
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        out.append(Option(left, max(left, start + len(part.rstrip())), box.ticked))
    return out
