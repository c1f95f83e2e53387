import pytest

from extractor.ground.errors import ModelError
from extractor.shelf.parts import read_part


def test_a_part_is_made_of_what_its_file_holds(tmp_path):
    path = tmp_path / "part.json"
    path.write_text('{"weights": [1, 2]}', "utf-8")
    assert read_part(path, "the part", lambda data: sum(data["weights"])) == 3


def test_a_model_may_keep_no_such_part(tmp_path):
    assert read_part(tmp_path / "part.json", "the part", dict) is None


@pytest.mark.parametrize("broken", ["{", "[]", "{}", "null", '{"weights": 1}'])
def test_a_broken_file_is_named(tmp_path, broken):
    path = tmp_path / "part.json"
    path.write_text(broken, "utf-8")
    with pytest.raises(ModelError, match=r"part\.json: the part cannot be loaded"):
        read_part(path, "the part", lambda data: data["weights"][0])
