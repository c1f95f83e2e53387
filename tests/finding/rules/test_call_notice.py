import pytest

from extractor.finding.rules.call_notice import call_notice, notices_given
from extractor.finding.rules.flow import text_to_flow


def told(text):
    flow = text_to_flow(text)
    return [c.value for c in call_notice(flow, 0, len(flow.low))]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("callable at par with 30 Calendar Days Notice", [30]),
        ("callable on not more than 60 nor less than ten business days' notice", [10]),
        ("callable on notice of 15 to 45 days", [15]),
        ("callable at par on May 15, 2012", []),
    ],
)
def test_the_clause_of_a_call_tells_its_notice(text, days):
    assert told(text) == days


def test_a_notice_that_is_given_of_other_things_is_no_calls():
    given = "We will give you notice at least five business days before"
    assert [c.value for c in notices_given(text_to_flow(f"{given} we redeem the notes."))] == [5]
    assert list(notices_given(text_to_flow(f"{given} we change the trustee."))) == []
