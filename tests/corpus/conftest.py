"""Stores in SQLite always, and in PostgreSQL where EXTRACTOR_TEST_POSTGRES names a server."""

import os
import uuid

import pytest
import sqlalchemy as sa

from extractor.corpus.corrections import StoredDocument
from extractor.corpus.store import Store
from extractor.reading.digest import sha256_of

POSTGRES = "EXTRACTOR_TEST_POSTGRES"
TEXT = "Acme Finance Inc.\nCUSIP: 17275RAA0\nRate: 3.600%\n"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
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


@pytest.fixture
def store(url):
    with Store(url) as opened:
        yield opened


@pytest.fixture
def document():
    return StoredDocument(sha256_of(TEXT.encode()), "archive/acme-7.txt", "text/plain", TEXT)
