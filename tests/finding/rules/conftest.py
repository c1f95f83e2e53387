"""Shared by the tests of the note families: run one over a text, and look at what it proposes."""

from collections.abc import Callable
from inspect import signature
from types import ModuleType

import pytest

from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.flow import text_to_flow
from extractor.ground.candidate import Candidate, Status, Value
from extractor.ground.document import Document
from extractor.ground.schema import retail_note


def _candidates(family: ModuleType, text: str) -> list[Candidate]:
    document = Document("a", "0", "text/plain", text)
    given = {"document": document, "flat": flatten(text), "flow": text_to_flow(text), "schema": retail_note()}
    found: list[Candidate] = list(family.find(**{name: given[name] for name in signature(family.find).parameters}))
    for c in found:
        assert c.span.of(text) == c.raw
        assert c.raw
        assert 0 < c.score < 1
        assert (c.value is None) == (c.status is Status.PLACEHOLDER)
    return found


@pytest.fixture
def candidates() -> Callable[[ModuleType, str], list[Candidate]]:
    return _candidates


@pytest.fixture
def values() -> Callable[[ModuleType, str, str], list[Value]]:
    return lambda family, text, field: [c.value for c in _candidates(family, text) if c.field == field]
