"""What a run lacks is said before its first document is read."""

import pytest

from extractor.archive import needs
from extractor.archive.plan import Shard
from extractor.ground.errors import UsageError
from extractor.reading.members import Part


def without(monkeypatch, *missing):
    there = needs.find_spec
    monkeypatch.setattr(needs, "find_spec", lambda name: None if name in missing else there(name))


def shards(*names):
    return [Shard(0, 0, tuple(Part(name, named=False, size=1) for name in names))]


def test_what_is_there_is_not_asked_for():
    needs.need_libraries("local")
    needs.need_pdf(shards("a.pdf"))


@pytest.mark.parametrize(("engine", "library", "extra"), [("local", "pyarrow", "archive"), ("ray", "ray", "ray")])
def test_a_missing_library_is_named_with_its_extra(monkeypatch, engine, library, extra):
    without(monkeypatch, library)
    with pytest.raises(UsageError, match=rf"retail-note-extractor\[{extra}\]"):
        needs.need_libraries(engine)


def test_ray_is_asked_for_by_its_engine_alone(monkeypatch):
    without(monkeypatch, "ray")
    needs.need_libraries("local")


def test_pdfs_that_none_could_read_are_refused_before_they_fail_one_by_one(monkeypatch):
    without(monkeypatch, "pypdfium2")
    needs.need_pdf(shards("a.txt", "b.htm"))
    with pytest.raises(UsageError, match=r"^b.PDF is a PDF, and .*\[pdf\]"):
        needs.need_pdf(shards("a.txt", "b.PDF"))
    with pytest.raises(UsageError, match=r"^b.pdf and 2 more are PDFs"):
        needs.need_pdf(shards("b.pdf", "c.pdf", "d.pdf"))
