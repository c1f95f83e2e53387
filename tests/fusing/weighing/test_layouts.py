import pytest

from extractor.fusing.weighing.layouts import FILE, Layouts, fingerprints_to_layouts
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.errors import ModelError
from extractor.reading.open import read

SHEET = "CUSIP: 02006DUP4\nPrincipal Amount: $1,000\nCoupon Rate: 3.6%\nMaturity Date: 05/15/2023\n"
TABLE = "CUSIP\tPrincipal\tRate\tMaturity\n02006DUP4\t$1,000\t3.6%\t05/15/2023\n"
PROSE = "We are offering our notes.\nThey mature in three years.\n"


def of(text):
    return document_to_fingerprint(read(text.encode(), "one.txt"))


def test_what_was_learnt_is_not_new():
    known = fingerprints_to_layouts([of(SHEET), of(TABLE)])
    assert known.novelty(of(SHEET)) == pytest.approx(0.0)
    assert known.novelty(of(PROSE)) > 0.5


def test_the_nearest_is_the_least_of_all_distances():
    known = fingerprints_to_layouts([of(SHEET), of(TABLE)])
    new = of(SHEET + "Survivor's Option: Yes\nTrustee: A Bank\n")
    apart, nearest = known.nearest(new)
    assert nearest == of(SHEET)
    assert apart == pytest.approx(min(new.distance(layout) for layout in known.known))


def test_alike_layouts_are_kept_once():
    assert len(fingerprints_to_layouts([of(SHEET), of(SHEET.replace("3.6", "3.9"))]).known) == 1


def test_documents_near_one_known_layout_share_its_name():
    known = fingerprints_to_layouts([of(SHEET), of(TABLE)])
    like = of(SHEET + "Trustee: A Bank\n")
    assert known.place(like).id == known.place(of(SHEET)).id
    assert 0.0 < known.place(like).novelty < 0.5
    assert known.place(of(TABLE)).id != known.place(of(SHEET)).id


def test_documents_of_an_unknown_layout_share_the_name_of_their_labels():
    known = fingerprints_to_layouts([of(TABLE)])
    other = of(SHEET.replace("02006DUP4", "17275RAA0") + "Cisco Systems\n")
    assert known.place(of(SHEET)).id == known.place(other).id
    assert known.place(of(SHEET)).novelty > 0.5


def test_layouts_of_one_kind_have_the_name_of_the_first():
    first, second = of(SHEET), of(SHEET + "Trustee: A Bank\n")
    known = fingerprints_to_layouts([first, of(TABLE), second])
    assert len(known.known) == 3
    assert known.place(second) == (known.place(first).id, 0.0)


def test_nothing_known_is_all_new():
    assert Layouts().nearest(of(SHEET)) == (1.0, None)


def test_they_survive_a_model_folder(tmp_path):
    known = fingerprints_to_layouts([of(SHEET), of(TABLE)])
    known.save(tmp_path)
    loaded = Layouts.load(tmp_path)
    assert loaded is not None
    assert loaded.novelty(of(SHEET)) == pytest.approx(0.0)
    assert loaded.novelty(of(PROSE)) == pytest.approx(known.novelty(of(PROSE)))
    assert loaded.firsts == known.firsts
    assert loaded.place(of(SHEET)) == known.place(of(SHEET))


def test_a_model_without_layouts_has_none_and_a_broken_file_says_so(tmp_path):
    assert Layouts.load(tmp_path) is None
    (tmp_path / FILE).write_text('{"features": [], "layouts": [[3]]}')
    with pytest.raises(ModelError, match="layouts"):
        Layouts.load(tmp_path)
