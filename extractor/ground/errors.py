"""The one small tree of errors. Each message says what happened, to what, and what to do next."""

from __future__ import annotations


class ExtractorError(Exception):
    """Base of everything this package raises on purpose."""


class UsageError(ExtractorError):
    """The call itself is wrong: an unknown format, model or option (exit code 2)."""


class SourceError(ExtractorError):
    """A source cannot be opened, or holds nothing that can be read."""


class UnreadableDocument(SourceError):  # noqa: N818 - its name says what happened; "Error" would say it twice
    """A document was opened, but no text can be read from it."""


class SchemaError(ExtractorError):
    """A schema file is not well formed."""


class ModelError(ExtractorError):
    """A model is missing, damaged (checksum) or made for another schema."""
