import pytest

from extractor.finding.refusals.by_words.other_questions import without_other_questions
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, field="survivors_option", method=Method.ALIGNMENT):
    at = text.index("Yes")
    answer = Candidate(field, None, Span(at, at + 3), "Yes", value=True, status=Status.FOUND, score=0.9, method=method)
    return without_other_questions(read(text.encode()), [answer]) == [answer]


@pytest.mark.parametrize("label", ["FORM OF NOTE:\n\nglobal form only", "Callable by Issuer", "Listed on an exchange"])
@pytest.mark.parametrize("method", [Method.ALIGNMENT, Method.TOKENS])
def test_a_yes_to_another_label_is_no_survivors_option(label, method):
    assert not kept(f"{label}: Yes", method=method)


@pytest.mark.parametrize("text", ["Survivor's Option: Yes", "Form of survivor's option: Yes", "3.10%  Monthly  Yes"])
def test_its_own_label_or_none_leaves_it(text):
    assert kept(text)
    assert kept("Callable: Yes", "callable")


def test_the_boxes_of_another_question_stand_between():
    assert not kept("REPAYABLE AT HOLDER'S OPTION:  / / No   /X/ Yes")
    assert not kept("Repayable at holder's option:  /X/ Yes on ____  / / No")
    assert kept("Repayable: / / On ____  /X/ No     Survivor's option: /X/ Yes")


@pytest.mark.parametrize(
    ("label", "left"), [("Repayable at holder's option", 0), ("Survivor's option (holder's put)", 1)]
)
def test_a_put_of_every_holder_is_no_survivors_option(label, left):
    page = f"{label}.. Yes"
    at = page.index("Yes")
    answer = Candidate(
        "survivors_option",
        None,
        Span(at, at + 3),
        "Yes",
        value=True,
        status=Status.FOUND,
        score=0.9,
        method=Method.ALIGNMENT,
        label=label,
    )
    assert len(without_other_questions(read(page.encode()), [answer])) == left
