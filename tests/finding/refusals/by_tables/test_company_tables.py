"""Tables of the issuer's own debt and earnings."""

from extractor.finding.refusals.by_tables.company_tables import without_company_tables
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(page, field, raw):
    document = read(page.encode())
    found = printed(document.text, field, raw)
    return bool(without_company_tables(document, document_to_grids(document, retail_note()), [found]))


def table(*rows):
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><p>Capitalization</p><table>{lines}</table></body></html>"


def test_a_capitalization_states_nothing_of_the_notes_for_sale():
    page = table(("", "Actual", "As Adjusted"), ("4.10% Notes due 2018", "$250,000,000", "$255,000,000"))
    assert not kept(page, "title", "4.10% Notes due 2018")
    assert not kept(page, "coupon_rate", "4.10%")
    assert not kept(page, "principal_amount", "$255,000,000")
    assert kept(page, "issuer", "Capitalization")


def test_what_was_owed_a_year_before_is_owed_otherwise():
    rows = (("Senior notes", "3.10%", "July 2026", "$1,336,000"), ("Debentures", "5.30%", "June 2038", "$496,000"))
    head = ("Instrument", "Rate", "Maturity")
    page = table((*head, "This year", "Last year"), *((*row, row[-1]) for row in rows))
    assert not kept(page, "coupon_rate", "3.10%")
    assert kept(table((*head, "Amount"), *rows), "coupon_rate", "3.10%")


def test_a_table_with_codes_or_other_heads_is_of_notes():
    rows = (("4.10% Notes due 2018", "$250,000,000", "41161PAB9"), ("3.10% Notes due 2016", "$150,000,000", ""))
    assert kept(table(("Title", "As Adjusted", "CUSIP"), *rows), "coupon_rate", "4.10%")
    assert kept(table(("Title", "Amount"), rows[0][:2]), "coupon_rate", "4.10%")


def test_a_ratio_of_earnings_is_no_coupon():
    page = "Year\t2014\t2015\nRatio of earnings to fixed charges\t2.40\t2.62\nCoupon\t3.35\n"
    assert not kept(page, "coupon_rate", "2.62")
    assert kept(page, "coupon_rate", "3.35")
    line = page.replace("\n", " ")
    assert not kept(line, "coupon_rate", "2.62")
    assert kept(line, "coupon_rate", "3.35")


def test_a_capitalization_in_plain_lines():
    rows = (
        "Notes payable .........      4,083      3,355\n\n"
        "Long-term debt\n7.10% senior notes due 1999     3,400     4,215\n"
    )
    heading = "                         Actual   As Adjusted\n"
    offer = "Interest Rate ......... 6.10%\nTerms: 5.10% notes due 2000\n"
    page = f"Pricing Supplement\n{offer}\nCAPITALIZATION\n{heading}{rows}\nThe notes are for sale at 100% in all states of the union\n"
    assert not kept(page, "title", "7.10% senior notes due 1999")
    assert not kept(page, "coupon_rate", "7.10%")
    assert kept(page, "coupon_rate", "6.10%")
    assert kept(page, "coupon_rate", "100%")
    assert kept(page.replace("Actual   As Adjusted", "1998   1999"), "coupon_rate", "7.10%")
    assert kept(heading + "\n" + offer + rows, "coupon_rate", "5.10%")
    assert kept(page.replace("4,083 ", "41161PAB9 4,083 "), "coupon_rate", "7.10%")
    law = "A holder may ask an adviser about taxes. " * 2_000
    assert not kept(f"{law}\n{page}{law}", "coupon_rate", "7.10%")
