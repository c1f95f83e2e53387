"""What is said behind the name of a note, clause by clause."""

from extractor.fusing.owners.words.clauses import Mention, mentions_to_clauses


def clauses(text, *names, wrapped=False):
    mentions = [Mention(text.index(name), text.index(name) + len(name), k) for k, name in enumerate(names)]
    return [(span.of(text), owners) for span, owners in mentions_to_clauses(text, mentions, wrapped=wrapped)]


def test_a_clause_ends_where_the_next_name_or_sentence_begins():
    text = "Note A pays 5%, Note B pays\n6%. All are ours."
    assert clauses(text, "Note A", "Note B") == [("Note A pays 5%, ", {0}), ("Note B pays", {1})]
    assert clauses(text, "Note A", "Note B", wrapped=True)[1] == ("Note B pays\n6%", {1})


def test_names_that_are_joined_share_what_follows():
    assert clauses("Note A and the Note B pay 5%. More", "Note A", "Note B") == [("Note B pay 5%", {0, 1})]


def test_a_day_or_figure_that_a_name_qualifies_is_that_notes():
    text = "Before May 1, 2028 (Note A) and June 2, 2052 (Note B), at 15 basis points"
    assert clauses(text, "Note A", "Note B") == [("May 1, 2028 (Note A", {0}), ("June 2, 2052 (Note B", {1})]


def test_a_name_that_ends_its_phrase_is_of_what_stands_before():
    text = "First payments: May 1 ($20.90 per $1,000) for the Note A and June 1 ($4.50 per $1,000) for the Note B."
    first, second = clauses(text, "Note A", "Note B")
    assert first == ("First payments: May 1 ($20.90 per $1,000) for the Note A", {0})
    assert second == (" and June 1 ($4.50 per $1,000) for the Note B", {1})
    assert clauses("For the Note A, it is 5%", "Note A") == [("Note A, it is 5%", {0})]
    assert clauses("The price for the Note A is 99%", "Note A") == [("Note A is 99%", {0})]


def test_what_is_said_of_all_is_not_said_of_the_last_name():
    text = "Note A pays 5%, Note B pays 6%\nAll notes are sold at 99.5%."
    assert clauses(text, "Note A", "Note B", wrapped=True)[1] == ("Note B pays 6%\n", {1})


def test_a_day_right_before_a_name_is_of_that_name():
    text = "We may redeem: on or after May 1, 2028 Note A at par, and on or after May 1, 2029 Note B at 101%."
    assert clauses(text, "Note A", "Note B") == [
        ("on or after May 1, 2028 Note A at par, and ", {0}),
        ("on or after May 1, 2029 Note B at 101%.", {1}),
    ]
    text = "Note A matures on May 1, 2028, Note B later"
    assert clauses(text, "Note A", "Note B")[0] == ("Note A matures on May 1, 2028, ", {0})


def test_an_entry_of_a_list_says_no_more_than_its_line():
    text = "Note A: 5%, due 2013\nNote B: 6%, due 2018\nInterest is paid monthly."
    assert clauses(text, "Note A", "Note B", wrapped=True)[1] == ("Note B: 6%, due 2018", {1})
    text = text.replace("Note B:", "Note B pays")
    assert clauses(text, "Note A", "Note B", wrapped=True)[1][0].endswith("monthly.")


def test_a_name_with_a_colon_labels_what_follows_and_nothing_before():
    text = "Note A: May 1 and November 1, from May 1, 2019 Note B: June 2 and December 2, from June 2, 2019\nMore"
    first, second = clauses(text, "Note A", "Note B")
    assert first == ("Note A: May 1 and November 1, from May 1, 2019 ", {0})
    assert second == ("Note B: June 2 and December 2, from June 2, 2019", {1})
    unlabelled = clauses(text.replace("Note B:", "Note B pays"), "Note A", "Note B")
    assert unlabelled[1][0].startswith("from May 1, 2019 Note B")
