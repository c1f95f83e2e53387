import os

import pytest

from extractor.reading.names import folder_to_files, is_glob, may_be_document, says_document


@pytest.mark.parametrize(
    "path",
    ["a.txt", "2020/223.HTM", "no-ending", "./a.pdf", "../up/a.md", "v1.2/supplement", "all.tar.gz", "a.csv.txt"],
)
def test_what_may_be_a_document(path):
    assert may_be_document(path)


@pytest.mark.parametrize(
    "path", ["a.json", "A.CSV", ".hidden", ".git/a.txt", "x/.cache/a.txt", "__MACOSX/a.txt", "run.parquet", "a.docx"]
)
def test_what_is_none(path):
    assert not may_be_document(path)


@pytest.mark.parametrize(
    ("path", "claim"),
    [("a.PDF", True), ("b/c.htm", True), ("in.zip!x.txt", True), ("a.tar.gz", True), ("logo.dat", False), ("a", False)],
)
def test_what_claims_to_be_a_document(path, claim):
    assert says_document(path) is claim


@pytest.mark.parametrize(
    ("name", "pattern"), [("a/*.txt", True), ("a?.txt", True), ("a[12].txt", True), ("a.txt", False), ("", False)]
)
def test_patterns(name, pattern):
    assert is_glob(name) is pattern


def test_the_files_of_a_folder_without_what_hides_and_what_a_run_wrote(tmp_path):
    for name in ("b.txt", "a/c.htm", "a/d.json", ".git/e.txt", "run/_ledger/lock", "run/report.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("CUSIP 02006DUP4")
    failed = []
    found = list(folder_to_files(str(tmp_path), failed.append))
    assert found == [str(tmp_path / "b.txt"), str(tmp_path / "a" / "c.htm")]
    assert failed == []


def test_what_would_be_waited_for_is_no_file_and_a_dead_link_is_one(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "kept.txt").write_text("CUSIP 02006DUP4")
    (tmp_path / "linked.txt").symlink_to("kept.txt")
    found = folder_to_files(str(tmp_path), pytest.fail)
    assert list(found) == [str(tmp_path / f"{name}.txt") for name in ("gone", "kept", "linked")]


def test_filings_beside_what_a_run_wrote_are_still_there(tmp_path):
    for name in ("_ledger/plan.jsonl", "notes/part-00000.parquet", "report.html", "a.txt", "notes/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("CUSIP 02006DUP4")
    found = folder_to_files(str(tmp_path), pytest.fail)
    assert list(found) == [str(tmp_path / "a.txt"), str(tmp_path / "notes" / "b.txt")]
