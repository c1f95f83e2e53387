"""The filing stands beside the tests, which are collected without packages."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from taught_filing import ONE, SCHEMA

from extractor.finding.memory.printed import document_to_printed
from extractor.reading.open import read


@pytest.fixture
def printed():
    return document_to_printed(read(ONE.encode(), "one.txt"), SCHEMA)
