from extractor.emitting.schema import schema_to_dict
from extractor.ground.schema import retail_note


def test_every_field_with_its_type_unit_and_choices():
    told = schema_to_dict(retail_note())
    assert told["schema"] == "retail_note/1"
    assert list(told["offering"]) == [f.name for f in retail_note().offering_fields]
    assert list(told["note"]) == [f.name for f in retail_note().note_fields]
    assert told["note"]["coupon_rate"] == {"type": "percent", "unit": "percent a year"}
    assert told["note"]["day_count"]["choices"] == ["30/360", "actual/360", "actual/365", "actual/actual"]


def test_spellings_of_labels_are_not_told():
    assert {
        key for scope in ("offering", "note") for f in schema_to_dict(retail_note())[scope].values() for key in f
    } == {
        "type",
        "unit",
        "choices",
    }
