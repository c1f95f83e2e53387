"""The store's tables, for SQLAlchemy. Rows are only ever added: triggers refuse the rest (see migrations)."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()
_ID = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up in INTEGER keys only

documents = Table(
    "extractor_documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    # Compressed UTF-8: a text may hold characters that a database refuses (NUL, lone surrogates).
    Column("text", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=True),
)

corrections = Table(
    "extractor_corrections",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("key", String(100), nullable=False, unique=True),
    Column("sha256", String(64), ForeignKey("extractor_documents.sha256"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("note", String(40), nullable=True),
    Column("field", String(100), nullable=True),
    Column("value", JSON(none_as_null=True), nullable=True),
    Column("was", JSON(none_as_null=True), nullable=True),
    Column("evidence", JSON, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("withdraws", _ID, ForeignKey("extractor_corrections.id"), nullable=True),
    Index("extractor_corrections_by_document", "sha256", "id"),
    sqlite_autoincrement=True,
)
