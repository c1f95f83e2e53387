"""What a long filing costs: as the law behind its notes grows, no later step looks at more of it.

Counted, not timed: the characters that each pattern is given to search, and the calls of the package's functions.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import extractor
from extractor.ground import regex as late
from extractor.ground.document import Document
from extractor.ground.record import Record
from extractor.pipeline import Extractor
from extractor.reading.open import read

PACKAGE = str(Path(extractor.__file__).parent)
SHEET = Path(__file__).parents[1] / "samples" / "ally-2020-supp223.txt"
LAW = (
    "(A holder may wish to ask an adviser about taxes, about the plans that may buy, about how the {0} offering is "
    "distributed in {1} countries, and about risks of every kind. Interest on what is held is income.)\n\n"
)
SHORT, LONG = 300_000, 3_000_000
# A line is told from plain prose once, by cheap questions.
ONCE = ("telling.py",)
SCANS = ("search", "finditer", "findall", "sub", "subn", "split")
MORE_CHARACTERS = 20_000  # may be given to a pattern: some windows more
MORE_CALLS = 3_000


def long_text(word: str, size: int) -> str:
    law = (LAW.format(word, k) for k in range(size // len(LAW)))
    return SHEET.read_text("utf-8") + "".join(law)


class Given:
    """How many characters each pattern of the package was given to search, while the test lasts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.characters: Counter[str] = Counter()
        gc.unfreeze()  # a reader that was loaded for long may have been taken out of sight
        for pattern in [thing for thing in gc.get_objects() if isinstance(thing, late._Compiled)]:
            for name in SCANS:
                monkeypatch.setattr(pattern, name, self._counted(pattern.pattern, name, getattr(pattern, name)))

    def _counted(self, pattern: str, name: str, scan: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            text, *ends = given[1:2] if name in {"sub", "subn"} else given[:1] if name == "split" else given
            start = max(ends[0], 0) if ends else 0
            stop = min(ends[1], len(text)) if ends[1:] else len(text)
            self.characters[pattern] += max(stop - start, 0)
            return scan(*given, **named)

        return counted


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, shipped: Extractor) -> Given:
    assert shipped.model  # all patterns that it needs are there
    return Given(monkeypatch)


def calls_of(work: Callable[[], object]) -> Counter[str]:
    """Count the calls of each of the package's functions."""
    counts: Counter[str] = Counter()

    def note(frame: Any, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(PACKAGE) and not code.co_filename.endswith(ONCE):
            counts[f"{code.co_filename.removeprefix(PACKAGE)} {code.co_name}"] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counts


def read_notes(reader: Extractor, document: Document, notes: list[tuple[Record, ...]]) -> None:
    notes.append(reader.documents_to_extractions([document])[0].notes)


def test_more_law_gives_the_later_steps_no_more_to_do(shipped: Extractor, given: Given) -> None:
    shipped(long_text("first", SHORT))  # what is remembered of the notes themselves is remembered now
    calls: list[Counter[str]] = []
    characters: list[Counter[str]] = []
    notes: list[tuple[Record, ...]] = []
    for word, size in (("second", SHORT), ("third", LONG)):
        document = read(long_text(word, size))
        given.characters.clear()
        calls.append(calls_of(partial(read_notes, shipped, document, notes)))
        characters.append(given.characters.copy())
    assert [len(found) for found in notes] == [len(notes[0])] * 2
    assert notes[0]
    assert sum(characters[0].values()) > SHORT  # they were counted
    assert {p: n for p, n in (characters[1] - characters[0]).items() if n > MORE_CHARACTERS} == {}
    assert (calls[1] - calls[0]).total() < MORE_CALLS, (calls[1] - calls[0]).most_common(5)
