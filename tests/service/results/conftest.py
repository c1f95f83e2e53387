from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def results(shipped, filings):
    inputs = [str(p) for p in sorted(filings.glob("*.txt"))] + [str(filings / "missing.txt")]
    return list(shipped.pipe(inputs))
