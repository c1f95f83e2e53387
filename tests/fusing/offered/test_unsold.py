"""Codes in running text beside notes whose rows say what they are sold for."""

from extractor.fusing.offered.unsold import find_unsold
from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def said(field, at, status=Status.FOUND):
    return Candidate(field, None, Span(at, at + 1), "x", "x", status, 0.9, Method.RULES)


def draft(code, grid, *candidates):
    return Draft(code, 0, list(candidates), {grid})


ROW = draft("02006DUP4", 0, said("principal_amount", 10), said("coupon_rate", 20))


def left(*drafts, text=""):
    unsold = find_unsold(text, drafts)
    return [d.identifier for d in drafts if d.identifier not in unsold]


def test_a_code_with_a_rate_alone_is_not_for_sale():
    assert left(ROW, draft("02006DUQ2", -1, said("coupon_rate", 90))) == ["02006DUP4"]


def test_what_is_said_of_all_notes_is_no_sale_of_its_own():
    price = said("selling_price", 50)
    row = draft("02006DUP4", 0, *ROW.candidates, price)
    assert left(row, draft("02006DUQ2", -1, price)) == ["02006DUP4"]
    assert left(row, draft("02006DUQ2", -1, price, said("gross_concession", 95))) == ["02006DUP4", "02006DUQ2"]


def test_an_amount_left_open_is_none():
    open_one = said("principal_amount", 95, Status.PLACEHOLDER)
    assert left(ROW, draft("02006DUQ2", -1, open_one)) == ["02006DUP4"]


def test_where_a_row_tells_no_sale_either_all_are_kept():
    bare = draft("02006DUP4", 0, said("coupon_rate", 20))
    assert left(bare, draft("02006DUQ2", -1)) == ["02006DUP4", "02006DUQ2"]


def test_codes_in_running_text_alone_are_kept():
    assert left(draft("02006DUP4", -1, said("principal_amount", 10)), draft("02006DUQ2", -1)) == [
        "02006DUP4",
        "02006DUQ2",
    ]


def test_beside_a_note_that_is_surely_sold_a_code_of_which_nothing_is_told_is_none():
    sold = draft("02006DUP4", -1, said("principal_amount", 10), said("selling_price", 20))
    option = said("survivors_option", 50)
    sold.candidates.append(option)
    assert left(sold, draft("02006DUQ2", -1, option)) == ["02006DUP4"]
    assert left(sold, draft("02006DUQ2", -1, said("coupon_rate", 90))) == ["02006DUP4", "02006DUQ2"]
    half = draft("02006DUP4", -1, said("principal_amount", 10), said("coupon_rate", 20))
    assert left(half, draft("02006DUQ2", -1)) == ["02006DUP4", "02006DUQ2"]


def test_what_stands_right_behind_a_code_is_its_own_whoever_else_got_it():
    price = said("selling_price", 130)
    row = draft("02006DUP4", 0, said("cusip", 5), *ROW.candidates, price)
    assert left(row, draft("02006DUQ2", -1, said("cusip", 100), price)) == ["02006DUP4", "02006DUQ2"]
    assert left(row, draft("02006DUQ2", -1, said("cusip", 200), price)) == ["02006DUP4"]
    far = said("selling_price", 630)
    row = draft("02006DUP4", 0, said("cusip", 5), *ROW.candidates, far)
    assert left(row, draft("02006DUQ2", -1, said("cusip", 100), far)) == ["02006DUP4"]


def test_the_sale_of_all_notes_behind_the_last_code_makes_none_of_the_others_unsold():
    price, fee = said("selling_price", 130), said("gross_concession", 140)
    first = draft("02006DUP4", -1, said("cusip", 5), price, fee)
    assert left(first, draft("02006DUQ2", -1, said("cusip", 100), price, fee)) == ["02006DUP4", "02006DUQ2"]


def test_a_sentence_may_say_that_its_note_is_offered_while_the_price_is_told_elsewhere():
    loose = Draft("02006DUQ2", 30, [said("coupon_rate", 90)], {-1})
    assert find_unsold("3.60% Notes of 2023.\n\nFloating rate 02006DUQ2 is offered, too.", [ROW, loose]) == set()
    apart = "3.60% Notes of 2023.\n\nFloating rate 02006DUQ2 is offered by another supplement."
    assert find_unsold(apart, [ROW, loose]) == {"02006DUQ2"}


def test_a_code_on_the_line_above_a_row_and_followed_by_the_same_signs_opens_the_list():
    def codes_of(text):
        first = draft("02006DUP4", -1, placed("02006DUP4", text))
        second = draft("02006DUQ2", 0, placed("02006DUQ2", text), *ROW.candidates)
        return left(first, second, text=text)

    def placed(code, text):
        at = text.index(code)
        return Candidate("cusip", None, Span(at, at + 9), code, code, Status.FOUND, 0.9, Method.RULES)

    assert codes_of("Notes: 02006DUP4 - 5% - 2012\n       02006DUQ2 - 6% - 2014") == ["02006DUP4", "02006DUQ2"]
    assert codes_of("We sold 02006DUP4 earlier.\n02006DUQ2 - 6% - 2014") == ["02006DUQ2"]
    assert codes_of("Notes: 02006DUP4 - 5% - 2012\n\n       02006DUQ2 - 6% - 2014") == ["02006DUQ2"]
