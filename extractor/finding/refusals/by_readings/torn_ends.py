"""without_torn_ends: a part of what the rules read as a whole is no rival of the whole.

Which parts go depends on the field:

- of a list of names the last ones, as where a page tears the list over cells or names the first agent under a label of
  its own; where the list ends is less sure, so that a part from its beginning stays;
- of a firm's name its last words on a line of their own, or all but its legal form or branch;
- of a programme's name all but its series;
- of a title any part, and what is put together from pieces of titles that head the columns of a table in two lines;
- of an index, a time of day, a supplement's number or a frequency of calls any part that the token model reads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.regex import regex

_TITLE, _PROGRAM = "title", "program"
_NAMES = frozenset({"issuer", "dtc_participant", _TITLE, _PROGRAM})
# "Once a year" holds "once".
_PHRASES = frozenset({"rate_index", "trade_time", "supplement_number", "call_frequency"})
_FIRM = regex(
    r"\b(?:inc(?:orporated)?|corp(?:oration)?|company|co|l\.?l\.?c|l\.?p|ltd|limited|plc|n\.?a|bank|trust|group|holdings"
    r"|association|authority)\.?\Z",
    re.IGNORECASE,
)
_FORM = regex(r",\s(?:inc(?:orporated)?|corp(?:oration)?|l\.?l\.?c|l\.?p|ltd|limited|plc|n\.?a)\.?", re.IGNORECASE)
_BRANCH = regex(r",\s(?:[\w.]+\s){1,3}branch", re.IGNORECASE)
_SERIES = regex(r",?\sseries\s[\w-]{1,8}", re.IGNORECASE)
# The labels of lists that the rules follow down their own column of a page, past what stands beside it, or over cells.
_FOLLOWED = frozenset({"agents in a column", "agents in cells"})
_PIECES = regex(r"\s*[|\t\n]\s*")


def without_torn_ends(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the parts of what the rules read as a whole, in the same order."""
    names = _NAMES | _PHRASES
    whole = [c for c in candidates if c.method is Method.RULES and (c.field in names or isinstance(c.value, tuple))]
    heads = {str(w.value) for w in whole if w.field == _TITLE and w.note is not None}
    fields = {w.field for w in whole}

    def is_torn(c: Candidate) -> bool:
        return c.field in fields and (any(_is_part(c, w) for w in whole) or _is_patched(c, heads))

    return [c for c in candidates if not is_torn(c)]


def _is_cut_short(part: str, whole: str) -> bool:
    """Tell whether a name is the beginning of one that only as a whole ends like a firm's, or with its branch."""
    if whole.casefold().startswith(part.casefold()) and _BRANCH.fullmatch(whole, len(part)):
        return True
    if whole.casefold().startswith(f"{part.casefold()}, "):
        return _FORM.fullmatch(whole, len(part)) is not None
    begun = whole.casefold().startswith(f"{part.casefold()} ")
    return begun and _FIRM.search(whole) is not None and _FIRM.search(part) is None


def _is_patched(part: Candidate, heads: set[str]) -> bool:
    """Tell whether a title is made of pieces of those that head the columns, and is none of them."""
    if part.field != _TITLE or not heads or part.value in heads:
        return False
    pieces = [piece for piece in _PIECES.split(part.raw) if piece]
    return bool(pieces) and all(any(piece in head for head in heads) for piece in pieces)


def _is_part(part: Candidate, whole: Candidate) -> bool:
    """Tell whether a reading is what is left of a whole one, by the way in which its field is torn."""
    if part.field != whole.field or not whole.span.holds(part.span):
        return False
    if isinstance(part.value, tuple) and isinstance(whole.value, tuple):
        across = whole.label in _FOLLOWED and part.value != whole.value
        return across or any(part.value == whole.value[k:] for k in range(1, len(whole.value)))
    if part.field in _PHRASES:
        return part.method is Method.TOKENS and part.span != whole.span and part.value != whole.value
    if part.field in {_TITLE, _PROGRAM}:
        return _is_shorter(part.field, str(part.value), str(whole.value))
    if _is_cut_short(str(part.value), str(whole.value)):
        return True
    torn_off = whole.raw[: part.span.start - whole.span.start]
    return "\n" in torn_off and str(whole.value).endswith(f" {part.value}")


def _is_shorter(field: str, part: str, whole: str) -> bool:
    """Tell whether a title lacks some of its words, or a programme nothing but its series."""
    if field == _TITLE:
        return len(part) < len(whole) and part in whole
    return whole.casefold().startswith(part.casefold()) and _SERIES.fullmatch(whole, len(part)) is not None
