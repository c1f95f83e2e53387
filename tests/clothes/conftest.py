import pytest

import extractor
from extractor.measuring.cases import Case, split_to_cases


@pytest.fixture(scope="package")
def cases() -> list[Case]:
    """The real documents of both sides that are texts."""
    return [case for side in ("train", "evaluation") for case in split_to_cases(side) if case.source.endswith(".txt")]


@pytest.fixture(scope="package")
def reader():
    return extractor.load()
