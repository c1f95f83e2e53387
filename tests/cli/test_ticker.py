"""A long command is seen to work on a terminal, and there alone."""

import io
import sys
import time

import pytest

from extractor.cli.ticker import Ticker, ticking


class Terminal(io.StringIO):
    def isatty(self):
        return True


def until(stream, words, seconds=10):
    deadline = time.monotonic() + seconds
    while words not in stream.getvalue() and time.monotonic() < deadline:
        time.sleep(0.005)
    assert words in stream.getvalue()


def last_line(stream):
    """Return what stays on the screen: what was written since the line was last cleared."""
    return stream.getvalue().split("\x1b[2K")[-1]


def test_it_tells_how_far_the_work_is_and_leaves_no_trace():
    stream, done = Terminal(), []
    ticker = Ticker(stream, lambda: f"{len(done)} documents read", quiet=0.01, every=0.01)
    ticker.start()
    until(stream, "0 documents read · 0:00")
    done.append("a")
    until(stream, "1 documents read · 0:00")
    ticker.say("extractor: failed: b.txt")
    assert "\x1b[2Kextractor: failed: b.txt\n" in stream.getvalue()
    until(stream, "b.txt\n\r\x1b[2K1 documents")
    ticker.stop()
    assert last_line(stream) == ""


def test_what_is_soon_done_shows_nothing():
    stream = Terminal()
    ticker = Ticker(stream, lambda: "far", quiet=60)
    ticker.start()
    ticker.stop()
    assert stream.getvalue() == ""


def test_in_a_pipe_or_where_it_is_not_wanted_nothing_ticks(monkeypatch, capsys):
    with ticking(lambda: "far") as say:
        say("a line")
    assert capsys.readouterr().err == "a line\n"
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ticking(lambda: "far", wanted=False) as say:
        say("a line")
    assert terminal.getvalue() == "a line\n"


def test_an_error_takes_the_line_away(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("extractor.cli.ticker._QUIET", 0.0)

    @ticking(lambda: "far")
    def interrupted():
        until(terminal, "far")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert last_line(terminal) == ""
