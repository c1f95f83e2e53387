"""Check boxes of printed forms: which of several options is ticked."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.ground.regex import regex

_BOX = regex(
    r"\[[ \t\u00a0]*(?P<a>[xXvV✓✔√]?)[ \t\u00a0]*\]"
    r"|(?<![0-9A-Za-z])/(?:[ \t]*(?P<b>[xX])[ \t]*|[ \t]+)/(?![0-9A-Za-z])"
    r"|\((?:[ \t]*(?P<c>[xX✓✔])[ \t]*|[ \t]+)\)"
    r"|(?P<d>[☒☑✓✔þý])|[☐□◻¨]"
    r"|(?<![^\s])(?:(?P<e>[xX])|[oOq])(?=[ \t]{1,3}[A-Z])"
)
_SIGNS = frozenset("[/(☒☑✓✔þý☐□◻¨")
_LETTERS = frozenset("xXoOq")  # boxes of a font that the text has lost
_AFTER_LABEL = regex(r"[^:]{0,60}:\s*")


@dataclass(frozen=True, slots=True)
class Option:
    """One option beside a box: ``text[start:end]`` are its words."""

    start: int
    end: int
    ticked: bool


def find_options(text: str) -> list[Option]:
    """Find the options of a form's line with their boxes, be these before or after the words."""
    if _SIGNS.isdisjoint(text) and _LETTERS.isdisjoint(text.split()):  # mostly
        return []
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return []
    label = _AFTER_LABEL.match(text, 0, boxes[0].start())
    first = label.end() if label else 0
    before = not text[first : boxes[0].start()].strip()
    edges = [b.start() for b in boxes[1:]] + [len(text)] if before else [first] + [b.end() for b in boxes[:-1]]
    out = []
    for box, edge in zip(boxes, edges, strict=True):
        start, end = (box.end(), edge) if before else (edge, box.start())
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        out.append(
            Option(
                left,
                max(left, start + len(part.rstrip())),
                box.lastgroup is not None and bool(box[box.lastgroup]),
            )
        )
    return out
