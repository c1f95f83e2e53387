"""Baseline: what an afternoon gives. Fuzzy header names, a split on tabs, bars and blanks, and some regexes.

It is meant to be honest work of its kind, no straw man: the usual header spellings in cells or on lines of
their own, label lines, the common date and number forms, phrases of covers. It knows nothing of wrapped
headers, stacked or sideways tables, decoys or empty cells.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import takewhile

import pdfplumber
from rapidfuzz import fuzz, process

from extractor.ground.candidate import Status, Value
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Record
from extractor.ground.schema import Schema, retail_note

HEADERS = {
    "cusip": "cusip",
    "cusip number": "cusip",
    "isin": "isin",
    "principal amount": "principal_amount",
    "aggregate principal amount": "principal_amount",
    "selling price": "selling_price",
    "price to public": "selling_price",
    "issue price": "selling_price",
    "gross concession": "gross_concession",
    "net proceeds": "net_proceeds",
    "net proceeds to issuer": "net_proceeds",
    "coupon type": "coupon_type",
    "interest rate type": "coupon_type",
    "coupon rate": "coupon_rate",
    "interest rate": "coupon_rate",
    "coupon frequency": "coupon_frequency",
    "interest payment frequency": "coupon_frequency",
    "maturity date": "maturity_date",
    "stated maturity date": "maturity_date",
    "1st coupon date": "first_coupon_date",
    "first coupon date": "first_coupon_date",
    "1st coupon amount": "first_coupon_amount",
    "first coupon amount": "first_coupon_amount",
    "survivor's option": "survivors_option",
    "product ranking": "product_ranking",
    "ranking": "product_ranking",
    "moody's rating": "moodys_rating",
    "s&p rating": "sp_rating",
    "trade date": "trade_date",
    "pricing date": "trade_date",
    "settle date": "settle_date",
    "settlement date": "settle_date",
    "original issue date": "settle_date",
    "issue date": "settle_date",
    "issuer": "issuer",
    "agents": "agents",
    "trade time": "trade_time",
    "call price": "call_price",
    "redemption price": "call_price",
    "day count": "day_count",
    "day count convention": "day_count",
    "currency": "currency",
}
LIKENESS = 88  # of 100; lower takes neighbours for each other
DATES = ("%m/%d/%Y", "%m/%d/%y", "%B %d, %Y", "%b %d, %Y", "%d-%b-%y", "%d %B %Y", "%Y-%m-%d")
CHOICES = {
    "fixed": "fixed",
    "floating": "floating",
    "step": "step",
    "zero coupon": "zero",
    "monthly": "monthly",
    "quarterly": "quarterly",
    "semi-annual": "semi_annual",
    "semi-annually": "semi_annual",
    "semiannually": "semi_annual",
    "annual": "annual",
    "annually": "annual",
}
BOOLS = {"yes": True, "no": False}
CUSIP = re.compile(r"\b[0-9]{3}[0-9A-Z]{5}[0-9]\b")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SPLIT = re.compile(r"\t+|\s*\|\s*| {2,}")
WEEKDAY = re.compile(r"^\w+day,? ")
TAG = re.compile(r"<[^>]+>")
LABEL = re.compile(r"^([^:]{3,40}):\s*(\S.*)$")
DAY = r"(?:\w+day,? )?(\w+ \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
PHRASES = {
    "registration_number": re.compile(
        r"registration (?:statement )?(?:no|number)s?\.?:? *(33-\d{5}|333-\d{5,6})", re.IGNORECASE
    ),
    "supplement_number": re.compile(r"pricing supplement (?:no|number)\.?:? *(\w{1,6})\b", re.IGNORECASE),
    "filing_rule": re.compile(r"rule (4\d\d(?:\(b\)\(\d\))?)", re.IGNORECASE),
    "prospectus_date": re.compile(rf"to (?:the )?prospectus,? dated:? *{DAY}", re.IGNORECASE),
    "supplement_date": re.compile(rf"(?<!prospectus )(?<!prospectus, )dated:? *{DAY}", re.IGNORECASE),
    "trade_date": re.compile(rf"(?:trade|pricing) date:? *{DAY}", re.IGNORECASE),
    "settle_date": re.compile(rf"(?:settle(?:ment)?|(?:original )?issue) date:? *{DAY}", re.IGNORECASE),
    "offering_start": re.compile(rf"offering dates?:? *{DAY}", re.IGNORECASE),
    "offering_end": re.compile(rf"offering dates?:? *[\w ,/]{{8,20}} through {DAY}", re.IGNORECASE),
    "min_denomination": re.compile(r"denominations?:? *\$?([\d,]+(?:\.\d\d)?)", re.IGNORECASE),
    "dtc_number": re.compile(r"dtc (?:number|no\.?|#):? *(\d{4})\b", re.IGNORECASE),
    "program": re.compile(r"\b([A-Z][\w-]+ (?:Medium-Term Notes|InterNotes|Term Notes)(?:, Series \w+)?)"),
    "issuer": re.compile(r"((?:[A-Z][\w.&]+ ){1,5}(?:Inc\.|Corporation|Company|Corp\.|LLC|N\.A\.|Bank))"),
    "agents": re.compile(r"agents?: *((?:[A-Z][\w.&]*,? ?(?:& )?){2,30})"),
}
NOTE_PHRASES = {
    "coupon_rate": re.compile(r"\b(\d{1,2}\.\d{1,4}) ?%"),
    "maturity_date": re.compile(rf"(?:due|matur\w+(?: date)?:?|maturing on) *{DAY}", re.IGNORECASE),
    "principal_amount": re.compile(r"(?:principal amount:? *|^|\s)\$([\d,]{7,})\b", re.IGNORECASE),
    "coupon_frequency": re.compile(r"\b(monthly|quarterly|semi-annual(?:ly)?|semiannually)\b", re.IGNORECASE),
    "coupon_type": re.compile(r"\b(fixed|floating)[ -]rate", re.IGNORECASE),
    "selling_price": re.compile(r"price to public:? *([\d.]+) ?%", re.IGNORECASE),
    "survivors_option": re.compile(r"survivor.?s option:? *(yes|no)\b", re.IGNORECASE),
}
MONEY = frozenset({"money", "percent"})


def extract(content: bytes, source: str, schema: Schema | None = None) -> Extraction:
    """Read one document as the script can; every value it gives has confidence 1."""
    schema = schema or retail_note()
    text = to_text(content)
    cells = [cell for line in text.splitlines() for cell in _line_cells(line)]
    notes = list(_table_notes(cells, schema))
    said = dict(_labels(text, schema))
    flat = " ".join(text.split())
    for name, pattern in PHRASES.items():
        if said.get(name) is None and (match := pattern.search(flat)) is not None:
            said[name] = to_value(schema.by_name[name].type, match[1])
    said["supplement_status"] = _status(flat)
    own = {f.name: said[f.name] for f in schema.note_fields if said.get(f.name) is not None}
    if not notes:
        if "cusip" not in own and (match := CUSIP.search(flat)) is not None:
            own["cusip"] = match[0]
        for name, pattern in NOTE_PHRASES.items():
            if name not in own and (match := pattern.search(flat)) is not None:
                own[name] = to_value(schema.by_name[name].type, match[1])
        notes = [own] if "cusip" in own or len(own) > 2 else []
    return Extraction(
        source=source,
        sha256="",
        schema=schema.id,
        model="baseline",
        status="ok" if notes else "empty",
        confidence=1.0,
        offering=_record(said, [f.name for f in schema.offering_fields]),
        notes=tuple(_record(n, [f.name for f in schema.note_fields]) for n in notes),
    )


def to_text(content: bytes) -> str:
    """Return a document's text: a PDF's by pdfplumber, HTML without its tags and a tab after each cell."""
    if content.startswith(b"%PDF"):
        with pdfplumber.open(BytesIO(content)) as pages:
            return "\n".join(page.extract_text() for page in pages.pages)
    marked = re.sub(r"</t[dh]>", "\t", content.decode("utf-8", "replace"), flags=re.IGNORECASE)
    return html.unescape(TAG.sub("", marked))


def header_to_field(cell: str) -> str | None:
    """Return the field that a header's cell names, if one is near enough."""
    name = cell.lower().strip(" :()%$")
    hit = process.extractOne(name, list(HEADERS), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return None if hit is None else HEADERS[hit[0]]


def _table_notes(cells: Sequence[str], schema: Schema) -> Iterator[dict[str, Value]]:
    """Yield the rows under a run of header cells that holds the CUSIP's; rows begin at a CUSIP."""
    columns: list[str | None] = []
    for at, cell in enumerate(cells):
        if header_to_field(cell) == "cusip":
            run = _headings(list(takewhile(_is_heading, cells[at:])))
            columns = run if sum(name is not None for name in run) >= 4 else []
        elif columns and CUSIP.fullmatch(cell):
            row = cells[at : at + len(columns)]
            pairs = [(n, c) for n, c in zip(columns, row, strict=False) if n is not None]
            read = {n: to_value(schema.by_name[n].type, c) for n, c in pairs}
            # Where half of the cells do not read as their columns' types, the columns are not these.
            if sum(v is not None for v in read.values()) * 2 > len(read):
                yield read


def _headings(cells: Sequence[str]) -> list[str | None]:
    """Name each heading's field, joining up to three cells where a heading was wrapped over lines."""
    names: list[str | None] = []
    at = 0
    while at < len(cells):
        joined = ((k, header_to_field(" ".join(cells[at : at + k]))) for k in (3, 2, 1))
        size, name = next(((k, n) for k, n in joined if n is not None), (1, None))
        names.append(name)
        at += size
    return names


def _line_cells(line: str) -> list[str]:
    """Split a line; empty cells keep their place where tabs or bars mark it."""
    line = line.strip()
    for mark in ("\t", "|"):
        if line.count(mark) > 2:
            return [c.strip(" *\\") for c in line.strip("|").split(mark)]
    return [c.strip(" *\\") for c in SPLIT.split(line) if c.strip(" -:|")]


def _is_heading(cell: str) -> bool:
    return len(cell) < 40 and CUSIP.fullmatch(cell) is None and (cell[:1].isalpha() or cell[:1] == "1")


def _labels(text: str, schema: Schema) -> Iterator[tuple[str, Value]]:
    seen: set[str] = set()
    for line in text.splitlines():
        match = LABEL.match(" ".join(SPLIT.split(line)).strip())
        name = header_to_field(match[1]) if match is not None else None
        if match is not None and name is not None and name not in seen:
            seen.add(name)
            yield name, to_value(schema.by_name[name].type, match[2])


def _status(flat: str) -> str | None:
    if re.search(r"preliminary|subject to completion", flat, re.IGNORECASE):
        return "preliminary"
    return "final" if re.search(r"pricing supplement", flat, re.IGNORECASE) else None


def to_value(kind: str, text: str) -> Value:
    """Read a cell as its field's type; None when it does not look like one."""
    text = " ".join(text.split()).strip(" *")
    if kind in MONEY:
        number = NUMBER.search(text)
        return None if number is None else Decimal(number[0].replace(",", ""))
    if kind == "cusip":
        code = CUSIP.search(text)
        return None if code is None else code[0]
    if kind == "list":
        return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())
    words: dict[str, Value] = {"bool": BOOLS.get(text.lower()), "choice": CHOICES.get(text.lower())}
    return _date(text) if kind == "date" else words.get(kind, text or None)


def _date(text: str) -> dt.date | None:
    text = WEEKDAY.sub("", text)
    for form in DATES:
        try:
            return dt.datetime.strptime(text, form).date()  # noqa: DTZ007 - a calendar date has no zone
        except ValueError:
            continue
    return None


def _record(values: dict[str, Value], names: Sequence[str]) -> Record:
    return Record(
        {
            name: Field(value, Status.ABSENT if value is None else Status.FOUND, 1.0)
            for name in names
            for value in [values.get(name)]
        }
    )
