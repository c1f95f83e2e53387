"""What style sheets written into the elements say: which parts are hidden, which are raised."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top)")
# Words that lead there, fast to find; the attribute itself is then looked at by the patterns.
_SIGNS = (
    ("none", re.compile(r"display\s*:\s*none")),
    ("hidden", re.compile(r"visibility\s*:\s*hidden")),
    ("super", re.compile(r"vertical-align\s*:\s*super")),
    ("text-top", re.compile(r"vertical-align\s*:\s*text-top")),
)


def find_styled(page: LexborHTMLParser, text: str) -> tuple[set[int], set[int]]:
    """Return the ids of the elements that are hidden and of those that are raised.

    ``text`` is the page's source: most pages say neither, and are not searched element by element.
    """
    lowered = text.lower()
    selectors = [f'[style*="{word}" i]' for word, sign in _SIGNS if word in lowered and sign.search(lowered)]
    hidden: set[int] = set()
    raised: set[int] = set()
    for node in page.css(", ".join(selectors)) if selectors else ():
        style = (node.attributes.get("style") or "").lower()
        if _HIDDEN.search(style):
            hidden.add(node.mem_id)
        elif _RAISED.search(style):
            raised.add(node.mem_id)
    return hidden, raised


def find_layouts(page: LexborHTMLParser) -> set[int]:
    """Return the ids of the tables that hold other tables: they arrange the page."""
    layouts: set[int] = set()
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
