"""Fixtures that every test may use: the shipped model, loaded once, and databases for stores."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings

import extractor
from extractor.pipeline import Extractor

# A first import or a busy machine is no property's fault. The examples are the same in each run, so that a failure has
# a reason in the change at hand; ``--hypothesis-profile searching`` draws new ones.
_PATIENT: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("repeatable", derandomize=True, **_PATIENT)
settings.register_profile("searching", **_PATIENT)
settings.load_profile("repeatable")

POSTGRES = "EXTRACTOR_TEST_POSTGRES"
CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def shipped() -> Extractor:
    return extractor.load()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """Name a database of SQLite always, and one of PostgreSQL where the environment names a server."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
        return
    server = os.environ.get(POSTGRES)
    if not server:
        pytest.skip(f"no PostgreSQL server in {POSTGRES}")
    base = sa.make_url(server).set(drivername="postgresql+psycopg")
    name = f"extractor_{uuid.uuid4().hex[:12]}"
    admin = sa.create_engine(base, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield base.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    admin.dispose()


def case_folders(kind: str) -> list[Path]:
    """Return the case folders of one kind, each with its source and expectation."""
    return sorted(p for p in (CASES / kind).iterdir() if p.is_dir())


def source_of(folder: Path) -> Path:
    return next(folder.glob("source.*"))
