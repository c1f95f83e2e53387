"""What the tagger gets: what no grid holds, each stretch with the header above it."""

from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.pieces import document_to_pieces
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

MAKER = DocMaker(retail_note())
TEXT = (
    "Trade Date: May 18, 2020\n\nCUSIP\tSelling Price\tCoupon Rate\tMaturity Date\n02006DUP4\t100.00%\t3.600%\t05/15/2023\n\n"
    "The notes pay interest monthly and mature on May 15, 2023.\n"
)


def pieces(text=TEXT, **options):
    document = read(text.encode(), "a.txt")
    return document_to_pieces(document, document_to_grids(document, MAKER.schema), MAKER, **options)


def test_tokens_stand_in_the_documents_text():
    for piece in pieces(over_grids=True):
        assert all(TEXT[t.start : t.end] == t.text for t in piece.placed())


def test_what_a_grid_holds_is_read_only_for_a_second_opinion():
    def texts(**options):
        return {t.text for piece in pieces(**options) for t in piece.tokens}

    assert "02006DUP4" not in texts()
    assert "02006DUP4" in texts(over_grids=True)
    assert "monthly" in texts()


def test_the_same_words_make_the_same_piece_wherever_they_stand():
    line = "The notes pay interest monthly and are redeemable at par.\n"
    one, other = pieces(line), pieces(f"\n\n\n{line}")
    assert [p.text for p in one] == [p.text for p in other]
    assert one[0].at != other[0].at
