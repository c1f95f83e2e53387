"""Of a long text only what can speak of candidates is searched."""

from extractor.finding.reaches import reaches
from tests.finding.refusals.printed import printed

LAW = "Nothing is said here of any note. " * 3_000


def parts(text, *raws, before=10, after=5, field="coupon_rate"):
    found = [printed(text, field, raw) for raw in raws]
    return [text[a:b] for a, b in reaches(text, found, {"coupon_rate"}, before=before, after=after)]


def test_a_short_text_is_searched_as_a_whole():
    assert parts("The rate is 4.10%.", "4.10%") == ["The rate is 4.10%."]


def test_of_a_long_text_what_stands_around_each_candidate():
    text = f"{LAW}The rate is 4.10%.{LAW}It was 3.99%.{LAW}"
    assert parts(text, "3.99%", "4.10%") == ["e rate is 4.10%", "e. It was 3.99%"]
    assert parts(text, "4.10%", field="title") == []


def test_parts_that_meet_are_one_and_end_with_the_text():
    text = f"{LAW}Rates: 4.10% 4.20% 4.3"
    assert parts(text, "4.10%", "4.20%", "4.3") == ["e. Rates: 4.10% 4.20% 4.3"]
    assert parts(f"4.10%{LAW}", "4.10%") == ["4.10%"]
