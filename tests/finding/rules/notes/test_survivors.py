import pytest

from extractor.finding.rules.notes import survivors


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Survivor’s Option: Yes", True),
        ("SURVIVOR'S OPTION:\nNot Applicable", False),
        ("All notes are sold at 99.5% of par, rank as senior notes and carry the Survivor's Option.", True),
        ("Survivor's Option: [X] Yes [ ] No", True),
        ("Survivor's Option: [ ] Yes [X] No", False),
        ("Each of the notes has the Survivor’s Option described in the prospectus.", True),
        ("The notes do not include a survivor's option.", False),
        ("The Survivor's Option is not available.", False),
        ("The notes are offered without a survivor's option.", False),
        ("Holders are entitled to the benefit of the Survivor's Option.", True),
        ("None may be redeemed, and none has a survivor's option.", False),
        ("Neither of the notes carries a survivor's option.", False),
        ("The notes due 2014 and 2019 have a survivor's option.", True),
        ("Repayable on death of holder ............ Yes", True),
        ("Survivor’s Redemption Right\nNot permitted: see below. Death repayment option: Not permitted", False),
        ("All Example TermNotes are sold at par and carry the Survivor's Option.", True),
        ("payable monthly from 4/15/2008 on (first payment $5.56 per $1,000), with survivor's option.", True),
        ("The notes are not subject to redemption or to a survivor's option.", False),
        ("Each ExampleNote may be put back on the death of the owner.", True),
        ("The estate of a deceased holder has the right to require us to repay the notes.", True),
        ("All of the notes have a floating rate and a Survivor's Option and rank alike.", True),
        ("sr notes, surv option YES on both", True),
        ("Surv. Opt.: No", False),
    ],
)
def test_a_label_or_a_sentence_tells(values, text, told):
    assert values(survivors, text, "survivors_option") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Notes with a survivor's option may be put back; notes, with a survivor's option or without, rank alike.",
        "If the notes have a survivor's option, the estate may ask for repayment.",
        "Repayment upon death no later than June 1.",
        "The estate of a deceased holder may ask for a form.",
        "The pricing supplement says whether the notes have the Survivor's Option.",
        "Survivor's Option: [ ] Yes [ ] No",
        "The Survivor's Option may be exercised by the trustee.",
        "Some of the notes have a fixed coupon and a Survivor's Option.",
        "Not all of the notes have a fixed coupon and a Survivor's Option.",
        "All notes have risks; see the prospectus for the notes and a survivor's option.",
        "In some series the representative of a deceased owner may ask us to repay notes.",
    ],
)
def test_a_condition_or_an_open_box_tells_nothing(values, text):
    assert values(survivors, text, "survivors_option") == []


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Estate Feature: Yes", True),
        ("The survivor's option applies to both notes.", True),
        ("The death put does not apply to these notes.", False),
    ],
)
def test_by_other_names_and_in_short(values, text, has):
    assert values(survivors, text, "survivors_option") == [has]


def test_a_label_may_say_of_which_notes_it_speaks(values):
    assert values(survivors, "Survivor's option on all notes: yes.", "survivors_option") == [True]


def test_on_the_death_of_an_owner(values):
    text = "On the death of a beneficial owner, we will redeem Notes at the option of the owner's representative."
    assert values(survivors, text, "survivors_option") == [True]
