"""own_lines: companies' names that stand on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extractor.finding.rules.names.firms import LAST_WORDS, NAME, NAME_WORD, OTHERS, SHORT
from extractor.finding.rules.names.torn import is_spaced, mend
from extractor.finding.rules.text.flat import text_to_lines
from extractor.finding.rules.text.view import CELL, GAP, View
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import retail_note
from extractor.values.legal_forms import CAPITAL_FORM, LEGAL_FORM

_CAPITALS = regex(rf"{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}")
_TAIL = regex(rf"\s?(?:[-–—](?!\s\$|\Z)|[-–—]\Z|[(®]|,(?!\s(?:{LEGAL_FORM}|{CAPITAL_FORM}))).*\Z")
PADDING = regex(r"\A#{1,6}\s+|\s?,{2,}\Z")
"""A heading's marks, and the commas that pad a line of a saved sheet: none of a name that stands between."""
# A bank issues through one of its branches, which the name goes on with.
_BRANCH = regex(r",\s(?:[A-Z][\w.]+\s){1,3}(?:Branch|BRANCH)\Z")
_MANAGERS = regex(r"(?:managers?|underwriters?|book-?runners?|dealers?)\s?:?\Z", re.IGNORECASE)
# What a repository or news page prints below the name at its top.
_BANNER = regex(r"\s?(?:(?:form\s)?424\(?b|fwp\b|form\s\d|\d{1,2}/\d{1,2}/\d{4}\b)", re.IGNORECASE)
# What a name goes on with: alone on a line it is the second half of one.
_NEVER_FIRST = frozenset(
    ("finance", "financial", "credit", "insurance", "acceptance", "funding", "services", "services,")
)
# A line after one of these goes on with another firm's name: who clears, sells or keeps the notes.
_OPEN_ENDS = (":", ",", "&", " and", " via", " through", " by", " with", " of", " to", " from")
_INITIALS = regex(r"(?:\A|\s)(?:[A-Z]\.)+\Z")
# Two firms on one line are a list of them.
_TWO_FIRMS = regex(
    r"(?i:\b(?:inc|llc|l\.p|corp|co|n\.a|plc|ltd)\b\.?|incorporated|corporation|company|services|markets|investments|advisors"
    r"|securities),\s(?!(?:inc|llc|l\.p|n\.a|ltd|limited|plc|s\.a)\b)(?=[A-Z])",
)
# A trust's number on the line below its name.
_TRUST_NUMBER = regex(r"(?<=[Tt]rust|TRUST)\s(\d{4}-\d{1,3}|\d{1,3})(?=[\n\f\v]|\Z)")
LONGEST_NAME = 90
"""Characters of a line that may hold a name."""


class NamePlace(NamedTuple):
    """A firm's name and its range in the flat text; ``banner`` says that the page around the document prints it."""

    start: int
    end: int
    name: str
    banner: bool = False


def _unpadded(line: str) -> str:
    return PADDING.sub("", line) if line.startswith("#") or line.endswith(",,") else line


def _candidate_line(text: str) -> bool:
    """Tell quickly whether a line may hold a company's name."""
    if not text[:1].isupper() or len(text) > LONGEST_NAME:
        return False
    if text[1:2] == " " and is_spaced(text):
        return True
    return not LAST_WORDS.isdisjoint([word.strip(".,:®™") for word in text.lower().split()])


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text) or SHORT.fullmatch(text))


def _is_second_half(name: str) -> bool:
    """Tell what no name begins with; "Bank of Example Corporation" is all of one, "Bank of Example" may go on."""
    ends_only = SHORT.fullmatch(name) is not None and NAME.fullmatch(name) is None
    return ends_only or name.split(maxsplit=1)[0].lower() in _NEVER_FIRST


def _line_name(text: str) -> tuple[int, str] | None:
    """Return how much of a line the name takes, and the name, mended; None for anything else."""
    if (branch := _BRANCH.search(text)) and NAME.fullmatch(text, 0, branch.start()):
        return len(text), text
    for part in (text, _TAIL.sub("", text)):
        for name in (part, mend(part)):
            if _is_name(name):
                return len(part), name
    return None


def own_lines(document: Document, flat: View) -> Iterator[NamePlace]:
    """Find the lines that hold a company's name and nothing else, down to the list of managers."""
    lines = text_to_lines(document.text)
    above = ""
    for i, line in enumerate(lines):
        before, above = above, _unpadded(line.group().strip())
        if len(above) < 60 and above[-1:] in "sS:" and _MANAGERS.search(above):
            break
        # A line that begins or goes on after a comma is part of a list of firms.
        if not _candidate_line(above) or before.endswith(_OPEN_ENDS) or above.endswith(","):
            continue
        if _INITIALS.search(before) or (_TWO_FIRMS.search(above) and not _BRANCH.search(above)):
            continue
        start = line.start() + line.group().index(above)
        gap = flat.text[lines[i - 1].end()] if i else CELL
        if gap == GAP and mend(f"{before} {above}").count(" ") < f"{before} {above}".count(" "):
            above, start = f"{before} {above}", lines[i - 1].start()
        found = _line_name(above)
        if found is None or OTHERS.search(found[1]):
            continue
        end, name = start + found[0], found[1]
        if gap not in (CELL, GAP) and _wraps(flat, lines[i - 1], name):
            start, name = lines[i - 1].start(), f"{before} {name}"
        elif _is_second_half(name):
            continue
        if number := _TRUST_NUMBER.match(flat.text, end):
            end, name = number.end(), f"{name} {number[1]}"
        below = lines[i + 1].group() if i + 1 < len(lines) else ""
        end, name = _once(flat, start, end, name)
        yield NamePlace(start, end, name, i < 3 and bool(_BANNER.match(below)))


def _once(flat: View, start: int, end: int, name: str) -> tuple[int, str]:
    """Return a name once that is printed twice, side by side or glued."""
    half = name[: len(name) // 2].rstrip()
    if half and name in (f"{half} {half}", half + half) and flat.text.startswith(half, start):
        return start + len(half), half
    return end, name


@cache
def _labels() -> frozenset[str]:
    """Return the labels that stand before an issuer's name, on a line of their own too."""
    return frozenset(label.casefold() for label in retail_note().by_name["issuer"].labels)


def _wraps(flat: View, before: re.Match[str], name: str) -> bool:
    """Tell whether the line above is the first half of this name: capitals alone, at a block's start."""
    text = before.group().strip()
    if text.rstrip(":").casefold() in _labels():
        return False
    if not _CAPITALS.fullmatch(text) or NAME.search(text) or OTHERS.search(text):
        return False
    if text.isupper() != name.isupper() and " " in name:
        return False
    if name.split(maxsplit=1)[0].lower() in _NEVER_FIRST:
        return True
    return before.start() == 0 or flat.text[before.start() - 1] == CELL or bool(SHORT.fullmatch(name))
