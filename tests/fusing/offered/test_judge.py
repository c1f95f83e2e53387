"""Which notes of a page are offered: small pages of every kind, and honest ones that must keep all their notes."""

import pytest

from extractor.fusing.offered.judge import without_others
from extractor.reading.open import read
from extractor.values.codes import cusip_checks

HEAD = "Pricing Supplement No. 12 dated May 11, 2020\nExample Credit Corp.\nExample Retail Notes\n\n"
OFFER = (
    "CUSIP\tPrincipal Amount\tSelling Price\tGross Concession\tCoupon Rate\tMaturity Date\t1st Coupon Date\n"
    "{0}\t$1,185,000.00\t100.000%\t1.125%\t3.600%\t05/15/2023\t06/15/2020\n"
    "{1}\t$2,500,000.00\t100.000%\t1.500%\t4.100%\t05/15/2025\t06/15/2020\n\n"
    "Trade Date: 05/18/2020\nSettle Date: 05/21/2020\n\n"
)


def code(stem):
    """Return a code of the issuer whose check digit holds."""
    return next(f"02006{stem}{n}" for n in range(10) if cusip_checks(f"02006{stem}{n}"))


A, B, C, D = (code(stem) for stem in ("DUP", "DUQ", "DTA", "DTB"))
BOTH = OFFER.format(A, B)


@pytest.fixture
def others(shipped):
    """Say which codes of a page are judged to be of notes that it does not offer."""

    def judge(text, name="page.txt"):
        document = read(text.encode(), name)
        grids = shipped.finders.grids(document, shipped.schema)
        (candidates,) = shipped.finders.candidates([(document, grids)], shipped.schema)
        left, found = without_others(document.text, grids, candidates, shipped.schema)
        assert not {o.code for o in found} & {str(c.value) for c in left}
        return {o.code for o in found}

    return judge


def table(*heads, extra=("$900,000", "$700,000")):
    rows = [f"{c}\t3.{k}50%\t04/15/202{k + 3}\t{x}" for k, (c, x) in enumerate(zip((C, D), extra, strict=True))]
    return "\t".join(heads) + "\n" + "\n".join(rows) + "\n"


def test_what_was_sold_in_earlier_weeks_is_not_offered(others):
    sold = "Results of the last two weeks\n\n" + table("CUSIP", "Rate", "Maturity", "Placed")
    assert others(HEAD + BOTH + sold) == {C, D}


def test_what_is_bought_back_is_not_offered(others):
    tender = "Tender offer\n\nToday we began a cash offer for the notes in this table.\n\n" + table(
        "CUSIP", "Rate", "Maturity", "Outstanding"
    )
    assert others(HEAD + BOTH + tender) == {C, D}


def test_last_weeks_list_has_this_weeks_columns(others):
    last = BOTH.replace(A, C).replace(B, D).split("Trade Date")[0]
    assert others(HEAD + BOTH + "Last week's results (closed)\n\n" + last) == {C, D}


def test_a_second_list_of_the_same_columns_is_offered_too(others):
    more = BOTH.replace(A, C).replace(B, D).split("Trade Date")[0]
    assert not others(HEAD + BOTH + "Other series\n\n" + more)
    assert not others(HEAD + BOTH + "Longer maturities\n\n" + more)


def test_a_list_of_codes_beside_a_table_of_prices_is_the_offers(others):
    prices = (
        "Price to public 100.000%, concession 1.500%, first interest payment 06/15/2020, for each note.\n\n"
        "CUSIP numbers\n\n"
    )
    assert not others(HEAD + prices + table("CUSIP", "Rate", "Maturity", "Amount"))


def test_more_of_notes_that_are_outstanding_are_offered(others):
    more = "The notes are a further issuance of those outstanding.\n\n" + table(
        "CUSIP", "Rate", "Maturity", "Outstanding after this sale"
    )
    assert not others(HEAD + "Price to public 100%, concession 1.5%, net proceeds $1,000,000.\n\n" + more)


def test_an_offers_only_table_is_kept_whatever_stands_over_it(others):
    said = "Together with the notes sold before, $5,000,000 will be outstanding.\n\n"
    assert not others(HEAD + said + BOTH)
    assert not others(HEAD + "Example Notes, no longer than ten years\n\n" + BOTH)


def test_notes_that_the_money_repays_are_not_offered(others):
    use = f"Use of proceeds. We will repay our 6.25% notes due June 1, 2020 (CUSIP {C}) and other debt.\n"
    assert others(HEAD + BOTH + use) == {C}


def test_withdrawn_notes_and_those_of_another_supplement_are_not_offered(others):
    gone = f"The notes of May 4 (CUSIP {C}) were withdrawn before any sale.\n"
    assert others(HEAD + BOTH + gone) == {C}
    twin = f"Under a different supplement we offer our 6.20% notes due 2042 (CUSIP {C}) at 99.115%.\n"
    assert others(HEAD + BOTH + twin) == {C}


def test_a_notes_own_terms_of_repayment_are_of_no_other(others):
    own = (
        "{0}We may redeem the notes (CUSIP {1}) at par on any interest payment date.\n\n"
        "We may redeem our 4.10% notes due 2025 (CUSIP {2}) at par as well.\n"
    )
    assert not others(own.format(HEAD, A, B))


def test_a_page_whose_code_is_still_to_come_borrows_none(others):
    coming = BOTH.replace(A, "TBD").replace(B, "TBD")
    sold = "Results of the last two weeks\n\n" + table("CUSIP", "Rate", "Maturity", "Placed")
    assert others(HEAD + coming + sold) == {C, D}


def test_a_page_without_any_code_of_its_own_borrows_none_of_what_it_repays(others):
    sheet = (
        "Principal amount: $40,000,000\nPrice to public: 99.750%\nUnderwriting discount: .625%\n"
        "Proceeds to the company: 99.125%\nCoupon: 7.15%\nMaturity: May 15, 2027\n\n"
    )
    use = f"USE OF PROCEEDS. On June 1, 2020 we shall pay off our 9.70% notes due June 1, 2020, CUSIP {C}.\n"
    assert others(HEAD + sheet + use) == {C}
    # Less surely said, the only code is the page's own.
    assert not others(HEAD + sheet + f"We shall pay off our 9.70% notes due June 1, 2020, CUSIP {C}.\n")


def test_a_treasury_that_the_yield_is_held_against_is_not_offered(others):
    sheet = f"Issuer: Example Credit Corp.\nCUSIP: {A}\nCoupon: 3.600%\nMaturity: May 15, 2023\n"
    assert others(sheet + "Benchmark: UST 3.875% due August 15, 2034 (CUSIP 91282CLF6)\n") == {"91282CLF6"}


def test_where_nothing_is_offered_nothing_is_judged(others):
    sold = "Results of the last two weeks\n\n" + table("CUSIP", "Rate", "Maturity", "Placed")
    assert not others(HEAD + sold)


SHEET = (
    "CUSIP: {0}\nPrincipal Amount: $1,618,000.00\nPrice to Public: 100.000%\nConcession: 1.550%\n"
    "Proceeds to Company: $1,592,921.00\nCoupon: {1}, paid monthly\nMaturity Date: May 15, {2}\n"
    "First Interest Payment: June 15, 2020\nTrade Date: May 18, 2020\nSettlement: May 21, 2020\n"
    "Survivor's Option: Yes\n\n"
)
ONE, OPEN = SHEET.format(A, "5.400%", 2027), SHEET.format("TBD", "5.400%", 2027)


@pytest.mark.parametrize("offer", [BOTH, ONE], ids=["rows", "sheet"])
@pytest.mark.parametrize(
    "said",
    [
        "Where our notes trade\n\n" + table("CUSIP", "Coupon", "Maturity", "Bid", extra=("101.25", "99.75")),
        "Redemptions\n\n" + table("CUSIP", "Coupon", "Maturity", "Redemption Date", extra=("06/15/2020", "07/15/2020")),
        "Annex A\n\n" + table("CUSIP", "Coupon", "Maturity", "Issued", extra=("04/15/2018", "04/15/2019")),
        f"NOTES CALLED THIS MONTH\n{C}  5.500% due 06/15/2031\n{D}  5.750% due 06/15/2032\n",
        f"The notes rank equally with our 5.000% Senior Notes due 2025 (CUSIP {C}) and 2035 (CUSIP {D}).\n",
    ],
    ids=["market", "redemptions", "annex", "list", "sentence"],
)
def test_of_notes_that_are_not_offered_far_less_is_told_than_of_those_that_are(others, offer, said):
    assert others(HEAD + offer + said) == {C, D}


def test_a_row_that_is_told_to_be_over_is_not_offered(others):
    rows = f"{A}\t3.600%\t05/15/2023\tOffered\n{C}\t3.250%\t04/15/2024\tClosed\n{D}\t3.850%\t04/15/2026\tSold out\n"
    assert others(HEAD + BOTH + "Distribution\n\nCUSIP\tRate\tMaturity\tState\n" + rows) == {C, D}


def test_a_list_far_longer_than_the_pages_own_is_an_annex(others):
    codes = [code(stem) for stem in ("DAA", "DAB", "DAC", "DAD", "DAE", "DAF")]
    rows = "".join(f"{c}\t3.{k}50%\t04/15/202{k + 3}\n" for k, c in enumerate(codes))
    assert others(HEAD + BOTH + "Annex A\n\nCUSIP\tCoupon\tMaturity\n" + rows) == set(codes)


@pytest.mark.parametrize(
    "said",
    [
        f"All notes of this offering\n\nCUSIP\tRate\tMaturity\n{A}\t5.400%\t05/15/2027\n{C}\t5.900%\t05/15/2030\n",
        SHEET.format(C, "5.900%", 2030),
        f"CUSIP: {C}\nPrincipal Amount: $1,000,000.00\nCoupon: 5.900%\nMaturity Date: May 15, 2030\n",
        f"We also sell by this supplement 5.900% Notes due May 15, 2030 (CUSIP {C}) at 100%.\n",
        f"Floating notes\n\nCUSIP\tPrice\tConcession\tSpread\tMaturity\n{C}\t100.000%\t1.000%\t0.35%\t05/15/2025\n",
    ],
    ids=["summary", "sheet", "short sheet", "sentence", "other terms"],
)
def test_a_sister_note_that_is_told_elsewhere_is_kept(others, said):
    assert not others(HEAD + ONE + said)


def test_a_sentence_that_names_an_offered_note_too_is_read(shipped):
    text = f"{HEAD}{BOTH}The notes (CUSIP {B}) rank equally with our 5.000% notes due 2025 (CUSIP {C}).\n"
    assert [note.cusip.value for note in shipped(text.encode()).notes] == [A, B]
    prose = (
        f"{HEAD}We offer our 4.100% Notes due May 15, 2025 (CUSIP {A}) at 100.000% of principal, with a concession of "
        f"1.500%, and use the proceeds of $2,000,000 to repay our 5.000% notes due June 1, 2020 (CUSIP {C}).\n"
    )
    (note,) = shipped(prose.encode()).notes
    assert note.cusip.value == A


def test_a_page_that_tells_note_by_note_in_sentences_keeps_them_all(others):
    note = (
        "${0},000,000 {1} Senior Notes due {2}\n\nThe notes mature on May 15, {2} and bear interest at {1} a year, paid "
        "monthly, beginning June 15, 2020.\n\nThey are known by CUSIP {3} since May 12, and by no other code.\n\n"
        "\tPer Note\tTotal\nPublic offering price\t100.000%\t${0},000,000\nUnderwriting discount\t0.600%\t$6,000\n"
        "Proceeds to the issuer\t99.400%\t${0},994,000\n\n"
    )
    assert not others(HEAD + note.format(1, "2.250%", 2028, A) + note.format(2, "2.950%", 2029, B))
    assert not others(HEAD + ONE + note.format(2, "2.950%", 2029, B))


def test_an_offers_own_words_for_its_columns_and_its_ranking_tell_of_no_other(others):
    rows = f"{C}\t$900,000.00\t99.777%\t0.600%\t5.250%\tAugust 15, 2025\tSenior\tNovember 15, 2022\n"
    heads = "CUSIP\tAmount sold\tSale price\tGross concession\tCoupon rate\tMaturity\tStatus of the notes"
    said = "Example Holdings Group, Inc.\n\nThe notes rank equally with our other unsecured debt.\n\n"
    assert not others(HEAD + BOTH + said + heads + "\tFirst redemption date\n" + rows)


def test_the_codes_of_notes_that_await_them_are_theirs(others):
    told = f"CUSIP numbers, assigned May 12\nFirst note ..... {A}\nSecond note .... {B}\n"
    assert not others(HEAD + OFFER.format("TBD", "TBD") + told)
    assert not others(HEAD + OPEN + f"The CUSIP number of the notes was assigned on May 12, 2020 and is {A}.\n")
    assert others(
        HEAD + OPEN + f"We are also offering, by another supplement, 5.000% Notes due 2030 (CUSIP {C}).\n"
    ) == {C}


def test_why_notes_are_not_offered_can_be_read(shipped):
    result = shipped(
        (HEAD + BOTH + "Results of the last two weeks\n\n" + table("CUSIP", "Rate", "Maturity", "Placed")).encode()
    )
    assert [note.cusip.value for note in result.notes] == [A, B]
    (finding,) = (f for f in result.findings if f.code == "note_not_offered")
    assert f"not offered here: {C}, {D}: its caption tells of others (last two weeks) (-4)" in finding.message


def test_an_offer_whose_money_pays_for_a_tender_offer_is_none(shipped):
    tender = "Concurrent tender offer\n\nToday we began a tender offer, a cash offer for the notes in this table.\n\n"
    result = shipped((HEAD + BOTH + tender + table("CUSIP", "Rate", "Maturity", "Outstanding")).encode())
    assert [note.cusip.value for note in result.notes] == [A, B]


def test_a_bare_table_of_which_nothing_tells_of_others_is_offered(others):
    bare = f"CUSIP\tRate\tMaturity\n{C}\t3.850%\t04/15/2023\n{D}\t3.950%\t04/15/2024\n"
    assert others(HEAD + BOTH + "Notes paying monthly\n\n" + bare) == set()
    assert others(HEAD + BOTH + "Notes sold last year\n\n" + bare) == {C, D}


def test_a_page_says_which_code_it_leaves_out_for_want_of_a_sale(shipped):
    page = (
        HEAD + f"We sell $5,000,000 of 3.600% notes due May 15, 2023 (CUSIP {A}) at a price to the public of 100.000%, "
        "less an agents' discount of 1.125%. Interest is first paid on November 15, 2020.\n\n"
        f"Trade Date: May 18, 2020. Settlement Date: May 21, 2020.\n\nFor inquiries name {{0}}.\n"
    )
    for code, said in ((B, [f"named, but not offered here: {B}"]), (A, [])):
        result = shipped(page.format(code))
        assert [note.cusip.value for note in result.notes] == [A]
        assert [f.message.split(": nothing")[0] for f in result.findings if f.code == "note_not_offered"] == said


@pytest.mark.parametrize("label", ["CUSIP:                 TBD", "CUSIP / ISIN:          [TBD] / [TBD]"])
def test_a_code_that_its_label_leaves_open_is_not_borrowed(others, label):
    sheet = (
        f"  Title:                 Fixed Rate Notes due 2026\n  {label}\n  Principal amount:      $[ ]\n"
        "  Price to public:       100%\n  Maturity date:         April 15, 2026\n\n"
    )
    use = f"The proceeds will repay our 2.900% Notes due May 1, 2021 (CUSIP {C}).\n"
    assert others(HEAD + sheet + use) == {C}
