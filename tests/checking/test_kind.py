"""A kind of document is told by enough of its cues, not by those that terms of notes hold as well."""

from extractor.checking.kind import Kind

NOTICE = Kind(
    "tells holders",
    ("this notice", "called for redemption", "redemption notice"),
    2,
    -7.0,
    frozenset({"called for redemption", "redemption notice"}),
)


def test_it_takes_enough_cues():
    assert NOTICE.is_told(["this notice", "called for redemption"])
    assert not NOTICE.is_told(["this notice"])


def test_cues_that_terms_share_tell_nothing_alone():
    assert not NOTICE.is_told(["called for redemption", "redemption notice"])
