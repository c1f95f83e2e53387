from taught_filing import ALL, ONE, SCHEMA, said, value

from extractor.corpus.corrections import Kind
from extractor.finding.memory.lessons import document_to_lessons
from extractor.reading.open import read


def lessons(*news, text=ONE):
    return document_to_lessons(read(text.encode(), "one.txt"), said(*news), SCHEMA)


def test_corrections_teach_headings_and_spellings():
    taught = lessons(*ALL)
    assert {(h.text, h.field) for h in taught.headings} == {
        ("Lot", "principal_amount"),
        ("Carry", "coupon_rate"),
        ("Runs Until", "maturity_date"),
        ("Paper Ref", "cusip"),
        ("Death Clause", "survivors_option"),
    }
    assert all(h.right and h.mended and h.apart for h in taught.headings)
    assert [(s.field, s.text, s.value) for s in taught.spellings] == [("survivors_option", "Aye", True)]


def test_a_value_that_its_cell_does_not_read_as_teaches_nothing():
    assert lessons(value(ONE, "coupon_rate", "3.600%", "9.900")).headings == ()
    sheet = "Trade Date: May 15, 2031 at noon ET\n"
    assert lessons(value(sheet, "trade_time", "noon ET", "noon ET", note=None), text=sheet).headings == ()


def test_an_absence_teaches_what_a_heading_does_not_name():
    wrong = value(ONE, "selling_price", "3.600%", None, kind=Kind.ABSENT, was="3.600")
    (lesson,) = lessons(wrong).headings
    assert (lesson.text, lesson.field, lesson.right) == ("Carry", "selling_price", False)
    unread = value(ONE, "selling_price", "3.600%", None, kind=Kind.ABSENT, was="n/a")
    assert lessons(unread).headings == ()


def test_an_accepted_value_confirms():
    (lesson,) = lessons(value(ONE, "coupon_rate", "3.600%", "3.600", kind=Kind.ACCEPT)).headings
    assert (lesson.right, lesson.mended) == (True, False)


def test_columns_out_of_step_with_their_headings_teach_nothing():
    """The value accepted as the concession stands under the reallowance: each heading names its neighbour."""
    text = "Ref\tLot\tReallowance\tCarry\n17275RAA0\t$1,000\t1.250%\t3.600%\n"
    told = [
        value(text, "gross_concession", "1.250%", "1.250", kind=Kind.ACCEPT),
        value(text, "coupon_rate", "3.600%", "3.600", kind=Kind.ACCEPT),
    ]
    assert lessons(*told, text=text).headings == ()
    said_otherwise = value(text, "coupon_rate", "3.600%", "3.600")
    assert [h.text for h in lessons(told[0], said_otherwise, text=text).headings] == ["Carry"]
    in_step = text.replace("Reallowance", "Desk Keeper")
    assert len(lessons(*told, text=in_step).headings) == 2


def test_a_row_that_moved_under_its_neighbours_headings_teaches_nothing():
    """The second row lacks a cell: what its headings say of it speaks against what they say of the first."""
    text = "Ref  Toll  Keeper  Carry\n17275RAA0  100.000%  1.250%  3.600%\n17275RAB8  1.750%  4.100%  2.000%\n"
    told = [
        value(text, "selling_price", "100.000%", "100", kind=Kind.ACCEPT),
        value(text, "gross_concession", "1.250%", "1.250", kind=Kind.ACCEPT),
        value(text, "coupon_rate", "3.600%", "3.600", kind=Kind.ACCEPT),
    ]
    assert len(lessons(*told, text=text).headings) == 3
    moved = value(text, "gross_concession", "1.750%", "1.750", note="17275RAB8", kind=Kind.ACCEPT)
    assert lessons(*told, moved, text=text).headings == ()


def test_the_value_to_the_left_is_no_heading():
    text = "17275RAA0\t30/360 (ISDA)\t3.600%\n"
    rate = value(text, "coupon_rate", "3.600%", "3.600", kind=Kind.ACCEPT)
    assert [h.text for h in lessons(rate, text=text).headings] == ["30/360 (ISDA)"]
    count = value(text, "day_count", "30/360 (ISDA)", "30/360", kind=Kind.ACCEPT)
    assert lessons(rate, count, text=text).headings == ()


def test_words_that_were_read_right_teach_nothing():
    sheet = "Agents: First Harbor LLC, Vantage Point Securities LLC\n"
    names, plain = (
        "First Harbor LLC, Vantage Point Securities LLC",
        ["First Harbor LLC", "Vantage Point Securities LLC"],
    )
    assert lessons(value(sheet, "agents", names, plain, note=None, kind=Kind.ACCEPT), text=sheet).headings == ()
    (lesson,) = lessons(value(sheet, "agents", names, plain, note=None), text=sheet).headings
    assert lesson.text == "Agents"
