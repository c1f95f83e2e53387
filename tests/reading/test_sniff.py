"""Kinds told by content."""

import gzip
import io
import tarfile
import zipfile

import pytest

from extractor.reading.sniff import _CONTROL, Kind, _count_controls, sniff


def _zip():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    return out.getvalue()


def _tar():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"CUSIP Number\tPrincipal Amount\n02006DUP4\t[]\n", Kind.TEXT),
        (b"", Kind.TEXT),
        (b"<PAGE>\n<TABLE>\n<CAPTION>\n<S>   <C>\nPrice  100%\n</TABLE>", Kind.TEXT),
        (b"a < b and c > d, 5 <p for 3% </s>", Kind.TEXT),
        (b"sheet above\n<DOCUMENT>\n<TYPE>424B3\n<TEXT>\n", Kind.TEXT),
        (b"| CUSIP | Price |\n|---|---|\n| a | b |\n", Kind.MARKDOWN),
        (b"| CUSIP | Price |\n|:--|--:|\n| a<br>b<br>c<br> | b |\n", Kind.MARKDOWN),
        (b"CUSIP | Price\n--- | ---\na | b\n", Kind.MARKDOWN),
        (b"  <!DOCTYPE HTML PUBLIC '-//W3C'>", Kind.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", Kind.HTML),
        (b"<div>a</div><p>b</p>", Kind.TEXT),
        (b"<TABLE><TR><TD>a</TD><TD>b</TD></TR></TABLE>", Kind.HTML),
        ("<html>Échéance</html>".encode("utf-16"), Kind.HTML),
        (b"<SEC-DOCUMENT>0001-24.txt : 20241231\n<SEC-HEADER>", Kind.EDGAR),
        (b"<SUBMISSION>\n<ACCESSION-NUMBER>1", Kind.EDGAR),
        (b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", Kind.EDGAR),
        (b"\n<DOCUMENT>\n<TYPE>424B2\n<TEXT><html>", Kind.EDGAR),
        (b"%PDF-1.7 ...", Kind.PDF),
        (b"\r\nMIME junk" * 50 + b"%PDF-1.4", Kind.PDF),
        (b"\n11 0 obj\n<< /Length 9 >>\nstream\nGb!#$7qe~>endstream\nendobj\n", Kind.PDF),
        (b"the 0 object of the exercise", Kind.TEXT),
        (_zip(), Kind.ZIP),
        (_tar(), Kind.TAR),
        (gzip.compress(b"a", mtime=0), Kind.GZIP),
        (bytes(range(256)) * 8, Kind.BINARY),
        (b"\x89PNG\r\n\x1a\n", Kind.BINARY),
        (b"{\\rtf1 text}", Kind.BINARY),
    ],
)
def test_kind(data, kind):
    assert sniff(data) is kind


def test_form_feeds_and_a_final_control_z_are_text():
    assert sniff(b"page one\f\nCUSIP\n" * 20 + b"\x1a") is Kind.TEXT


def test_controls_are_counted_alike_in_plain_text_and_in_any_other():
    for code in range(256):
        assert _count_controls(f"a{chr(code)}b") == len(_CONTROL.findall(chr(code)))
