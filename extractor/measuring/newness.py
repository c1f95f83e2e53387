"""Newness: whether a model has met a document's issuer or recipe in training, by what its card says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractor.corpus.guard import cusip_bases
from extractor.measuring.cases import UNKNOWN, Case

NEW_ISSUERS, KNOWN_ISSUERS, ISSUERS_UNKNOWN = "issuers never seen", "issuers of training", "issuers not told"
NEW_RECIPES, KNOWN_RECIPES = "recipes never seen", "recipes of training"


@dataclass(frozen=True, slots=True)
class Known:
    """What a model learned from: issuer families, the issuer parts of their CUSIPs, and recipes."""

    issuers: frozenset[str]
    cusip_bases: frozenset[str]
    recipes: frozenset[str]

    def newness(self, case: Case) -> str:
        """Say whether the model has met the case's issuer, or its recipe if it was generated."""
        if case.recipe:
            return KNOWN_RECIPES if case.recipe in self.recipes else NEW_RECIPES
        bases = cusip_bases(case.gold)
        if case.issuer in self.issuers or bases & self.cusip_bases:
            return KNOWN_ISSUERS
        return ISSUERS_UNKNOWN if case.issuer == UNKNOWN and not bases else NEW_ISSUERS


def card_to_known(card: Mapping[str, Any]) -> Known | None:
    """Return what the card says the model learned from; None when it tells no issuers."""
    data = card.get("data", {})
    if "real_issuers" not in data:
        return None
    names = (data["real_issuers"], data.get("cusip_bases", ()), data.get("recipes", ()))
    return Known(*(frozenset(map(str, group)) for group in names))
