from extractor.learning.synthesis.headers import header_rows
from extractor.learning.synthesis.runs import plain, text_of


def test_headers_wrap_into_rows_of_equal_width(press):
    labels = [plain("CUSIP Number"), plain("1st Interest Payment Date"), plain("Price")]
    rows = header_rows(press(header_wrapped=1), labels)
    assert len(rows) in {2, 3}
    assert {len(row) for row in rows} == {3}
    columns = zip(*rows, strict=True)
    assert [" ".join(filter(None, map(text_of, column))) for column in columns] == [text_of(x) for x in labels]


def test_a_lost_header_leaves_no_rows(press):
    assert header_rows(press(header_lost=1), [plain("CUSIP")]) == []


def test_header_words_get_lost(press):
    labels = [plain("Coupon Rate")] * 12
    (row,) = header_rows(press(header_words_lost=1), labels)
    assert {text_of(cell) for cell in row} <= {"Coupon", "Rate", "Coupon Rate"}
    assert any(text_of(cell) != "Coupon Rate" for cell in row)
