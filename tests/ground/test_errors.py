import pytest

from extractor.ground import errors


@pytest.mark.parametrize("name", ["UsageError", "SourceError", "UnreadableDocument", "SchemaError", "ModelError"])
def test_whoever_catches_the_base_catches_all(name):
    assert issubclass(getattr(errors, name), errors.ExtractorError)


def test_a_document_without_text_is_a_source_that_cannot_be_read():
    """The command line tells wrong calls (2) from documents that failed (1) by these kinds."""
    assert issubclass(errors.UnreadableDocument, errors.SourceError)
    assert not issubclass(errors.SourceError, errors.UsageError)
