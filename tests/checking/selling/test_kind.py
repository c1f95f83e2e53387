"""A kind of document is told by enough of its cues, not by those that terms of notes hold as well."""

from extractor.checking.selling.kind import Kind

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


def test_a_phrase_is_one_cue_however_many_it_holds():
    redeemed = Kind("tells holders", ("will be redeemed on", "notes will be redeemed", "this notice"), 2, -7.0)
    assert redeemed.cues_in("unless called, the notes will be redeemed on may 15") == ["notes will be redeemed"]
    both = "the notes will be redeemed; each of them will be redeemed on may 15"
    assert redeemed.cues_in(both) == ["will be redeemed on", "notes will be redeemed"]
    assert redeemed.cues_in("this notice") == ["this notice"]
