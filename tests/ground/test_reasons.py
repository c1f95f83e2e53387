"""Evidence whose points a person can add up."""

from extractor.ground.reasons import Reason, in_words, points


def test_reasons_add_up_and_say_so():
    reasons = (Reason("it is headed so", -4), Reason("a code is stated", 3.0))
    assert points(reasons) == -1
    assert in_words(reasons) == "it is headed so (-4); a code is stated (+3)"
