from extractor.measuring.newness import (
    ISSUERS_UNKNOWN,
    KNOWN_ISSUERS,
    KNOWN_RECIPES,
    NEW_ISSUERS,
    NEW_RECIPES,
    Known,
    card_to_known,
)

KNOWN = Known(frozenset({"acme"}), frozenset({"02006D"}), frozenset({"wide"}))


def test_an_issuer_is_known_by_name_or_by_its_cusips(case):
    assert KNOWN.newness(case({}, issuer="acme")) == KNOWN_ISSUERS
    assert KNOWN.newness(case({}, {"cusip": "02006DUP4"}, issuer="acme financial")) == KNOWN_ISSUERS
    assert KNOWN.newness(case({}, {"isin": "US02006DUP49"}, issuer="other")) == KNOWN_ISSUERS
    assert KNOWN.newness(case({}, {"cusip": "441812AA1"}, issuer="other")) == NEW_ISSUERS
    assert KNOWN.newness(case({}, {})) == ISSUERS_UNKNOWN


def test_a_generated_document_is_known_by_its_recipe(case):
    assert KNOWN.newness(case({}, {"cusip": "02006DUP4"}, recipe="tall")) == NEW_RECIPES
    assert KNOWN.newness(case({}, {}, recipe="wide")) == KNOWN_RECIPES


def test_a_card_without_issuers_tells_nothing():
    assert card_to_known({"version": "1"}) is None
    data = {"real_issuers": ["acme"], "cusip_bases": ["02006D"], "recipes": ["wide"]}
    assert card_to_known({"data": data}) == KNOWN
