"""Lines that hold the code of one note tell of that note."""

from extractor.fusing.owners.words.coded_lines import lines_to_owners

A, B = "77766UAP0", "77766UAQ8"


def told(text):
    return [(span.of(text), owners) for span, owners in lines_to_owners(text, [A, B])]


def test_a_row_with_one_code_is_that_notes():
    rows = f"Floating Rate Notes\t{A}\t02/22/2024\n1.875% Notes\t{B}\t02/22/2031"
    assert told(f"Ratings by issue\n{rows}\n") == [(row, [k]) for k, row in enumerate(rows.split("\n"))]


def test_a_line_with_both_codes_or_a_sentence_tells_nothing():
    assert told(f"CUSIP: {A}; {B}\n") == []
    assert told(f"The notes with the code {A} were sold. Others are too.\n") == []
    assert told(f"We pay interest on all of the notes each year; {A}\n") == []
    assert told("x" * 300 + f" {A}\n") == []


def test_each_line_of_a_list_is_its_codes_even_where_it_is_a_sentence():
    first, second = (
        f"{A}     Non-Callable.",
        f"{B}     Callable on 3/15/2019 and every coupon date thereafter with 30 days' notice.",
    )
    assert (second, [1]) in told(f"Redemption:\n{first}\n{second}\nThe notes are unsecured.\n")
    labelled = f"{A} Redemption Information: Non-Callable."
    assert (labelled, [0]) in told(f"{labelled}\n{B} Redemption Information: Callable at par.\n")


def test_its_words_go_on_farther_in():
    wrapped = (
        f"  {B}  Callable on 3/15/2019 and every coupon date thereafter with at least\n             30 days notice"
    )
    assert (wrapped, [1]) in told(f"  {A}  None\n{wrapped}\n  The notes are unsecured.\n")


def test_a_lone_sentence_behind_a_code_is_no_list():
    assert told(f"{A}: this is the code of the notes. Others are sold by the bank.\n") == []
    assert told(f"{A} is the code of the notes. They are callable.\n{B} is that of others. They are not.\n") == []
