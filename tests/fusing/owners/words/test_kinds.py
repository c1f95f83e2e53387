"""What a page says of its fixed, or of its floating rate notes."""

import pytest

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.words.kinds import headings_to_floater, kinds_to_owners
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
FIXED, FLOATING = "5.000% Senior Notes due 2030", "Floating Rate Senior Notes due 2027"


def said(field, value):
    return Candidate(field, None, Span(0, 1), str(value), value, Status.FOUND, 0.9, Method.RULES)


def owners_of(text, *titles):
    drafts = [Draft(None, k, [said("title", title)]) for k, title in enumerate(titles or (FIXED, FLOATING))]
    return {span.of(text).strip(" ."): owners for span, owners in kinds_to_owners(text, drafts, [], SCHEMA)}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The fixed rate notes may be redeemed at 100%.", [0]),
        ("We may not redeem the Floating Rate Notes.", [1]),
        ("Except for the floating rate notes, the notes are redeemable at any time.", [0]),
        ("The fixed-rate senior notes are callable. They pay interest in May. ", [0]),
    ],
)
def test_a_sentence_speaks_of_the_kind_that_it_names(text, owners):
    (found,) = owners_of(text).items()
    assert found == (text.strip(" ."), owners)


def test_a_sentence_may_speak_of_one_after_the_other():
    text = "Interest on the fixed rate notes runs on 30/360; on the floating rate notes it runs on actual/360."
    assert owners_of(text) == {
        "Interest on the fixed rate notes runs on 30/360": [0],
        "; on the floating rate notes it runs on actual/360": [1],
    }


@pytest.mark.parametrize(
    "text",
    [
        "The fixed rate notes and the floating rate notes rank equally and are callable at 100%.",
        "The notes may be redeemed at 100%.",
        "5.000% Fixed Rate Notes due 2030",
        "The 2030 notes mature on May 1, 2030 and the floating rate notes on May 1, 2027.",
        "All of the notes, the floating rate notes too, pay in May.",
        "Ratings:\tA1 / A\n\tFloating Rate Notes\tFixed Rate Notes\nPrice:\t100%\t99%",
        "Price to public:\n            Fixed Rate Notes      Floating Rate Notes\nPrice     99.9%     100%",
        "We may issue fixed and floating rate debt.",
    ],
)
def test_what_is_said_of_both_is_given_to_none(text):
    assert owners_of(text) == {}


def test_every_note_has_to_be_of_one_kind_and_both_kinds_have_to_be_offered():
    text = "The fixed rate notes may be redeemed at 100%."
    assert owners_of(text, FIXED, "4.125% Fixed-to-Floating Rate Notes due 2031") == {}
    assert owners_of(text, FIXED, "Senior Notes due 2031") == {}
    assert owners_of(text, FIXED, "4.5% Notes due 2031") == {}
    assert owners_of(text, FIXED, FLOATING, "4.5% Notes due 2031") == {text.removesuffix("."): [0, 2]}


def test_terms_tell_a_kind_where_no_title_does():
    drafts = [Draft(None, 0, [said("coupon_type", "fixed")]), Draft(None, 1, [said("rate_index", "SOFR")])]
    text = "The floating rate notes pay quarterly."
    assert [owners for _, owners in kinds_to_owners(text, drafts, [], SCHEMA)] == [[1]]
    both = [drafts[0], Draft(None, 1, [said("rate_index", "SOFR"), said("coupon_type", "fixed")])]
    assert kinds_to_owners(text, both, [], SCHEMA) == []


def test_a_heading_over_its_note_tells_the_kind_too():
    text = "\nFloating Rate Notes due 2027\nThe floating rate notes pay quarterly."
    drafts = [Draft(None, 0, [said("coupon_type", "fixed")]), Draft(None, 1, [])]
    heading = Candidate("title", None, Span(1, 29), FLOATING, FLOATING, Status.FOUND, 0.9, Method.RULES)
    assert [owners for _, owners in kinds_to_owners(text, drafts, [heading], SCHEMA)] == [[1]]


def test_a_title_far_from_its_note_tells_the_kind_where_its_owner_is_known():
    text = f"{FIXED}\n{FLOATING}\nThe floating rate notes pay quarterly."
    titles = [
        Candidate("title", None, Span(at, at + len(name)), name, name, Status.FOUND, 0.9, Method.RULES)
        for name in (FIXED, FLOATING)
        for at in (text.index(name),)
    ]
    drafts = [Draft(None, len(text), []), Draft(None, len(text) + 20, [])]
    told = [(title.span, [k]) for k, title in enumerate(titles)]
    assert kinds_to_owners(text, drafts, titles, SCHEMA) == []
    assert [owners for _, owners in kinds_to_owners(text, drafts, titles, SCHEMA, told)] == [[1]]


def test_the_words_before_a_code_may_name_the_kind_or_the_year():
    text = (
        f"{FIXED}\n{FLOATING}\nThe floating rate notes pay quarterly.\n"
        "CUSIP of the 2030 notes: 02006DUP4; CUSIP of the floating rate notes: 02006DUQ2."
    )
    titles = [
        Candidate(
            "title",
            None,
            Span(text.index(name), text.index(name) + len(name)),
            name,
            name,
            Status.FOUND,
            0.9,
            Method.RULES,
        )
        for name in (FIXED, FLOATING)
    ]
    drafts = []
    for code in ("02006DUP4", "02006DUQ2"):
        place = Span(text.index(code), text.index(code) + 9)
        named = Candidate("cusip", None, place, code, code, Status.FOUND, 0.9, Method.RULES)
        drafts.append(Draft(code, place.start, [named]))
    told = {span.of(text): owners for span, owners in kinds_to_owners(text, drafts, titles, SCHEMA)}
    assert [owners for said_of, owners in told.items() if "quarterly" in said_of] == [[1]]
    unnamed = [Draft("02006DUP4", 0, [said("cusip", "02006DUP4")]), drafts[1]]
    assert kinds_to_owners(text, unnamed, [], SCHEMA) == []


def test_the_one_note_that_floats():
    def headed(*titles):
        return [[said("title", title)] for title in titles]

    assert headings_to_floater(headed(FLOATING, FIXED, "5.450% Notes due 2033")) == 0
    assert headings_to_floater(headed(FLOATING, FIXED, FLOATING)) is None
    assert headings_to_floater(headed(FLOATING, FIXED, "Notes due 2033")) is None
    assert headings_to_floater(headed(FIXED, "5.450% Notes due 2033")) is None


def test_what_hardly_is_a_title_tells_no_kind():
    torn = Candidate("title", None, Span(0, 1), "Per 2030", "Per 2030", Status.FOUND, 0.1, Method.TOKENS)
    drafts = [Draft(None, 0, [said("title", FIXED), torn]), Draft(None, 1, [said("title", FLOATING)])]
    (found,) = kinds_to_owners("The fixed rate notes may be redeemed at 100%.", drafts, [], SCHEMA)
    assert found[1] == [0]
