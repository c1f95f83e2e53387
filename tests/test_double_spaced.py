"""A double-spaced text is read as the same text without its blank lines."""

from pathlib import Path

import pytest

import extractor

# A call's clause that is torn over paragraphs is read by the token model alone, which sees the blank lines.
_TORN = pytest.mark.xfail(strict=True, reason="the token model loses a clause that blank lines tear further apart")
SAMPLES = [
    pytest.param(path, id=path.stem, marks=_TORN if path.stem == "johnhancock-2004-ps116" else ())
    for path in sorted(Path("samples").glob("*.txt"))
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_double_spacing_changes_no_value(sample):
    plain = sample.read_text("utf-8")
    reader = extractor.load()
    once, twice = reader(plain.encode()), reader(plain.replace("\n", "\n\n").encode())
    assert [{n: f.value for n, f in note.items()} for note in twice.notes] == [
        {n: f.value for n, f in note.items()} for note in once.notes
    ]
