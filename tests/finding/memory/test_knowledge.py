from dataclasses import replace

from taught_filing import ALL, ONE, SCHEMA, TWO, said, value

from extractor.finding.memory.knowledge import AGAINST_LISTED, Knowledge, count_headings
from extractor.finding.memory.lessons import HeadingLesson, document_to_lessons
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.schema import Schema
from extractor.reading.open import read


def lessons(text, *news):
    return document_to_lessons(read(text.encode(), "one.txt"), said(*news), SCHEMA)


def heading(key, field, *, right=True, mended=True):
    return HeadingLesson(key, key, field, right, mended, apart=True)


def test_two_thirds_of_the_voices_decide():
    votes = [heading("lot", "coupon_rate", right=False), heading("lot", "coupon_rate")]
    assert count_headings(votes)["lot"].fields == {}
    votes += [heading("lot", "coupon_rate")] * 2
    assert count_headings(votes)["lot"].fields == {"coupon_rate": 3}
    assert count_headings([heading("lot", "cusip", right=False)])["lot"].never == {"cusip"}


def test_a_stray_voice_beside_many_is_dropped_and_equals_are_kept():
    votes = [heading("lot", "principal_amount")] * 4 + [heading("lot", "net_proceeds")]
    assert count_headings(votes)["lot"].fields == {"principal_amount": 4}
    both = [heading("code", "cusip"), heading("code", "isin")]
    assert set(count_headings(both)["code"].fields) == {"cusip", "isin"}


def test_new_spellings_widen_the_schema_and_leave_the_plain_one_alone():
    taught = Knowledge([lessons(ONE, *ALL)], SCHEMA)
    assert isinstance(taught.schema, Schema)
    assert taught.schema.id == SCHEMA.id
    assert "Carry" in taught.schema.by_name["coupon_rate"].labels
    assert "Carry" not in SCHEMA.by_name["coupon_rate"].labels
    assert Knowledge([], SCHEMA).schema is SCHEMA


def test_a_listed_spelling_needs_several_documents_beyond_its_layout():
    text = ONE.replace("Lot", "Net Proceeds")
    news = [value(text, "principal_amount", "$1,000,000", "1000000")]
    one = lessons(text, *news)
    many = [replace(one, sha256=str(k)) for k in range(AGAINST_LISTED)]
    assert "net proceeds" not in Knowledge([one], SCHEMA).anywhere
    assert "net proceeds" in Knowledge(many, SCHEMA).anywhere
    assert Knowledge([one], SCHEMA).layout(one.layout)["net proceeds"].fields == {"principal_amount": 1}


def test_another_layout_hears_nothing_of_it():
    taught = Knowledge([lessons(ONE, *ALL)], SCHEMA)
    same = document_to_fingerprint(read(TWO.encode(), "two.txt"))
    other = document_to_fingerprint(read(b"Issuer: Ally\nRate: 3.6%\nDated: today\n", "x.txt"))
    assert "carry" in taught.layout(same)
    assert taught.layout(other) == {}
