from decimal import Decimal

from extractor.learning.synthesis.runs import Mark, joined, plain, spaced, stated, text_of, words, wrapped
from extractor.learning.synthesis.writer import OneLineWriter, Writer


def test_a_label_covers_exactly_what_was_put():
    writer = Writer()
    writer.put("Rate: ")
    writer.put("3.600 %", Mark("coupon_rate", 0, Decimal("3.6")))
    done = writer.finish()
    assert [label.span.of(done.text) for label in done.labels] == ["3.600 %"]
    assert done.notes == [{"coupon_rate": Decimal("3.6")}]


def test_parts_of_one_value_become_one_label_over_line_ends_and_pipes():
    mark = Mark("product_ranking", 0, "Senior Unsecured Notes")
    writer = Writer()
    for part in ("Senior", "\n|\n", "Unsecured", "\n", "Notes"):
        writer.put(part, mark if part.isalpha() else None)
    done = writer.finish()
    assert [label.span.of(done.text) for label in done.labels] == ["Senior\n|\nUnsecured\nNotes"]


def test_parts_with_other_text_between_stay_apart():
    mark = Mark("settle_date", None, "2010-07-29")
    writer = Writer()
    writer.put("July 29,", mark)
    writer.put(" DTC ")
    writer.put("2010", mark)
    done = writer.finish()
    assert [label.span.of(done.text) for label in done.labels] == ["July 29,", "2010"]
    assert done.offering == {"settle_date": "2010-07-29"}


def test_a_blank_placeholder_is_null_and_a_lost_value_is_not_stated():
    writer = Writer()
    writer.put("", Mark("principal_amount", 0, None))
    writer.put("", Mark("net_proceeds", 0, Decimal(5)))
    done = writer.finish()
    assert done.notes == [{"principal_amount": None}]
    assert done.labels == ()


def test_a_value_wins_over_a_placeholder_and_a_silent_fact_has_no_label():
    writer = Writer()
    writer.put("[]", Mark("cusip", 0, None))
    writer.put("123994AA1", Mark("cusip", 0, "123994AA1"))
    writer.put("", Mark("callable", 0, False, silent=True))
    done = writer.finish()
    assert done.notes == [{"cusip": "123994AA1", "callable": False}]
    assert {label.field for label in done.labels} == {"cusip"}


def test_notes_that_are_not_printed_leave_no_gap():
    writer = Writer()
    writer.put("A", Mark("title", 2, "A"))
    done = writer.finish()
    assert done.notes == [{"title": "A"}]
    assert done.labels[0].note == 0


def test_one_line_writer_keeps_offsets():
    writer = OneLineWriter()
    writer.put("a\nb")
    writer.put("c\nd", Mark("issuer", None, "c d"))
    done = writer.finish()
    assert done.text == "a bc d"
    assert done.labels[0].span.of(done.text) == "c d"


def test_words_keep_a_marker_with_its_value():
    mark = Mark("selling_price", 0, Decimal(100))
    rich = joined([stated("100.00 %", mark), plain("(1) net")])
    assert [text_of(w) for w in words(rich)] == ["100.00", "%(1)", "net"]
    assert text_of(spaced(words(rich))) == "100.00 %(1) net"
    assert text_of(wrapped(rich, 8)) == "100.00\n%(1) net"
