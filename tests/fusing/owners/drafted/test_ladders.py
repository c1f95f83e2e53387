"""Lines of a day and what holds from then on."""

from extractor.fusing.owners.drafted.ladders import text_to_ladders


def ladders(text):
    return [span.of(text) for span in text_to_ladders(text, range(len(text)))]


def test_prices_that_fall_to_par_as_days_rise():
    steps = "05/15/2012\t102%\n05/15/2013\t101%\n05/15/2014\t100%"
    assert ladders(f"Redemption Date\tPrice\n{steps}\n\nCUSIP\tRate\n") == [steps]


def test_the_heading_tells_where_prices_do_not():
    steps = "11/15/2010   3.00%\n11/15/2011   4.00%"
    assert ladders(f"Period       Interest Rate\n{steps}\n") == [steps]
    assert ladders(f"Period       Interest Rate\n------       ----\n{steps}\n") == [steps]
    assert ladders(f"Maturity     Interest Rate\n{steps}\n") == []


def test_a_line_alone_and_lines_of_words_are_none():
    assert ladders("Period\tInterest Rate\n11/15/2010\t3.00%\n") == []
    assert ladders("Period\tInterest Rate\n11/15/2010\tmonthly\n11/15/2011\tmonthly\n") == []
    assert ladders("05/15/2012\t100%\n05/15/2013\t100%\n") == []
    assert ladders("05/15/2013\t102%\n05/15/2012\t101%\n") == []


def test_notes_of_rising_maturities_may_have_falling_prices():
    steps = "05/15/2012\t102%\n05/15/2013\t101%"
    assert ladders(f"Maturity Date\tPrice\n{steps}\n") == []
    assert ladders(f"First Interest Date\tPrice\n{steps}\n") == []
    assert ladders(f"Date\tPrice\n{steps}\n") == [steps]
