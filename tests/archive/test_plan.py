"""Shards: the same each time, no document twice and none left out."""

import tarfile
import zipfile

import pytest
from runs import fill

from extractor.archive.plan import Shard, plan_shards
from extractor.ground.errors import UsageError
from extractor.reading.members import part_to_inputs


def documents(shards):
    return [i.source for shard in shards for part in shard.parts for i in part_to_inputs(part)]


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_every_document_stands_in_one_shard(tmp_path, size):
    folder = fill(tmp_path / "in", 10)
    shards = list(plan_shards([str(folder)], size))
    assert documents(shards) == [str(folder / f"{i:04}.txt") for i in range(10)]
    assert [s.slots for s in shards[:-1]] == [size] * (len(shards) - 1)
    assert [s.first for s in shards] == [size * i for i in range(len(shards))]
    assert shards == list(plan_shards([str(folder)], size))
    assert [Shard.from_dict(s.to_dict()) for s in shards] == shards


@pytest.mark.parametrize(("documents", "shards"), [(10, 1), (60, 3), (1_000, 32), (20_000, 40)])
def test_by_themselves_shards_are_many_and_even(tmp_path, documents, shards):
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w") as out:
        for number in range(documents):
            out.writestr(f"{number:05}.txt", "")
    sizes = [shard.slots for shard in plan_shards([str(packed)])]
    assert len(sizes) == shards
    assert sum(sizes) == documents
    assert max(sizes) <= 500


def test_large_files_make_smaller_shards(tmp_path):
    folder = fill(tmp_path / "in", 6)
    size = sum(p.stat().st_size for p in folder.iterdir())
    shards = list(plan_shards([str(folder)], 100, size // 2))
    assert len(shards) > 1
    assert documents(shards) == sorted(str(p) for p in folder.iterdir())


def test_archives_are_split_by_members(tmp_path):
    folder = fill(tmp_path / "in", 10)
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w") as out:
        for path in sorted(folder.iterdir()):
            out.write(path, path.name)
    shards = list(plan_shards([str(packed), str(folder / "0000.txt")], 4))
    assert [s.slots for s in shards] == [4, 4, 3]
    assert documents(shards)[-3:] == [f"{packed}!0008.txt", f"{packed}!0009.txt", str(folder / "0000.txt")]


def test_a_packed_tape_is_not_unpacked_over_and_over(tmp_path):
    folder = fill(tmp_path / "in", 40)
    packed = tmp_path / "a.tar.gz"
    with tarfile.open(packed, "w:gz") as out:
        out.add(folder, "in")
    shards = list(plan_shards([str(packed)], 1))
    assert len(shards) <= 16
    assert len(documents(shards)) == 40


def test_standard_input_cannot_be_planned():
    with pytest.raises(UsageError, match="save it"):
        list(plan_shards(["-"]))
