import datetime as dt

import pytest

from extractor.finding.rules.offering import dates


def test_trade_time_and_a_glued_label(values):
    text = "Trade Date: Monday, May 10, 2004 @12:00 PM\nETSettlement Date: Thursday, May 13, 2004"
    assert values(dates, text, "trade_date") == [dt.date(2004, 5, 10)]
    assert values(dates, text, "trade_time") == ["12:00 PM ET"]
    assert values(dates, text, "settle_date") == [dt.date(2004, 5, 13)]


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("Trade Date            December 1, 2003 at 12:00 noon ET", "12:00 noon ET"),
        ("Trade date: Monday, July 29, 2002, 12:00 noon New York time.", "12:00 noon New York time"),
    ],
)
def test_a_trade_at_noon(values, printed, time):
    assert values(dates, printed, "trade_time") == [time]


def test_a_year_behind_a_trades_day_is_no_time(values):
    assert values(dates, "Trade Date: July 29, 2002, 12 noon or later", "trade_time") == []


@pytest.mark.parametrize(
    "printed",
    [
        "Non-Callable\nTrade Date\tMay 10, 2004 @12:00 PM ET\n",  # the first cell of its sheet
        "Trade Date........ May 10, 2004 @12:00 PM ET\nSettle Date . . . . . . . May 13, 2004",
    ],
)
def test_a_sheet_may_do_without_colons(values, printed):
    assert values(dates, printed, "trade_date") == [dt.date(2004, 5, 10)]
    assert values(dates, printed, "trade_time") == ["12:00 PM ET"]
    assert values(dates, printed, "settle_date") == ([dt.date(2004, 5, 13)] if "Settle" in printed else [])


@pytest.mark.parametrize(
    "printed",
    [
        "Original Issue Date (Settlement):\n|\nMay 13, 2004 (T+3)",
        "Settlement Date (Issue Date):\nMay 13, 2004",
        "Settlement Date:\n|\nT+3; May 13, 2004",
        "Closing Date and Time: May 13, 2004, 9 a.m.",
        "Issue date for all notes below: May 13, 2004. Trade date: May 10, 2004.",
        "Settlement Date of these notes: May 13, 2004",
        "Trade: Monday, May 10, 2004 @ 12:00 noon ET Settle: Thursday, May 13, 2004",
        "book entry, settlement on May 13, 2004.",
        "Offered May 3, 2004 to May 10, 2004 -- settling May 13, 2004",
        "The notes (CUSIP 02006DUP4) will be ready for delivery in New York through DTC on May 13, 2004.",
        "We expect the notes to be ready for delivery in book-entry form on May 13, 2004.",
        "Original Issue Date: May 1, 2003\nSettlement Date: May 13, 2004",
        "All: Senior Notes; trade date May 10, 2004, settlement date May 13, 2004; Agents: A",
        "Pricing Date Settlement Date Maturity Date\nMay 10, 2004 May 13, 2004 May 15, 2009",
    ],
)
def test_settle_date(values, printed):
    assert values(dates, printed, "settle_date") == [dt.date(2004, 5, 13)]


@pytest.mark.parametrize(
    "printed",
    [
        "Interest Accrual Date: May 13, 2004",
        "Issue date for all notes issued earlier: May 13, 2004",
        "To be determined on settlement date\n|\n05/13/2004",
        "Settlement Date\n|\nMaturity Date\n|\nSettlement Date\n|\n5/13/2004",
        "Issue Date: May 13, 2004\nIssue Date: May 20, 2004",
    ],
)
def test_no_settle_date(values, printed):
    assert values(dates, printed, "settle_date") == []


def test_days_without_a_year(values):
    text = "Pricing Supplement dated Thursday, December 9, 2004\nTrade date will be Thursday, December 9th with a settlement date of Tuesday, December 14th"
    assert values(dates, text, "trade_date") == [dt.date(2004, 12, 9)]
    assert values(dates, text, "settle_date") == [dt.date(2004, 12, 14)]


@pytest.mark.parametrize(
    "printed",
    [
        "Settlement takes place on May 6, 2004.",
        "maturity May 3, 2009; settles May 6, 2004.",
        "are traded on May 3, 2004 and settle on May 6, 2004.",
        "Settlement Date (Original Issue Date): May 6, 2004",
        "Settlement is expected on or about May 6, 2004",
    ],
)
def test_settlement_in_sentences(values, printed):
    assert values(dates, printed, "settle_date") == [dt.date(2004, 5, 6)]


def test_notes_that_are_delivered_on_a_day_settle_on_it(values):
    text = "The dealers expect to deliver the notes through The Example Trust Company on or about October 5, 2006."
    assert values(dates, text, "settle_date") == [dt.date(2006, 10, 5)]


@pytest.mark.parametrize(
    "printed",
    [
        "Notes to be issued October 6, 1994",
        "Delivery against payment October 6, 1994",
        "Expect delivery on October 6, 1994.",
        "Delivery against payment in immediately available funds is to take place on October 6, 1994.",
        "We will issue the notes on October 6, 1994.",
        "Delivery of the notes is expected to occur on October 6, 1994.",
        "We expect to deliver the bonds in book-entry form on October 6, 1994.",
    ],
)
def test_delivery_and_issue_in_words(values, printed):
    assert values(dates, printed, "settle_date") == [dt.date(1994, 10, 6)]


def test_the_day_on_which_reopened_notes_were_issued_is_not_these_notes(values):
    told = "part of the same tranche as $5,000,000 of notes due February 24, 2021, to be issued on February 24, 2006"
    assert values(dates, told, "settle_date") == []
    assert values(dates, "The notes are to be issued on February 24, 2006.", "settle_date") == [dt.date(2006, 2, 24)]


@pytest.mark.parametrize(
    "printed",
    [
        "The notes are traded on Monday, July 14, 1997 and settle on Thursday, July 17, 1997.",
        "We priced the notes today; the offering was priced on July 14, 1997.",
        "The Notes will trade on 7/14/1997.",
        "The offering is expected to price on July 14, 1997.",
    ],
)
def test_trade_in_sentences(values, printed):
    assert values(dates, printed, "trade_date") == [dt.date(1997, 7, 14)]


@pytest.mark.parametrize(
    "printed",
    [
        "The common stock last traded on July 14, 1997 at $31.25.",
        "These are fungible with the outstanding notes, and those notes were priced on July 14, 1997.",
    ],
)
def test_a_stock_and_notes_sold_before_trade_on_days_of_their_own(values, printed):
    assert values(dates, printed, "trade_date") == []


def test_a_labelled_trade_date_is_asked_before_a_sentence(values):
    printed = "Trade Date: July 14, 1997\nThe notes were priced on July 11, 1997."
    assert values(dates, printed, "trade_date") == [dt.date(1997, 7, 14)]


def test_a_label_and_its_day_in_one_quoted_cell(values):
    text = '"Weekly list","Trade date 2019-08-05","Settlement date 2019-08-08"\n'
    assert values(dates, text, "trade_date") == [dt.date(2019, 8, 5)]
    assert values(dates, text, "settle_date") == [dt.date(2019, 8, 8)]


def test_the_day_on_which_an_offering_closes(values):
    assert values(dates, "The offering is expected to close on May 9, 2013.", "settle_date") == [dt.date(2013, 5, 9)]


@pytest.mark.parametrize(
    "printed",
    ["Trade / settle | April 11, 2005 / April 14, 2005", "Trade Date/Settlement Date: 4/11/2005 and 4/14/2005"],
)
def test_one_label_for_two_days(values, printed):
    assert values(dates, printed, "trade_date") == [dt.date(2005, 4, 11)]
    assert values(dates, printed, "settle_date") == [dt.date(2005, 4, 14)]


@pytest.mark.parametrize(
    "printed",
    [
        "Example Corp\tTrade 11-Apr-05\tSettle 14-Apr-05",
        "T/D 04/11/05   S/D 04/14/05   orders by noon",
        "Example Corp | priced 2005-04-11 at $985.00 | settles 2005-04-14 | A1",
        "Notes for sale. Traded: April 11, 2005. Settling: April 14, 2005.",
    ],
)
def test_short_labels_of_desks(values, printed):
    assert values(dates, printed, "trade_date") == [dt.date(2005, 4, 11)]
    assert values(dates, printed, "settle_date") == [dt.date(2005, 4, 14)]


@pytest.mark.parametrize(
    "printed",
    ["Last traded April 11, 2005", "a trade 4/11/05 of others", "Traded: April 11, 2005\nTraded: April 12, 2005"],
)
def test_short_labels_inside_of_sentences_or_with_several_days_say_nothing(values, printed):
    assert values(dates, printed, "trade_date") == []


@pytest.mark.parametrize(
    "printed",
    [
        "the supplement was\nissued April 14, 2005",
        "debentures first\nsettled April 14, 2005",
        "Notes\nIssued April 14, 2005 under the indenture",
    ],
)
def test_a_sentence_that_a_line_cuts_begins_with_no_label(values, printed):
    assert values(dates, printed, "settle_date") == []


def test_a_desks_two_days_on_one_line(values):
    text = "LEVELS       T/D 03/04/2019  S/D 03/07/2019\n"
    assert values(dates, text, "settle_date") == [dt.date(2019, 3, 7)]
    assert values(dates, "quoted S/D 03/07/2019\n", "settle_date") == []


@pytest.mark.parametrize("mark", ["*", "¹", "(1)", ":", ""])
def test_labels_and_days_in_one_cell(values, mark):
    text = f"Features\tKey Dates\nAutomatic call\tTrade Date{mark} May 3, 2004 Settlement Date{mark} May 6, 2004 Maturity Date May 7, 2009\n"
    assert values(dates, text, "trade_date") == [dt.date(2004, 5, 3)]
    assert values(dates, text, "settle_date") == [dt.date(2004, 5, 6)]


def test_runs_of_days_that_differ_tell_none(values):
    text = "Trade Date May 3, 2004 Settlement Date May 6, 2004 and Trade Date May 4, 2004 Settlement Date May 6, 2004\n"
    assert values(dates, f"Old issues: {text}", "trade_date") == []


def test_a_run_of_terms_tells_days_without_a_colon_and_sentences_do_not(values):
    run = "Both are dated Thursday, May 13, 2004; trade date Monday, May 10, 2004."
    assert values(dates, run, "trade_date") == [dt.date(2004, 5, 10)]
    assert values(dates, "two days before the trade date May 10, 2004 or later", "trade_date") == []


def test_days_that_are_expected_before_the_notes_are_priced(values):
    text = "Pricing date:\nExpected to be March 26, 2025\nOriginal issue date:\nExpected to be on or about March 31, 2025\n"
    assert values(dates, text, "trade_date") == [dt.date(2025, 3, 26)]
    assert values(dates, text, "settle_date") == [dt.date(2025, 3, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Delivery through The Depository Trust Company is expected on March 9, 2023.",
        "We issue them on March 9, 2023.",
        "Settlement is March 9, 2023.",
    ],
)
def test_more_words_for_the_day_of_delivery(values, text):
    assert values(dates, text, "settle_date") == [dt.date(2023, 3, 9)]
