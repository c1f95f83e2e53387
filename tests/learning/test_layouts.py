"""What a model keeps of the layouts it met: their labels, and nobody's name."""

from extractor.corpus.samples import Sample
from extractor.fusing.weighing.layouts import FILE
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.schema import retail_note
from extractor.learning.layouts import samples_to_layouts, texts_to_names, without_names
from extractor.learning.opened import sample_to_opened
from extractor.reading.open import read

SHEET = "{}\nCoreNotes\nthe notes of the bank are sold\nBank\nIssuer: {}\nKupon: 3.6%\nMaturity Date: 05/15/2023\n"


def sample(issuer, origin="synthetic"):
    content = SHEET.format(issuer, issuer).encode()
    gold = {"offering": {"issuer": issuer, "agents": ["Quellmark & Co."]}, "notes": []}
    return sample_to_opened(Sample(issuer, origin, issuer, "one", "txt", "one.txt", content, gold), retail_note())


def test_no_name_is_kept_and_no_label_lost():
    (layout,) = samples_to_layouts([sample("Orvandale Bank")], retail_note()).known
    names = {name for name, _ in layout.features}
    assert not any("orvandale" in name for name in names)
    assert {"label:issuer", "label:kupon", "order:issuer>kupon", "alone:core notes", "alone:bank"} <= names


def test_the_same_layout_of_another_issuer_is_the_same():
    assert len(samples_to_layouts([sample("Orvandale Bank"), sample("Tessaly Bank", "real")], retail_note()).known) == 1


def test_the_folder_holds_no_name(tmp_path):
    samples_to_layouts([sample("Orvandale Bank"), sample("Tessaly Bank", "real")], retail_note()).save(tmp_path)
    kept = (tmp_path / FILE).read_text("utf-8")
    assert "orvandale" not in kept
    assert "tessaly" not in kept


def test_a_word_that_is_written_small_somewhere_is_no_name():
    assert texts_to_names(["Dean Witter Bank", "O’Neal Inc."], ["the bank of Dean Witter"]) == {
        "dean",
        "witter",
        "oneal",
        "inc",
    }


def test_only_whole_words_are_left_out():
    layout = document_to_fingerprint(read(b"Annual Rate: 3.6%\nAnn Arbor: yes\n", "one.txt"))
    names = {name for name, _ in without_names(layout, frozenset({"ann", "arbor"})).features}
    assert names == {"label:annual rate", "media:text/plain"}
