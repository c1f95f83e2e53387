import pytest

from extractor.reading.names import is_glob, may_be_document


@pytest.mark.parametrize(
    "path",
    ["a.txt", "2020/223.HTM", "no-ending", "./a.pdf", "../up/a.md", "v1.2/supplement", "all.tar.gz", "a.csv.txt"],
)
def test_what_may_be_a_document(path):
    assert may_be_document(path)


@pytest.mark.parametrize(
    "path", ["a.json", "A.CSV", ".hidden", ".git/a.txt", "x/.cache/a.txt", "__MACOSX/a.txt", "run.parquet", "a.docx"]
)
def test_what_is_none(path):
    assert not may_be_document(path)


@pytest.mark.parametrize(
    ("name", "pattern"), [("a/*.txt", True), ("a?.txt", True), ("a[12].txt", True), ("a.txt", False), ("", False)]
)
def test_patterns(name, pattern):
    assert is_glob(name) is pattern
