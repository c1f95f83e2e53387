from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.corpus.store import Store
from extractor.pipeline import Extractor
from extractor.service.app import Access, create_app
from extractor.service.desk import Desk


def _beside(name: str):
    """Make a module beside this file importable as ``service_<name>``, whichever way pytest imports tests."""
    if f"service_{name}" not in sys.modules:
        spec = importlib.util.spec_from_file_location(f"service_{name}", Path(__file__).with_name(f"{name}.py"))
        module = importlib.util.module_from_spec(spec)
        sys.modules[f"service_{name}"] = module
        spec.loader.exec_module(module)
    return sys.modules[f"service_{name}"]


_beside("house")
_beside("browser")


@pytest.fixture(scope="session")
def house():
    return _beside("house")


@pytest.fixture(scope="session")
def filings(tmp_path_factory: pytest.TempPathFactory, shipped: Extractor, house) -> Path:
    """A folder with six filings of one layout and their results.jsonl; not to be written to."""
    folder = tmp_path_factory.mktemp("house")
    house.write_results(shipped, house.write_filings(folder, 6), folder / "results.jsonl")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path / 'corrections.db'}") as opened:
        yield opened


@pytest.fixture
def desk(shipped: Extractor, filings: Path, store: Store, house) -> Desk:
    return house.open_desk(shipped, filings / "results.jsonl", store)


@pytest.fixture
def client(desk: Desk):
    from fastapi.testclient import TestClient

    with TestClient(create_app(desk), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def guarded(desk: Desk):
    from fastapi.testclient import TestClient

    access = Access({"a-token-of-anns-own": "Ann", "a-token-of-no-name": ""}, body_limit=20_000)
    with TestClient(create_app(desk, access), raise_server_exceptions=False) as opened:
        yield opened
