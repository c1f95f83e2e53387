"""May the notes be called?"""

import pytest

from extractor.ground.schema import retail_note
from extractor.values.reading import read_value

CALLABLE = retail_note().by_name["callable"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Non-Callable", False), ("Non-Callable/Non-Puttable", False), ("NONE", False), ("N/A", False), ("Not Applicable", False), ("No", False),
        ("Redemption Information: Non-Callable", False), ("We may not redeem the notes before maturity", False), ("18/03/2007 al 100% / at 100%", True), ("keine / None", False),
        ("The notes may not be redeemed", False), ("Bullet", False), ("bullet maturity", False), ("Bulleted below", None), ("not redeemable", False),
        ("Callable at 100% on 11/15/2020 and Monthly thereafter", True), ("Yes", True), ("European", True), ("American", True),
        ("Non-callable for 1 year, then callable", True), ("may not be redeemed before May 1, 2020; redeemable at par thereafter", True),
        ("[ ] Yes [X] No", False), ("[X] Yes [ ] No", True), ("Make-whole at Treasury + 25 basis points", True), ("see below", None), ("Repayable at the option of the holder", None),
        ("6% Notes (not redeemable except on tax events)", False), ("Redeemable at the option of the Company", True),
        ("We cannot redeem the notes", False), ("cannot be redeemed", False), ("The notes cannot be called", False), ("We may not redeem the notes", False),
        ("We have no right to redeem the notes", False), ("cannot be redeemed prior to maturity", False), ("We can't call the notes", False),
        ("We may call the notes at par", True), ("may be called", True), ("can be called", True), ("We have the right to call the notes", True),
        ("may not call the notes before May 1, 2020", True), ("may not be called until 2020", True), ('The notes may be called "senior" notes', None),
        ("The notes will not be subject to any optional redemption right", False), ("No optional redemption", False),
        ("at 100% on November 15, 2024", True), ("04/15/2012 at 100%", True), ("8/15/10 and every coupon date", True), ("par from 1 May 2015", True),
        ("NC", False), ("n/c", False), ("NC 1", True), ("04/15/2012", None), ("100%", None), ("on or after the closing", None),
        ("Redemption: no redemption prior to May 1, 2020; callable at par thereafter", True),
        ("You may call us with questions", None), ("Not permitted", False), ("5/15/15 (100%), quarterly", True),
        ("[X] The Notes cannot be redeemed prior\n[ ] The Notes may be redeemed", False), ("[X] Book-entry [ ] callable", None),
        ("[ ] The Notes cannot be redeemed [X] The Notes may be redeemed", True), ("callable at [ ]% on [ ]", True),
        ("[X] Not redeemable [X] Callable", None),
        ("01/15/2023, then semi-annually", True), ("One time only on 7/15/04", True), ("each April 30 from April 30, 2020", True),
        ("may not be redeemed before they mature", False), ("Series A may not be called prior to the note falling due", True),
        ("may not be redeemed before it matures. Those of series B may be redeemed by us", False), ("cannot be redeemed before they fall due", False),
        ("Neither issue may be redeemed before its maturity", False), ("None of the notes is redeemable", False), ("No note may be called.", False),
        ("Neither series may be redeemed before June 15, 2010", True), ("No note may be called until May 1, 2012", True), ("None before May 15, 2003", None),
        ("None may be redeemed prior to maturity", False), ("None prior to maturity", False), ("None of these may be called before 2010", True), ("None2", False),
        ("Not before maturity", False), ("The 2010 notes are not callable. The 2017 notes may be called at par", False), ("Not prior to May 1, 2010", None), ("NCL", False), ("NCLA", None), ("Jun 15, 06 & annually @ 100", True), ("June 15, 2006 & qtrly @ 100", True), ("Jun 15, 06", None),
        ("Non-redeemable", False), ("Not subject to call", False), ("not subject to call before May 1, 2020", None), ("Noncallable for life", False),
        ("Non-redeemable until May 1, 2020; callable thereafter", True), ("Notes are not subject to prepayment", False),
    ],
)  # fmt: skip
def test_callable(text, value):
    assert read_value(CALLABLE, text).value is value
