"""EDGAR full submissions: the header's facts and the documents that may offer notes, as one text.

A submission holds an SGML header and any number of documents, each in a format of its own: the
pricing supplement, its exhibits, pictures in uuencode, XBRL. Both forms are read, as archived (``.txt``)
and as disseminated (``.nc``), and so is a single document cut out with its wrapper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.ground.document import Cell, Document, Table
from extractor.ground.errors import UnreadableDocument
from extractor.ground.places import Span
from extractor.reading.digest import sha256_of
from extractor.reading.html import html_to_text
from extractor.reading.sniff import Kind, sniff_text

# Header labels as EDGAR's specifications print them: archived form, then dissemination form.
_FACTS = {
    "form": re.compile(r"^(?:CONFORMED SUBMISSION TYPE:|<TYPE>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "filed_on": re.compile(r"^(?:FILED AS OF DATE:|<FILING-DATE>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "issuer": re.compile(r"^(?:[ \t]*COMPANY CONFORMED NAME:|<CONFORMED-NAME>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "cik": re.compile(r"^(?:[ \t]*CENTRAL INDEX KEY:|<CIK>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
}
_OPENING = re.compile(r"^[ \t]*<DOCUMENT>", re.MULTILINE | re.IGNORECASE)
_CLOSING = re.compile(r"^[ \t]*</DOCUMENT>", re.MULTILINE | re.IGNORECASE)
_TYPE = re.compile(r"<TYPE>[ \t]*([^\r\n<]*)", re.IGNORECASE)
_TEXT = re.compile(r"<TEXT>[ \t]*\r?\n?", re.IGNORECASE)
_TEXT_END = re.compile(r"</TEXT>", re.IGNORECASE)
_ENCODED = re.compile(r"\s*(?:<(?:PDF|XML|XBRL|JSON)>\s*)?(?:begin [0-7]{3} |<\?xml(?![^>]*>\s*<(?:!doctype html|html)))", re.I)

_OFFERS = re.compile(r"424|FWP", re.IGNORECASE)
_CARRIES_TERMS = re.compile(r"EX-(?:1|4|99)(?:\D|\Z)", re.IGNORECASE)
_NO_READING = re.compile(r"GRAPHIC|ZIP|EXCEL|XML|PDF|JSON|XBRL|EX-10[0-9]|EX-FILING|COVER", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """One document of a submission: its type, and its content's place in the file."""

    type: str
    body: Span


def read_edgar(text: str, source: str, data: bytes) -> Document:
    """Read a decoded submission; ``data`` is the file's bytes, for its checksum.

    Its text is made of the header's lines that state a fact and the chosen documents, each read by
    its own format. Where nothing but ASCII is in it, the text is the decoded file itself.

    Raises UnreadableDocument when it holds no document that can be read.
    """
    parts = list(_split(text))
    chosen = _choose(parts, text)
    if not chosen:
        types = ", ".join(dict.fromkeys(p.type for p in parts)) or "none"
        msg = f"{source}: no document of this submission can be read as text or HTML (types: {types})"
        raise UnreadableDocument(msg)
    head = text[: chosen[0].body.start] if len(parts) == 1 else text[: _end_of_header(text)]
    facts = _find_facts(head)
    kinds = [sniff_text(p.body.of(text)) for p in chosen]
    if len(chosen) == len(parts) and Kind.HTML not in kinds:
        return Document(source, sha256_of(data), Kind.EDGAR, text, facts=facts)
    joined, placed = _quote_facts(head, facts)
    tables: list[Table] = []
    for part, kind in zip(chosen, kinds, strict=True):
        body = part.body.of(text)
        block, found = html_to_text(body) if kind is Kind.HTML else (body, ())
        tables.extend(_shift(t, len(joined)) for t in found)
        joined += block.rstrip() + "\n\n"
    return Document(source, sha256_of(data), Kind.EDGAR, joined, tuple(tables), facts=placed)


def _split(text: str) -> Iterator[_Part]:
    """Find the documents of a submission; one that is cut off goes to the file's end."""
    openings = list(_OPENING.finditer(text))
    for at, opening in enumerate(openings):
        limit = openings[at + 1].start() if at + 1 < len(openings) else len(text)
        closing = _CLOSING.search(text, opening.end(), limit)
        end = closing.start() if closing else limit
        kind = _TYPE.search(text, opening.end(), end)
        start = _TEXT.search(text, opening.end(), end)
        first = start.end() if start else (kind or opening).end()
        inner = _TEXT_END.search(text, first, end)
        yield _Part(kind[1].strip() if kind else "", Span(first, inner.start() if inner else end))
    if not openings:
        yield _Part("", Span(0, len(text)))


def _choose(parts: list[_Part], text: str) -> list[_Part]:
    """Choose the documents that may offer notes: the prospectuses, else the first one and its term exhibits."""
    readable = [
        p for p in parts if not _NO_READING.match(p.type) and not _ENCODED.match(text, p.body.start, p.body.end)
    ]
    offers = [p for p in readable if _OFFERS.match(p.type)]
    if offers:
        return offers
    return readable[:1] + [p for p in readable[1:] if _CARRIES_TERMS.match(p.type)]


def _end_of_header(text: str) -> int:
    """Return where the first document starts."""
    opening = _OPENING.search(text)
    return opening.start() if opening else 0


def _find_facts(head: str) -> dict[str, Span]:
    """Find the header's facts, each where it is stated first."""
    facts: dict[str, Span] = {}
    for key, pattern in _FACTS.items():
        found = pattern.search(head)
        if found:
            facts[key] = Span(found.start(1), found.start(1) + len(found[1].rstrip()))
    return facts


def _quote_facts(head: str, facts: dict[str, Span]) -> tuple[str, dict[str, Span]]:
    """Copy the header's lines that state a fact; return them and the facts' new places."""
    quoted = ""
    placed: dict[str, Span] = {}
    for key, span in sorted(facts.items(), key=lambda item: item[1]):
        line = head.rfind("\n", 0, span.start) + 1
        at = len(quoted) + span.start - line
        placed[key] = Span(at, at + len(span))
        quoted += head[line : span.end] + "\n"
    return (quoted + "\n" if quoted else ""), placed


def _shift(table: Table, by: int) -> Table:
    """Move a table's places by ``by`` characters."""
    cells = tuple(
        Cell(c.row, c.col, Span(c.span.start + by, c.span.end + by), c.rowspan, c.colspan, c.header)
        for c in table.cells
    )
    return Table(Span(table.span.start + by, table.span.end + by), cells)
