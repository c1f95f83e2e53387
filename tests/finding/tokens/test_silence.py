"""Sentences of law are passed over; labels, cells and what may state something never are."""

import pytest

from extractor.finding.tokens.silence import FILE, Silence, is_sentence, text_to_words
from extractor.finding.tokens.windows import document_to_windows
from extractor.ground.document import Document
from extractor.ground.errors import ModelError

LAW = "The trustee may resign at any time by giving sixty days of notice to the holders."
FACT = "The notes mature on May 15, 2030 and bear interest at a rate of 3.600% a year."
SILENCE = Silence({"trustee": -5_000, "resign": -3_000, "%": 4_000, "mature": 3_000}, unknown=100, start=0)


@pytest.mark.parametrize(
    "text",
    [
        "Trustee may resign.",
        "The trustee\tmay resign at any time by giving sixty days of notice to the holders.",
        "Trustee: The trustee may resign at any time by giving sixty days of notice to the holders.",
        "The trustee  may resign at any time by giving sixty days of notice to the holders.",
        "The trustee may resign at any time by giving sixty days of notice to",
    ],
)
def test_only_whole_sentences_are_passed_over(text):
    assert not is_sentence(text)
    assert not SILENCE.holds(text)


def test_a_sentence_is_weighed_by_its_words():
    assert SILENCE.holds(LAW)
    assert not SILENCE.holds(FACT)
    assert not SILENCE.holds(LAW + " " + FACT)


def test_words_that_were_never_met_speak_for_reading():
    strange = LAW.replace("any time by giving sixty days of notice", " ".join(f"zz{chr(97 + n)}" for n in range(26)))
    known = Silence(dict.fromkeys(text_to_words(LAW), -500), unknown=300, start=0)
    assert known.holds(LAW)
    assert not known.holds(strange)


def test_numbers_are_known_by_their_shape():
    assert text_to_words("3.600% of $1,000, on 05/15/2023") == {"0.000", "%", "of", "$", "0,000", "on", "00", "0000"}


def test_windows_leave_out_what_it_holds_and_part_there():
    text = f"Trade Date: May 18, 2020\n{LAW}\nSettle Date: May 21, 2020\n"
    document = Document("x", "", "text/plain", text)
    assert [w.of(text) for w in document_to_windows(document)] == [text.strip()]
    read = [w.of(text).strip() for w in document_to_windows(document, silence=SILENCE)]
    assert read == ["Trade Date: May 18, 2020", "Settle Date: May 21, 2020"]


def test_it_is_kept_with_the_model(tmp_path):
    assert Silence.load(tmp_path) is None
    SILENCE.save(tmp_path)
    kept = Silence.load(tmp_path)
    assert (kept.weights, kept.unknown, kept.start) == (SILENCE.weights, SILENCE.unknown, SILENCE.start)


@pytest.mark.parametrize("damaged", ["{", "{}", '{"start": 0, "unknown": 0, "weights": []}'])
def test_a_damaged_file_is_named(tmp_path, damaged):
    (tmp_path / FILE).write_text(damaged, "utf-8")
    with pytest.raises(ModelError, match=FILE):
        Silence.load(tmp_path)
