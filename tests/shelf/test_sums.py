"""SHA256SUMS: every file is the one that was written, and no other is there."""

import subprocess

import pytest

from extractor.ground.errors import ModelError
from extractor.shelf.load import load_model_dir


def test_the_fingerprint_follows_the_content(put):
    one, other = put("1.0", b"one"), put("1.1", b"other")
    assert one.fingerprint != other.fingerprint


def test_a_changed_file_is_refused(put):
    model = put("1.0")
    (model.path / "alignment.npz").write_bytes(b"\x00\x02")
    with pytest.raises(ModelError, match=r"alignment\.npz is not the file that was trained"):
        load_model_dir(model.path)


def test_a_missing_file_is_refused(put):
    model = put("1.0")
    (model.path / "tokens" / "config.cfg").unlink()
    with pytest.raises(ModelError, match=r"tokens/config\.cfg is missing"):
        load_model_dir(model.path)


def test_a_file_beyond_the_list_is_refused(put):
    model = put("1.0")
    (model.path / "extra.json").write_text("{}")
    with pytest.raises(ModelError, match=r"extra\.json is not listed"):
        load_model_dir(model.path)


@pytest.mark.parametrize("line", ["nonsense\n", f"{'0' * 64}  ../card.json\n", f"{'0' * 64}  /etc/hosts\n"])
def test_sums_that_lead_elsewhere_are_refused(line, put):
    model = put("1.0")
    with (model.path / "SHA256SUMS").open("a") as sums:
        sums.write(line)
    with pytest.raises(ModelError, match="no checksum"):
        load_model_dir(model.path)


def test_the_list_is_one_that_sha256sum_reads(put):
    model = put("1.0")
    done = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=model.path, check=False)
    assert done.returncode == 0
