"""Progress: a log says each thing once and as JSON, a terminal shows it in words."""

import io
import json
from collections import Counter

from rich.console import Console

from extractor.archive.job import Counted, Done, Failed
from extractor.archive.ledger import Entry
from extractor.archive.progress import LogBoard, Tally, TerminalBoard
from extractor.archive.summary import entries_to_summary
from extractor.ground.record import Failure

COUNTS = {"documents": 4, "notes": 6, "ok": 2, "review": 1, "failed": 1}
ENTRY = Entry(0, "m 1", COUNTS, {"notes": {"rows": 6, "bytes": 2_000_000}}, 1.0)
FAILED = Failed("a/\x1b[31mbad.pdf", Failure("TimeLimit", "took longer than 60 s"), quarantined=True)
ABOUT = {"planned": 10, "shards": 2, "model": "m 1", "engine": "local", "workers": 2}


def summary():
    return entries_to_summary([ENTRY], output="out", planned=2, seconds=2.0, here=4)


def test_a_shard_done_again_counts_once():
    tally = Tally(Counter(documents=2, notes=2), 10)
    tally.take(Counted(1, {"documents": 3, "notes": 4}))
    assert tally.counts()["documents"] == 5
    tally.take(Counted(1, {"documents": 1, "notes": 1}))
    assert tally.counts()["documents"] == 3
    tally.take(Counted(0, {"documents": 4}))
    tally.take(Done(ENTRY))
    assert tally.counts()["documents"] == 7
    told = tally.told()
    assert (told["planned"], told["notes"], told["failed"]) == (10, 9, 1)
    assert told["review"] == round(1 / 6, 4)


def test_a_log_is_json_lines_and_keeps_quiet_between():
    stream, now = io.StringIO(), [100.0]
    board = LogBoard(stream, every=10, clock=lambda: now[0])
    tally = Tally(Counter(), 10)
    board.begin(tally, ABOUT)
    board.show(Counted(0, {"documents": 1}))
    board.show(FAILED)
    now[0] = 111.0
    tally.take(Done(ENTRY))
    board.show(Done(ENTRY))
    board.show(Done(ENTRY))
    board.note("look here")
    board.end(summary())
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["begin", "quarantined", "progress", "note", "end"]
    assert lines[1]["source"] == FAILED.source
    assert lines[2]["documents"] == 4
    assert (lines[4]["documents"], lines[4]["shards"], lines[4]["shards_planned"]) == (4, 1, 2)


def test_a_terminal_shows_what_is_found_and_no_control_characters():
    stream = io.StringIO()
    board = TerminalBoard(Console(file=stream, force_terminal=True, width=120, color_system=None))
    tally = Tally(Counter(), 10)
    board.begin(tally, ABOUT)
    board.show(FAILED)
    tally.take(Done(ENTRY))
    board.show(Done(ENTRY))
    board.end(summary())
    shown = stream.getvalue()
    assert "quarantined: a/\ufffd[31mbad.pdf: took longer than 60 s" in shown
    assert "6 notes · 33.3% to review · 1 failed" in shown
    assert "4 documents, 6 notes" in shown
    assert "1 of 2 shards" in shown
    assert shown.startswith("10 files in 2 shards")
    assert shown.rindex(" 4/4 ") > shown.rindex("/10 ")  # the last line is full, though six files were no documents


def test_an_interrupted_run_ends_the_live_line():
    stream = io.StringIO()
    board = TerminalBoard(Console(file=stream, force_terminal=True, width=120, color_system=None))
    board.begin(Tally(Counter(), 10), ABOUT)
    board.end(None)
    assert stream.getvalue().rstrip("\x1b[?25h\n")
    assert not board._progress.live.is_started
