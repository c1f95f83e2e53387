"""Who issues the notes: a label, a trust that they are issued through, or a name on a line of its own."""

from __future__ import annotations

import re

from extractor.finding.rules.flat import CELL, Flat, flatten, propose, text_lines
from extractor.finding.rules.torn import mend
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.schema import Schema

_ENDING = (
    r"(?:(?i:inc|incorporated|corp|corporation|company|llc|l\.l\.c|l\.p|lp|ltd|limited|plc|n\.a|bancorp|holdings|bank|group)\b\.?"
    r"|(?:Co|CO)\.|AG\b|S\.A\.|N\.V\.|(?i:trust)(?:\s(?:No\.\s)?\d[\w-]*)?|(?i:bank\sof)(?:\s[A-Z]\w+){1,3}"
    r"|(?i:corporation\sof)(?:\s[A-Z]\w+){1,3})"
)
_WORD = r"(?:[A-Z][\w&.,'’/-]*|&|of|and|the|for|de)"
_NAME = re.compile(rf"(?:[A-Z(][\w&.,'’/-]*\s)(?:{_WORD}\s){{0,8}}?{_ENDING}")
_SHORT = re.compile(rf"{_ENDING}")
_CAPITALS = re.compile(rf"{_WORD}(?:\s{_WORD}){{0,4}}")
_TAIL = re.compile(r"\s?(?:[-–—(,]|®).*\Z", re.DOTALL)

_LABEL = re.compile(
    r"(?:^|[\n\f\v]|[a-z.)]\s)(?i:issuer|name\sof\sissuer|issuer\sname)\s?:\s?(?P<name>[A-Z][^\n\f\v(:;]{2,80}?)"
    r"(?=\s?\(|[\n\f\v;]|\s[A-Z]\w+:|\s?$)"
)
_THROUGH = re.compile(
    r"\b(?i:issued\sthrough)(?i:\sand\sobligations\sof)?\s(?:the\s)?(?P<name>(?:[A-Z][\w&.'’-]*\s){1,8}(?i:trust)\s(?:No\.\s)?[\d-]*\d)"
)
_INLINE = re.compile(
    rf"(?:[$€£¥E]\s?\d[\d,]{{5,}}(?:\.\d\d)?|\b\d{{2,3}}-\d{{4,6}})\s(?P<name>(?:[A-Z][\w&.'’-]*\s){{1,7}}?(?i:corporation|company|inc\.|incorporated))\s"
)
_PROCEEDS = re.compile(
    rf"\b(?i:proceeds(?:,?\sbefore\sexpenses,?)?\sto)\s(?P<name>{_NAME.pattern})(?=[\n\f\v]|\s?[:$(\d]|$)"
)
# Names that stand on a line of their own without being the issuer's.
_OTHERS = re.compile(
    r"\b(?:securities|capital\smarkets|markets|depository|depositary|clearstream|euroclear|trustee|counsel|advisors"
    r"|exchange|registration|commission|supplement|prospectus|notes|agent|smith\sincorporated|stearns|insurance\strust)\b",
    re.IGNORECASE,
)
_MANAGERS = re.compile(
    r"(?:managers?|underwriters?|bookrunners?|book-runners?|dealers?)\s?:?\Z", re.IGNORECASE
)
# What a repository or news page prints below the name at its top.
_BANNER = re.compile(r"\s?(?:(?:form\s)?424\(?b|fwp\b|form\s\d|\d{1,2}/\d{1,2}/\d{4}\b)", re.IGNORECASE)
_SPACED = re.compile(r"(?:[A-Z]\s){6,}[A-Z]\Z")


def _own_lines(document: Document, flat: Flat) -> list[tuple[int, int, str, bool]]:
    """Return names on lines of their own: flat range, name, and whether it is a page banner's."""
    lines = text_lines(document.text)
    out: list[tuple[int, int, str, bool]] = []
    for i, line in enumerate(lines):
        raw = line.group().strip()
        if _MANAGERS.search(raw) and len(raw) < 60:
            break
        if not raw[:1].isupper() or len(raw) > 90:
            continue
        before = lines[i - 1].group().strip() if i else ""
        if before.endswith(":"):
            continue
        found = _line_name(flat, line)
        if found is None or _OTHERS.search(found[2]):
            continue
        start, end, name = found
        if i and flat.text[lines[i - 1].end()] != CELL and _wraps(flat, lines, i, name):
            start = lines[i - 1].start()
            name = f"{before} {name}"
        elif _SHORT.fullmatch(name):
            continue
        after = lines[i + 1].group() if i + 1 < len(lines) else ""
        out.append((start, end, name, i < 3 and bool(_BANNER.match(after))))
    return out


def _line_name(flat: Flat, line: re.Match[str]) -> tuple[int, int, str] | None:
    """Return the range and the mended name when the line holds a company's name and nothing else."""
    raw = line.group()
    if _SPACED.match(raw.strip()):
        return line.start(), line.end(), mend(raw.strip())
    text = _TAIL.sub("", raw) if not _is_name(raw.strip()) else raw
    start = line.start() + len(text) - len(text.lstrip())
    text = text.strip()
    if _is_name(text):
        return start, start + len(text), text
    mended = mend(text)
    if mended != text and _is_name(mended):
        return start, start + len(text), mended
    return None


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text) or _SHORT.fullmatch(text))


def _wraps(flat: Flat, lines: tuple[re.Match[str], ...], i: int, name: str) -> bool:
    """Tell whether the line above is the first half of this name: capitals alone, at a block's start."""
    before = lines[i - 1]
    text = before.group().strip()
    if not _CAPITALS.fullmatch(text) or _NAME.search(text) or _OTHERS.search(text):
        return False
    if text.isupper() != name.isupper() and len(name.split()) > 1:
        return False
    return before.start() == 0 or flat.text[before.start() - 1] == CELL or bool(_SHORT.fullmatch(name))


def _best(document: Document, flat: Flat) -> tuple[int, int, str, float] | None:
    for pattern, score in ((_THROUGH, 0.98), (_LABEL, 0.96)):
        if found := pattern.search(flat.text):
            name = re.sub(r"\s+", " ", found["name"]).strip()
            return found.start("name"), found.start("name") + len(found["name"].rstrip()), name, score
    lines = _own_lines(document, flat)
    own = [x for x in lines if not x[3]]
    if own:
        start, end, name, _ = own[0]
        return start, end, name, 0.95
    for pattern, score in ((_INLINE, 0.93), (_PROCEEDS, 0.85)):
        if found := pattern.search(flat.text):
            return *found.span("name"), re.sub(r"\s+", " ", found["name"]), score
    if lines:
        start, end, name, _ = lines[0]
        return start, end, name, 0.75
    return None


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the issuer's name; a container's header is asked last, as it abbreviates."""
    if "issuer" not in schema.by_name:
        return []
    flat = flatten(document.text)
    if best := _best(document, flat):
        start, end, name, score = best
        return [propose(document.text, "issuer", flat.span(start, end), name, score)]
    if span := document.facts.get("issuer"):
        return [propose(document.text, "issuer", span, " ".join(span.of(document.text).split()), 0.6)]
    return []
