"""The one verb: whatever is given, a document or a clear error."""

import gzip
import io
import sys
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.ground.errors import SourceError, UnreadableDocument
from extractor.reading import read

NOTE = "CUSIP 02006DUP4\nCoupon 3.600%\n"


def test_path_bytes_text_and_file_agree(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE)
    from_path = read(path)
    assert from_path.source == str(path)
    assert read(str(path)) == from_path
    with path.open("rb") as binary, path.open() as text:
        assert read(binary) == from_path
        assert read(text) == from_path
    for document in (
        read(NOTE),
        read(NOTE.encode()),
        read(io.BytesIO(NOTE.encode())),
        read(io.StringIO(NOTE)),
    ):
        assert (document.text, document.sha256) == (from_path.text, from_path.sha256)
    assert read(NOTE).source == "<text>"
    assert read(NOTE.encode()).source == "<bytes>"
    assert read(NOTE, "desk").source == "desk"


def test_one_line_of_text_is_text_and_a_file_name_is_a_file():
    assert read("CUSIP 02006DUP4 3.600% due 5/15/2023").text.startswith("CUSIP")
    with pytest.raises(SourceError, match="no such file"):
        read("ally 223.txt")


def test_what_is_no_document_is_refused_by_its_type():
    with pytest.raises(SourceError, match="int is no document; pass a path"):
        read(5)


def test_gzip_of_one_document():
    assert read(gzip.compress(NOTE.encode()), "a.gz").text == NOTE


def test_html_as_text():
    assert read("<html><p>CUSIP<p>02006DUP4").text == "CUSIP\n\n02006DUP4"


def _archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", NOTE)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", UnreadableDocument, "is empty"),
        (b" \r\n\t \xc2\xa0", UnreadableDocument, "is empty"),
        (b"\0\1\2\3" * 64, UnreadableDocument, "neither text, HTML nor PDF"),
        (b"{\\rtf1 note}", UnreadableDocument, "neither text, HTML nor PDF"),
        ("\1\2\3", UnreadableDocument, "control characters"),
        (b"<html><head><title>x</title></head><body><img></body>", UnreadableDocument, "shows no text"),
        (_archive(), SourceError, "archive"),
        (b"\x1f\x8b broken", SourceError, "breaks off"),
    ],
)
def test_errors(data, error, says):
    with pytest.raises(error, match=says) as caught:
        read(data, "a.dat")
    assert str(caught.value).startswith("a.dat: ")
    assert "\n" not in str(caught.value)


def test_folder_is_no_document(tmp_path):
    with pytest.raises(SourceError, match="folder"):
        read(tmp_path)


def test_pdf_without_its_extra(monkeypatch):
    for name in ("extractor.reading.pdf.reader", "extractor.reading.pdf.open"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(UnreadableDocument, match=r"is a PDF and pypdfium2 .*retail-note-extractor\[pdf\]"):
        read(b"%PDF-1.4 ...", "a.pdf")


FRAGMENTS = st.sampled_from(
    [
        "<table>",
        "<tr>",
        "<td>",
        "<td colspan=3 rowspan=2>",
        "</table>",
        "<p>",
        "</p",
        "<br>",
        "<sup>1</sup>",
        "<pre>",
        "<html>",
        "<S> <C>",
        "/8",
        "5",
        "&nbsp;",
        "&#8203;",
        "<DOCUMENT>",
        "<TYPE>424B2\n",
        "<TEXT>",
        "</DOCUMENT>",
        "<!--",
        "-->",
        "<script>",
        "display:none",
        "<font face=wingdings>",
        "<div style='display:none'>",
        "</div>",
        "CUSIP",
        "\t",
        "\r\n",
        "<",
    ]
)


@given(st.binary(max_size=400) | st.lists(FRAGMENTS, max_size=40).map(lambda parts: "".join(parts).encode()))
@example(b"<SUBMISSION>")
@example(b"PK\x03\x04")
@example(b"<html><table><td>1<sup>2</sup><table><td>/8")
def test_anything_is_read_or_refused_and_places_are_exact(data):
    try:
        document = read(data, "x")
    except SourceError as error:
        assert str(error).startswith("x: ")  # noqa: PT017 - either way is fine, this way must be worded
        return
    for table in document.tables:
        for cell in table.cells:
            text = cell.span.of(document.text)
            assert text == " ".join(text.split())
            assert 0 <= cell.span.start <= cell.span.end <= len(document.text)
