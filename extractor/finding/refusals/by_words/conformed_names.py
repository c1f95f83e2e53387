"""without_conformed_names: the name in a submission's header is EDGAR's spelling; the page prints the issuer's own.

``COMPANY CONFORMED NAME: EXAMPLE MOTORS ACCEPTANCE CORP /DE/`` above ``The Example Motors Acceptance Corporation``:
capitals, no article, legal forms cut short. The header's name stays where the page prints none like it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex

_ISSUER = "issuer"
_HEADER = ("CONFORMED NAME:", "<CONFORMED-NAME>")
_STATE = regex(r"/[a-z]{2,4}/?\s*\Z")
_WORD = regex(r"[a-z0-9&]+")
# What EDGAR cuts short or leaves out.
_FORMS = (
    "inc", "incorporated", "corp", "corporation", "co", "company", "companies", "llc", "lp", "ltd", "limited",
    "plc",
)  # fmt: skip
_LOOSE = frozenset(("the", *_FORMS, "na", "n", "a", "sa", "ag", "nv"))


def without_conformed_names(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the header's names that the page spells out itself, in the same order."""
    named = [c for c in candidates if c.field == _ISSUER and c.status is Status.FOUND]
    conformed = [c for c in named if _is_conformed(document.text, c)]
    if not conformed:
        return list(candidates)
    printed = [_parts(str(c.value)) for c in named if c.method is Method.RULES and c not in conformed]
    return [c for c in candidates if c not in conformed or not _is_spelled_out(_parts(str(c.value)), printed)]


def _is_conformed(text: str, c: Candidate) -> bool:
    line = text[text.rfind("\n", 0, c.span.start) + 1 : c.span.start]
    return any(mark in line for mark in _HEADER)


def _is_spelled_out(header: tuple[str, ...], printed: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a printed name is the header's in another spelling, and none is in the same: that bears it out.

    In prose an issuer goes by a short name: that is no spelling of the whole one.
    """
    if any("".join(name) == "".join(header) for name in printed):
        return False
    return any(len(name) >= len(header) and _core(name) == _core(header) for name in printed)


def _parts(name: str) -> tuple[str, ...]:
    """Return a name's words in small letters, without the state behind it."""
    return tuple(_WORD.findall(_STATE.sub("", name.casefold().replace(".", ""))))


def _core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what both spellings of a name share."""
    return tuple(word for word in parts if word not in _LOOSE) or parts
