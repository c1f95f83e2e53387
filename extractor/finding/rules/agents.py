"""The agents that sell the notes: the list behind its label, or the one a sale went through."""

from __future__ import annotations

import re

from extractor.finding.rules.flat import Flat, flatten, propose
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.schema import Schema

_LABEL = re.compile(
    r"(?:(?P<before>[\w-]+)\s)?(?<![\w’'])(?P<label>agents?(?:\(s\))?(?:\sand\sprincipal\samount)?)\s?:\s?(?=[A-Za-z])",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\bthrough\s(?P<name>[A-Z][\w&.,/’' \n-]{3,90}?)\sas\sagents?\b")
# Agents of another kind: they lead, pay, reckon or keep, and do not sell.
_OTHER_KINDS = frozenset(
    "lead calculation paying rate transfer listing process tax fiscal collateral escrow authenticating co-agent"
    " administrative conversion depositary information indenture funding determination settlement".split()
)
_END = re.compile(
    r"\f|\s\((?!USA\)|U\.S\.\))|[\n\v](?=[A-Z(][^,\n\f\v:]{1,50}:)|[\n\v]\("
    r"|\s(?=(?:Purchasing\s|Placement\s|Selling\s|Calculation\s|Paying\s)?(?:Agents?|Trustee|Capacity|Form\sof|Denominations?"
    r"|Offering\sDate|Trade\sDate|Settle|Minimum|DTC|Principal\s(?=Amount)|PRINCIPAL\sAMOUNT)\b[^,:]{0,24}:)"
    r"|\.\s(?=(?:The|We|This|See|It|These|In|Each|For|Except)\b)|\s?[$¥€£]\s?\d|,?\s(?i:as\s(?:purchasing\s|placement\s)?agents?\b)|;",
)
_COMMA_NAMES = re.compile(
    r"(?i:(?:merrill\slynch,\spierce,\sfenner\s&|bear,\sstearns|goldman,\ssachs|stifel,\snicolaus|keefe,\sbruyette"
    r"|donaldson,\slufkin|hilliard,\sw\.\s?l\.\slyons|kidder,\speabody|sterne,\sagee|smith\sbarney,\sharris|wheat,\sfirst))"
)
_SUFFIX = re.compile(
    r"(?i:inc|incorporated|llc|l\.l\.c|l\.p|lp|llp|ltd|limited|n\.a|corp|plc|co)\.?(?=\Z|\s)|(?i:a\s(?:division|subsidiary|unit)\sof)\s"
)
_SEPARATOR = re.compile(r"\s?,\s?(?:and\s)?|\sand\s(?=[A-Z])|\s?;\s?|\s[-–]\s|\n(?=[A-Z])")


def split_names(text: str) -> tuple[str, ...]:
    """Split a printed list of firms: ``, Inc.`` and commas inside a firm's name divide nothing."""
    guarded = _COMMA_NAMES.sub(lambda m: m.group().replace(",", "\0"), text.strip(" .,\n\v\f-–"))
    out: list[str] = []
    for part in _SEPARATOR.split(guarded):
        name = re.sub(r"\s+", " ", part).strip(" ,-–").replace("\0", ",")
        if not name or name.startswith("$"):
            continue
        if out and _SUFFIX.match(name):
            out[-1] += f", {name}"
        else:
            out.append(name)
    return tuple(_closed(name) for name in out)


def _closed(name: str) -> str:
    """Drop a sentence's full stop, but not an abbreviation's."""
    if name.endswith(".") and not re.search(r"(?i:\b(?:inc|co|corp|ltd|l\.p|n\.a|l\.l\.c)\.\Z)", name):
        return name[:-1]
    return name


def _stop(flat: Flat, start: int) -> int:
    lines = _AMOUNT_LINES.match(flat.text, start)
    if lines:
        return lines.end()
    found = _END.search(flat.text, start, start + 1_500)
    return found.start() if found else min(start + 1_500, len(flat.text))


# One agent a line, each with its allotment behind a dash.
_AMOUNT_LINES = re.compile(r"(?:[A-Z][^\n\f\v$:]{2,70}\s[-–]\s\$[\d,]+(?:\n|\f|\Z))+")
_ALLOTMENT = re.compile(r"\s[-–]\s\$[\d,]+")


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Return the agents in printed order; a purchasing agent named apart comes first."""
    if "agents" not in schema.by_name:
        return []
    flat = flatten(document.text)
    names: list[str] = []
    places: list[tuple[int, int]] = []
    for found in _LABEL.finditer(flat.text):
        if found["before"] and found["before"].lower() in _OTHER_KINDS:
            continue
        end = _stop(flat, found.end())
        value = _ALLOTMENT.sub("", flat.text[found.end() : end])
        got = [n for n in split_names(value) if n not in names]
        if got and (not places or found.start() - places[-1][1] < 200):
            names += got
            places.append((found.end(), found.end() + len(flat.text[found.end() : end].rstrip())))
    if not names and (through := _THROUGH.search(flat.text)):
        names = [re.sub(r"\s", " ", through["name"])]
        places = [through.span("name")]
    if not names:
        return []
    span = flat.span(places[0][0], places[-1][1])
    return [propose(document.text, "agents", span, tuple(names), 0.95)]
