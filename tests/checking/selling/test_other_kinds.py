"""The words that tell other kinds of documents can be found as they are looked for, and count once each."""

from itertools import permutations
from pathlib import Path

import pytest

from extractor.checking.selling.heads import SHARES
from extractor.checking.selling.other_kinds import other_kinds

KINDS = other_kinds()

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.txt"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_cues_are_written_as_the_text_that_they_are_looked_for_in(kind):
    assert [cue for cue in kind.cues if cue != " ".join(cue.casefold().split())] == []
    assert 1 < kind.least <= len(kind.cues)
    assert kind.weight < 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_one_place_is_no_two_cues(kind):
    cues = [cue for cue in kind.cues if cue != SHARES]
    assert [(a, b) for a, b in permutations(cues, 2) if a in b] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_a_pricing_supplement_of_notes_is_none_of_them(path):
    text = " ".join(path.read_text("utf-8").casefold().split())
    assert [k.name for k in KINDS if sum(cue in text for cue in k.cues) >= k.least] == []


def test_kinds_have_names_of_their_own():
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_a_yield_and_what_notes_are_not_tell_no_deposits():
    (deposits,) = (kind for kind in KINDS if "apy" in kind.cues)
    for said in (
        "annual percentage yield (apy): 4.33%",
        "apy 4.33%. they are not insured by the fdic up to any amount",
    ):
        assert not deposits.is_told(deposits.cues_in(said))
    assert deposits.is_told(deposits.cues_in("new issue cds, apy"))


def test_a_fund_that_sells_notes_tells_of_its_investments():
    (fund,) = (kind for kind in KINDS if "% of net assets" in kind.cues)
    own = "see our schedule of investments; our net asset value and total investments are unaudited"
    assert not fund.is_told(fund.cues_in(own))
    assert fund.is_told(fund.cues_in("schedule of investments, % of net assets"))


def test_a_custodians_calendar_of_events_offers_nothing():
    (held,) = (kind for kind in KINDS if "custody account" in kind.cues)
    assert held.is_told(held.cues_in("custody account 12, event date, called in full"))
    assert not held.is_told(held.cues_in("notes are delivered to the custody account of the trustee"))


def test_units_of_notes_are_no_equity_units():
    (units,) = (kind for kind in KINDS if "equity units" in kind.cues)
    assert units.is_told(units.cues_in("6.75% equity units, each a purchase contract and a note"))
    own = "$10 per unit. we may also sell purchase contracts, and notes that are remarketable"
    assert not units.is_told(units.cues_in(own))


def test_a_release_announces_a_redemption():
    (told,) = (kind for kind in KINDS if "announces redemption" in kind.cues)
    assert told.is_told(told.cues_in("hgx announces redemption. it will redeem all of its outstanding 5% notes"))
    assert not told.is_told(
        told.cues_in("hgx will redeem all notes of a series or none; all of its outstanding notes rank alike")
    )


def test_orders_that_may_be_cancelled_call_no_offer_off():
    kind = next(kind for kind in KINDS if kind.name == "calls its offer off")
    said = "the offering may be terminated; orders will be cancelled then and money will be returned to investors"
    assert not kind.is_told(kind.cues_in(said))


def test_holders_sell_shares_into_which_their_notes_convert():
    (shares,) = (kind for kind in KINDS if "shares that may be sold" in kind.cues)
    assert shares.is_told(
        [SHARES, *shares.cues_in("resale by each selling stockholder of what its notes convert into")]
    )
    assert not shares.is_told(shares.cues_in("notes offered by a selling holder, or selling securityholder"))
