"""Kinds of documents that offer no notes though they print a note's terms, and the words that tell each."""

from __future__ import annotations

from dataclasses import dataclass

HEADING = "shares or warrants in a heading"  # told by a pattern, unlike the other cues


@dataclass(frozen=True, slots=True)
class Kind:
    """Another kind of document: how it speaks, how many such words tell it, how much that weighs.

    Cues are looked for in lower-case, single-spaced text. Plain words are a hundred times faster to
    find than patterns.
    """

    name: str
    cues: tuple[str, ...]
    least: int
    weight: float


KINDS = (
    Kind(
        "buys securities back or exchanges them",
        (
            "tender offer",
            "offer to purchase",
            "offers to purchase",
            "offer to repurchase",
            "offer to exchange",
            "exchange offer",
            "validly tendered",
            "tenders received",
            "early tender",
            "early consideration",
            "exchange consideration",
            "existing notes",
            "offers holders",
            "offer expires",
            "tender consideration",
            "tendering holder",
            "offer will expire",
            "offers will expire",
            "information agent",
            "dealer manager",
            "consent solicitation",
            "repurchase right",
            "repurchase notice",
            "notice of repurchase",
        ),
        2,
        -7.0,
    ),
    Kind(
        "is the form of a security, or the indenture under it",
        (
            "registered assigns",
            "promises to pay",
            "promise to pay",
            "unless this certificate",
            "unless this note",
            "unless this security",
            "unless this global",
            "cede & co",
            "cede and co",
            "face of note",
            "face of the note",
            "face of security",
            "reverse of",
            "reverse hereof",
            "global note is",
            "global security is",
            "global security within",
            "one of a duly authorized",
            "indenture dated as of",
            "indenture is dated as of",
            "supplemental indenture",
            "certificate of authentication",
            "form of note",
            "form of security",
            "form of certificate",
        ),
        3,
        -7.0,
    ),
    Kind(
        "sells shares or warrants",
        (
            HEADING,
            "per share",
            "per ads",
            "pre-funded warrant",
            "common stock offered",
            "shares offered by us",
            "shares of our common stock",
            "sale price of our common",
            "sale price of our ordinary",
            "at-the-market",
            "at the market offering",
            "shares to be outstanding",
        ),
        2,
        -6.0,
    ),
    Kind(
        "sells preferred shares",
        (
            "preferred shares",
            "preferred stock",
            "cumulative",
            "liquidation preference",
            "dividend",
            "perpetual",
            "depositary shares",
        ),
        3,
        -9.0,
    ),
    Kind(
        "tells holders of notes that were sold before",
        (
            "notice of repayment",
            "notice of full redemption",
            "notice of partial redemption",
            "notice to holders",
            "notice to noteholders",
            "notice to the holders",
            "reset notice",
            "rate notice",
            "this notice",
            "rate for the period",
            "rate for the interest period",
            "days in the period",
            "days in period",
            "were repaid",
            "have been repaid",
            "have been redeemed",
            "no further interest",
            "matured on",
            "no action is required",
            "need take no action",
        ),
        2,
        -7.0,
    ),
    Kind(
        "tells what later supplements will sell",
        (
            "from time to time",
            "in a pricing supplement",
            "applicable pricing supplement",
            "each pricing supplement",
            "we may offer",
            "may be offered",
        ),
        2,
        -3.0,
    ),
    Kind(
        "issues asset-backed classes",
        (
            "asset-backed notes",
            "asset backed notes",
            "asset-backed certificates",
            "asset backed certificates",
            "asset-backed securities",
            "asset backed securities",
            "issuing entity",
            "receivables",
            "pass-through",
            "servicer",
            "depositor",
            "final scheduled",
        ),
        3,
        -6.0,
    ),
    Kind(
        "reports news or results",
        (
            "reports results",
            "interim results",
            "conference call",
            "press release",
            "news release",
            "for immediate release",
            "investor relations",
            "net income",
            "fiscal year",
            "first quarter",
            "second quarter",
            "third quarter",
            "fourth quarter",
            "highlights",
        ),
        3,
        -6.0,
    ),
)
