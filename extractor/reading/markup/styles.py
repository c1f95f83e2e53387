"""What elements turn out to be: hidden or raised by their style, or tables that only arrange tables."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.ground.regex import regex

_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden")
_RAISED = regex(r"vertical-align\s*:\s*(?:super|text-top)")
_WINGDINGS_2 = regex(r"wingdings\s*2")
_INLINE = frozenset({"font", "span", "a", "b", "i", "u", "em", "strong", "small"})
# Property and values, fast to find and often not there; the attribute itself is then looked at by the patterns.
_SIGNS = (
    (b"display", {"none": re.compile(rb"display\s*:\s*none")}),
    (b"visibility", {"hidden": re.compile(rb"visibility\s*:\s*hidden")}),
    (
        b"vertical-align",
        {
            "super": re.compile(rb"vertical-align\s*:\s*super"),
            "text-top": re.compile(rb"vertical-align\s*:\s*text-top"),
        },
    ),
)


def text_to_source(text: str) -> bytes:
    """Return a page's source in small letters, encoded: a text with one curly quote takes far longer to search."""
    return text.encode("utf-8", "surrogatepass").lower()


def find_roles(page: LexborHTMLParser, source: bytes) -> dict[int, str]:
    """Return, by element id, what style makes of elements.

    ``head`` is not shown, ``sup`` is raised, ``wingdings`` and ``wingdings-2`` print pictures for letters.

    ``source`` is the page's: most pages say none of it, and are not searched element by element.
    """
    selectors = [
        f'[style*="{value}" i]'
        for style, values in _SIGNS
        if style in source
        for value, sign in values.items()
        if sign.search(source)
    ]
    if b"wingdings" in source:
        selectors += ['[style*="wingdings" i]', '[face*="wingdings" i]']
    roles: dict[int, str] = {}
    for node in page.css(", ".join(selectors)) if selectors else ():
        role = _find_role(node)
        if role is not None:
            roles[node.mem_id] = role
    return roles


def _find_role(node: LexborNode) -> str | None:
    """Tell what style makes of one element; None when it stays what it is."""
    attributes = node.attributes
    style = (attributes.get("style") or "").lower()
    if _HIDDEN.search(style):
        return "head"
    if node.tag not in _INLINE:
        return None
    if "wingdings" in (face := f"{style} {attributes.get('face') or ''}".lower()):
        return "wingdings-2" if _WINGDINGS_2.search(face) else "wingdings"
    return "sup" if _RAISED.search(style) else None


def find_layouts(page: LexborHTMLParser, source: bytes) -> set[int]:
    """Return the ids of the tables that hold other tables: they arrange the page."""
    layouts: set[int] = set()
    first = source.find(b"<table")
    if first < 0 or source.find(b"<table", first + 1) < 0:  # one alone stands in no other
        return layouts
    seen: set[int] = set()
    for table in page.css("table table"):
        parent = table.parent
        while parent is not None and parent.mem_id not in seen:
            seen.add(parent.mem_id)
            if parent.tag == "table":
                layouts.add(parent.mem_id)
                break
            parent = parent.parent
    return layouts


def find_spanning(page: LexborHTMLParser, source: bytes) -> frozenset[int]:
    """Return the ids of the cells that say how many rows or columns they cover: asking each cell takes longer."""
    if b"colspan" not in source and b"rowspan" not in source:
        return frozenset()
    return frozenset([cell.mem_id for cell in page.css("[colspan], [rowspan]")])
