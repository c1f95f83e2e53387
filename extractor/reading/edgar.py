"""EDGAR full submissions: the header's facts and the documents that may offer notes, as one text.

A submission holds an SGML header and any number of documents, each in a format of its own: the
pricing supplement, its exhibits, pictures in uuencode, XBRL. Both forms are read, as archived (``.txt``)
and as disseminated (``.nc``), and so is a single document cut out with its wrapper.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.ground.document import Document, Table
from extractor.ground.errors import UnreadableDocument
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.words import find_words
from extractor.reading.digest import sha256_of
from extractor.reading.html import html_to_text
from extractor.reading.sniff import Kind, sniff_text

# Header labels as EDGAR's specifications print them: archived form, then dissemination form.
_FACTS = {
    "form": regex(r"^(?:CONFORMED SUBMISSION TYPE:|<TYPE>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "filed_on": regex(r"^(?:FILED AS OF DATE:|<FILING-DATE>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "issuer": regex(r"^(?:[ \t]*COMPANY CONFORMED NAME:|<CONFORMED-NAME>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
    "cik": regex(r"^(?:[ \t]*CENTRAL INDEX KEY:|<CIK>)[ \t]*(\S[^\r\n]*)", re.MULTILINE),
}
# EDGAR writes its own tags in capitals; looking for them alone is what keeps this fast.
_OPENING, _CLOSING, _TEXT_START, _TEXT_END = "<DOCUMENT>", "</DOCUMENT>", "<TEXT>", "</TEXT>"
_EITHER_TAG = "DOCUMENT>"  # of the tags, without what tells them apart
_TYPE = regex(r"<TYPE>[ \t]*([^\r\n<]*)")
_LINE_END = regex(r"[ \t]*\r?\n?")
_ENCODED = regex(
    r"\s*(?:<(?:PDF|XML|XBRL|JSON)>\s*)?(?:begin [0-7]{3} |<\?xml(?![^>]*>\s*<(?:!doctype html|html)))",
    re.IGNORECASE,
)

_OFFERS = regex(r"424|FWP", re.IGNORECASE)
_CARRIES_TERMS = regex(r"EX-(?:1|4|99)(?:\D|\Z)", re.IGNORECASE)
_NO_READING = regex(r"GRAPHIC|ZIP|EXCEL|XML|PDF|JSON|XBRL|EX-10[0-9]|EX-FILING|COVER", re.IGNORECASE)


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
    parts = list(_split(text)) or [_Part("", Span(0, len(text)))]
    chosen = _choose(parts, text)
    if not chosen:
        types = ", ".join(dict.fromkeys(p.type for p in parts)) or "none"
        msg = f"{source}: no document of this submission is text or HTML (types: {types}); fetch the one wanted alone"
        raise UnreadableDocument(msg)
    opening = text.find(_OPENING)
    single = len(parts) == 1 and opening >= 0
    head = text[: parts[0].body.start] if single else text[:opening] if opening >= 0 else text
    facts = _find_facts(head)
    kinds = [sniff_text(p.body.of(text)) for p in chosen]
    if len(chosen) == len(parts) and Kind.HTML not in kinds:
        return Document(source, sha256_of(data), Kind.EDGAR, text, facts=facts)
    quoted, placed = _quote_facts(head, facts)
    pieces, length = [quoted], len(quoted)
    tables: list[Table] = []
    for part, kind in zip(chosen, kinds, strict=True):
        body = part.body.of(text)
        block, found = html_to_text(body, length) if kind is Kind.HTML else (body, ())
        tables.extend(found)
        pieces += [block.rstrip(), "\n\n"]
        length += len(pieces[-2]) + len(pieces[-1])
    return Document(source, sha256_of(data), Kind.EDGAR, "".join(pieces), tuple(tables), facts=placed)


def _split(text: str) -> Iterator[_Part]:
    """Find the documents of a submission; one that is cut off goes to the file's end."""
    tags = list(find_words(text, [_EITHER_TAG]))  # found in one go
    openings = [at - 1 for at in tags if at >= 1 and text.startswith(_OPENING, at - 1)]
    closings = [at - 2 for at in tags if at >= 2 and text.startswith(_CLOSING, at - 2)]
    for at, limit in pairwise([*openings, len(text)]):
        k = bisect_left(closings, at)
        yield _split_document(text, at, min(closings[k], limit) if k < len(closings) else limit)


def _split_document(text: str, start: int, end: int) -> _Part:
    """Find one document's type and content between ``start`` and ``end``."""
    kind = _TYPE.search(text, start, end)
    opening = text.find(_TEXT_START, start, end)
    first = opening + len(_TEXT_START) if opening >= 0 else (kind.end() if kind else start + len(_OPENING))
    line_end = _LINE_END.match(text, first, end)
    first = line_end.end() if line_end else first
    closing = text.find(_TEXT_END, first, end)
    return _Part(kind[1].strip() if kind else "", Span(first, closing if closing >= 0 else end))


def _choose(parts: list[_Part], text: str) -> list[_Part]:
    """Choose what may offer notes: the prospectuses, else the first document and the term exhibits."""
    readable = [
        p for p in parts if not _NO_READING.match(p.type) and not _ENCODED.match(text, p.body.start, p.body.end)
    ]
    offers = [p for p in readable if _OFFERS.match(p.type)]
    if offers:
        return offers
    return readable[:1] + [p for p in readable[1:] if _CARRIES_TERMS.match(p.type)]


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
