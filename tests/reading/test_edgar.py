"""EDGAR submissions."""

import pytest

from extractor.ground.errors import UnreadableDocument
from extractor.reading import read

HEADER = """<SEC-DOCUMENT>0000040729-20-000001.txt : 20200511
<SEC-HEADER>0000040729-20-000001.hdr.sgml : 20200511
ACCESSION NUMBER:		0000040729-20-000001
CONFORMED SUBMISSION TYPE:	424B2
PUBLIC DOCUMENT COUNT:		3
FILED AS OF DATE:		20200511

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			Example Finance LLC
		CENTRAL INDEX KEY:			0000040729

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			Example Bank Corp
		CENTRAL INDEX KEY:			0000070858
</SEC-HEADER>
"""
NOTE = "<HTML><BODY><P>Pricing Supplement</P><TABLE><TR><TD>CUSIP</TD><TD>02006DUP4</TD></TR></TABLE></BODY></HTML>"


def wrap(kind, body):
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>a.htm\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n"


def facts(document):
    return {key: span.of(document.text) for key, span in document.facts.items()}


def test_full_submission():
    picture = "begin 644 a.jpg\nM_]C_X 02006DUP4\nend\n"
    document = read(HEADER + wrap("424B2", NOTE) + wrap("GRAPHIC", picture) + wrap("EX-5", "opinion"), "a.txt")
    assert document.media_type == "application/x-edgar-submission"
    assert facts(document) == {
        "form": "424B2", "filed_on": "20200511", "issuer": "Example Finance LLC", "cik": "0000040729",
    }  # fmt: skip
    assert document.text.endswith("\n\nPricing Supplement\n\nCUSIP\t02006DUP4\n\n")
    assert "begin 644" not in document.text
    assert "opinion" not in document.text
    assert [c.span.of(document.text) for c in document.tables[0].cells] == ["CUSIP", "02006DUP4"]


def test_dissemination_form():
    head = "<SUBMISSION>\n<TYPE>424B5\n<FILING-DATE>20100624\n<FILER>\n<CONFORMED-NAME>EXAMPLE LLC\n<CIK>0001259380\n</FILER>\n"
    document = read(head + wrap("424B5", NOTE) + wrap("GRAPHIC", "begin 644 a.jpg"), "a.nc")
    assert facts(document) == {
        "form": "424B5", "filed_on": "20100624", "issuer": "EXAMPLE LLC", "cik": "0001259380",
    }  # fmt: skip


def test_single_document_with_its_wrapper():
    document = read(wrap("FWP", NOTE), "a.htm")
    assert document.text == "<TYPE>FWP\n\nPricing Supplement\n\nCUSIP\t02006DUP4\n\n"
    assert facts(document) == {"form": "FWP"}


def test_ascii_submission_is_the_file_itself():
    body = "<PAGE>\r\nPRICING SUPPLEMENT\r\n<TABLE>\r\n<S>  <C>\r\nCUSIP  59018S P73\r\n</TABLE>"
    text = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\r\n" + HEADER + wrap("424B3", body)
    document = read(text, "a.txt")
    assert document.text == text
    assert facts(document)["issuer"] == "Example Finance LLC"


def test_term_exhibits_of_other_forms():
    text = (
        wrap("8-K", "<html>report</html>") + wrap("EX-1.1", NOTE) + wrap("EX-10.1", "lease") + wrap("EX-99.2", "sheet")
    )
    document = read(text, "a.txt")
    assert "report" in document.text
    assert "02006DUP4" in document.text
    assert "sheet" in document.text
    assert "lease" not in document.text


def test_two_supplements_keep_their_places():
    document = read(HEADER + wrap("424B2", NOTE) + wrap("424B2", NOTE.replace("DUP4", "DUQ2")), "a.txt")
    assert [t.cells[1].span.of(document.text) for t in document.tables] == ["02006DUP4", "02006DUQ2"]


def test_cut_off_submission():
    document = read((HEADER + wrap("424B2", NOTE))[:-40], "a.txt")
    assert document.tables[0].cells[1].span.of(document.text) == "02006DUP4"


def test_header_alone_is_its_text():
    assert facts(read(HEADER, "a.txt"))["form"] == "424B2"


@pytest.mark.parametrize(
    "body",
    [
        "begin 644 a.pdf\nM_]C",
        "<PDF>\nbegin 644 a.pdf\nM_]C",
        "<XML>\n<?xml version='1.0'?><ownershipDocument/>",
    ],
)
def test_nothing_to_read(body):
    with pytest.raises(UnreadableDocument, match=r"a\.txt: no document .*424B2, GRAPHIC"):
        read(HEADER + wrap("424B2", body) + wrap("GRAPHIC", "begin 644 a.jpg"), "a.txt")
