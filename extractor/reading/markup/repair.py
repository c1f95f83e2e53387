"""Markup that would mislead or stall a parser, mended before it is parsed."""

from __future__ import annotations

import re

import numpy as np

from extractor.ground.regex import regex

# Only pages with very many tags can nest deeply enough to matter.
_MANY_TAGS = 20_000
_DEEPEST = 1000  # elements within each other; no page is nested so, only broken markup
_TAG = regex(r"<(/?)([a-z][a-z0-9:]*)[^<>]*>", re.IGNORECASE)
# Tables are kept whatever their depth; the others close by themselves or never hold anything.
_KEPT = frozenset(
    (
        "html", "head", "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col", "caption",
        "p", "li", "dd", "dt", "option", "br", "hr", "img", "input", "meta", "link", "base", "area", "wbr",
        "script", "style", "title", "pre",
    )
)  # fmt: skip

_TABLE_PARTS = regex(r"(<table\b[^<>]*>|</table\s*>)", re.IGNORECASE)
_COLUMN_SIGNS = regex(r"<c>", re.IGNORECASE)
_ROW = regex(r"<t[rdh][\s>]", re.IGNORECASE)


def flatten_depth(text: str, source: bytes) -> str:
    """Drop the tags of elements nested deeper than any printed page's; their text stays. ``source`` is the page's.

    Parsers following the HTML standard look back over all open elements at every block, so
    100,000 of them left open would take minutes.
    """
    if source.count(b"<") < _MANY_TAGS or not _may_nest_deeply(source):
        return text
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if name.lower() not in _KEPT:
            depth = max(depth - 1, 0) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest <= _DEEPEST:
        return text
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _KEPT:
            return match[0]
        if match[1]:
            depth = max(depth - 1, 0)
            return match[0] if depth < _DEEPEST else " "
        depth += 1
        return match[0] if depth <= _DEEPEST else " "

    return _TAG.sub(keep, text)


def _may_nest_deeply(source: bytes) -> bool:
    """Bound the depth by counts alone: of all that opens before a tag, less what closes, which is never below none."""
    codes = np.frombuffer(source, np.uint8)
    tags = np.flatnonzero(codes[:-1] == ord("<"))
    depths = np.where(codes[tags + 1] == ord("/"), -1, 1).cumsum()
    floors = np.minimum(np.minimum.accumulate(depths), 0)
    return bool((depths - floors).max() > _DEEPEST)


def quote_ascii_tables(text: str) -> str:
    """Turn tables of old ASCII filings inside HTML (``<TABLE> <S> <C>``, no rows) into preformatted text.

    Their tags mark character columns. Taken for HTML they would lose the line ends that make them tables.
    """
    if not _COLUMN_SIGNS.search(text):
        return text
    pieces = _TABLE_PARTS.split(text)
    for at in range(1, len(pieces) - 2, 2):
        opening, body, closing = pieces[at : at + 3]
        if _COLUMN_SIGNS.search(body) and not _ROW.search(body) and not opening.startswith("</"):
            pieces[at] = "<pre>" + _escape(opening)
            pieces[at + 1] = _escape(body)
            pieces[at + 2] = _escape(closing) + "</pre>"
    return "".join(pieces)


def _escape(text: str) -> str:
    """Make tags visible text; entities stay what they are."""
    return text.replace("<", "&lt;").replace(">", "&gt;")
