"""open_engine: a database by URL, set up so that writers lose nothing, and its tables brought up to date."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.ground.errors import SourceError, UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

WRITES = "extractor_writes"  # execution option of a connection that is going to write
_VERSIONS = "extractor_version"  # the table that says how old the others are
_BUSY_SECONDS = 60  # that a writer waits for another one's lock
_ASKED_AGAIN = 0.02  # seconds
_MIGRATION_LOCK = 0x6578_7472  # any number will do, as long as every process takes the same


def is_there(url: str) -> bool:
    """Tell whether a store is at ``url``: a database with its tables, of whatever age. Raises as ``open_engine``."""
    engine = _engine(url)
    try:
        return _is_made(engine)
    finally:
        engine.dispose()


def _is_made(engine: Engine) -> bool:
    """Tell whether a database holds a store; asking makes none."""
    from sqlalchemy import inspect

    kept = engine.url.database
    in_a_file = engine.dialect.name == "sqlite" and kept and not kept.startswith(("file:", ":memory:"))
    if in_a_file and not Path(str(kept)).is_file():
        return False
    with _said_plainly(engine):
        return inspect(engine).has_table(_VERSIONS)


@contextmanager
def _said_plainly(engine: Engine) -> Iterator[None]:
    from sqlalchemy.exc import DatabaseError

    try:
        yield
    except DatabaseError as error:
        shown = engine.url.render_as_string(hide_password=True)
        msg = f"{shown}: the store cannot be opened ({error.orig}); check the URL, the server and its rights"
        raise SourceError(msg) from error


def open_engine(url: str, *, create: bool = True) -> Engine:
    """Return an engine for ``url`` whose tables are up to date. Raises UsageError or SourceError.

    Without ``create`` a database that holds no store is refused, and none is made.

    SQLite writes ahead (WAL), waits for other writers, and takes its write lock when a writing transaction
    begins, so that two writers queue up instead of failing half way.
    """
    engine = _engine(url)
    if engine.dialect.name not in {"sqlite", "postgresql"}:
        msg = f"{engine.dialect.name}: the store is kept in SQLite or PostgreSQL; give such a URL"
        raise UsageError(msg)
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    if not create and not _is_made(engine):
        shown = engine.url.render_as_string(hide_password=True)
        msg = f"no store at {shown}; check the URL, or make one by `extractor corrections add` or `import`"
        raise UsageError(msg)
    with _said_plainly(engine):
        migrate(engine)
    return engine


def _engine(url: str) -> Engine:
    try:
        from sqlalchemy import create_engine
        from sqlalchemy.engine import make_url
        from sqlalchemy.exc import ArgumentError, NoSuchModuleError
    except ModuleNotFoundError as error:
        msg = f"{error.name} is not installed; install the extra: pip install 'retail-note-extractor[store]'"
        raise UsageError(msg) from error
    try:
        parsed = make_url(url)
        if parsed.drivername in {"postgresql", "postgres"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite")
    except (ArgumentError, NoSuchModuleError) as error:
        msg = f"{url!r} is no database URL ({error}); give one such as sqlite:///extractor.db"
        raise UsageError(msg) from error
    except ModuleNotFoundError as error:
        msg = f"the driver {error.name} is not installed: pip install 'retail-note-extractor[store]'"
        raise UsageError(msg) from error


def _tune_sqlite(engine: Engine) -> None:
    from sqlalchemy import event

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy says BEGIN, not the driver
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch a database to writing ahead; while another process writes, SQLite refuses that at once and waits for none.

    So it is asked again until that one is done: two that open a new store at the same moment meet here.
    """
    patient_until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # the low byte: the rest says why
            if not busy or time.monotonic() > patient_until:
                raise
            time.sleep(_ASKED_AGAIN)
        else:
            return


def migrate(engine: Engine) -> None:
    """Bring the tables up to date; processes that open a store at the same moment wait for each other."""
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from extractor.corpus import migrations

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    wanted = set(ScriptDirectory.from_config(config).get_heads())
    options = {"version_table": _VERSIONS}
    with engine.connect() as connection:
        if set(MigrationContext.configure(connection, opts=options).get_current_heads()) == wanted:
            return
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
