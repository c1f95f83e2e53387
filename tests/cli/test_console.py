import io

import pytest

from extractor.cli.console import PipeConsole, stdout_console


class Gone(io.StringIO):
    def write(self, _):
        raise BrokenPipeError


def test_a_reader_that_went_away_is_left_to_the_app():
    with pytest.raises(BrokenPipeError):
        PipeConsole(file=Gone()).print("x")


def test_a_pipe_has_the_width_that_is_asked_for(monkeypatch):
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert stdout_console(width_in_pipe=160).width == 160
