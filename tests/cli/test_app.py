"""The app: a quick start, one-line errors, the contract's exit codes."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli import was_interrupted
from extractor.cli.app import app, one_line

run = CliRunner().invoke
TEXT = Path(__file__).parents[2] / "samples" / "ally-2020-supp223.txt"
# pydantic is not among them: typer itself takes it where a command has options (0.1 s).
HEAVY = (
    "numpy",
    "rich",
    "spacy",
    "scipy",
    "sklearn",
    "selectolax",
    "rapidfuzz",
    "pandas",
    "pyarrow",
)


def test_version():
    result = run(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"extractor {extractor.__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["models", "--help"]])
def test_help_imports_nothing_heavy(arguments):
    code = (
        "import sys\nfrom extractor.cli import main\n"
        f"sys.argv = ['extractor', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: extractor" in done.stdout
    assert done.stderr == "[]\n"


@pytest.mark.parametrize("name", ["extract", "models", "schema"])
def test_every_command_is_listed(name):
    assert f"\n  {name} " in run(app, ["--help"]).stdout


def test_no_arguments_show_the_help_and_are_wrong_usage():
    result = run(app, [])
    assert result.exit_code == 2
    assert "Commands:" in result.output


def test_unknown_model_is_one_line_and_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.setenv("EXTRACTOR_MODELS", str(tmp_path))
    result = run(app, ["extract", "--model", "unknown", "x.txt"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("extractor: no model 'unknown'")
    assert result.stderr.count("\n") == 1


def test_messages_come_on_one_line():
    assert one_line("two\n  lines\tand\r\nmore") == "two lines and more"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract"], "missing argument 'SOURCE'; see 'extractor extract --help'"),
        (["extract", "--nope", "x"], "see 'extractor extract --help'"),
        (["extrct"], "no such command 'extrct'. Did you mean 'extract'? See 'extractor --help'"),
        (["extract", "x", "--workers", "0"], "see 'extractor extract --help'"),
        (["run", "x"], "missing option '--output' / '-o'; see 'extractor run --help'"),
        (["corrections", "lst"], "Did you mean 'list'? See 'extractor corrections --help'"),
    ],
)
def test_a_wrong_call_is_one_line_that_says_where_to_look(arguments, told):
    result = run(app, arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("extractor: ")
    assert result.stderr.endswith(f"{told}\n")


@pytest.mark.parametrize("arguments", [["show", str(TEXT)], ["explain", str(TEXT), "--note", "#1"]])
def test_a_misspelt_field_is_told_what_is_near(arguments):
    result = run(app, [*arguments, "--field", "coupn_rate"])
    assert result.exit_code == 2
    assert "did you mean coupon_rate" in result.stderr


def test_a_field_like_no_other_is_told_where_all_stand():
    stderr = run(app, ["show", str(TEXT), "--field", "qqq"]).stderr
    assert stderr == "extractor: no field 'qqq' in retail_note/1: `extractor schema` lists them all\n"


@pytest.mark.parametrize("command", ["show", "explain"])
def test_a_document_may_come_from_stdin(command):
    result = run(app, [command, "-", "--field", "coupon_rate", "--note", "02006DUQ2"], input=TEXT.read_bytes())
    assert result.exit_code == 0
    assert "3.900" in result.stdout


@pytest.mark.parametrize("command", ["show", "explain"])
def test_a_reader_that_leaves_early_ends_every_command_alike(command):
    line = f"{sys.executable} -m extractor {command} {TEXT} --field coupon_rate --note 02006DUQ2 | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False, cwd=TEXT.parents[1])
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_full_disk_names_the_output_and_what_to_do(tmp_path):
    output = tmp_path / "out.jsonl"
    done = subprocess.run(
        [sys.executable, "-m", "extractor", "extract", str(TEXT), "-o", str(output)],
        capture_output=True,
        text=True,
        check=False,
        cwd=TEXT.parents[1],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    told = "File too large; the output is not complete: make room, then run it again"
    assert (done.returncode, done.stderr) == (1, f"extractor: {output}: {told}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_of_few_letters_gets_the_rest_escaped():
    done = subprocess.run(
        [sys.executable, "-m", "extractor", "extract", str(TEXT), "-f", "table"],
        capture_output=True,
        check=False,
        cwd=TEXT.parents[1],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"02006DUP4" in done.stdout


# What a shell starts in the background ignores an interrupt, and so do its children, until one says otherwise.
# A line is printed when main begins to import the commands.
INTERRUPTED = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from extractor.cli import main; "
    "sys.addaudithook(lambda event, told: event == 'import' and told[0] == 'extractor.cli.app' and print(flush=True)); "
    "main()"
)


@pytest.mark.parametrize(
    ("sent", "told"), [(signal.SIGINT, (130, b"interrupted")), (signal.SIGTERM, (143, b"terminated"))]
)
@pytest.mark.parametrize(("lines", "pause"), [(1, 0.1), (2, 0)], ids=["while starting", "among documents"])
def test_an_interrupt_is_one_line(tmp_path, lines, pause, sent, told):
    for k in range(300):
        (tmp_path / f"{k}.txt").write_bytes(TEXT.read_bytes())
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, "extract", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=TEXT.parents[1],
    ) as process:
        assert all(process.stdout.readline() for _ in range(lines))
        time.sleep(pause)
        process.send_signal(sent)
        _, stderr = process.communicate()
    assert (process.returncode, stderr) == (told[0], b"extractor: %b\n" % told[1])


@pytest.mark.parametrize("command", [["extract"], ["run"]], ids=" ".join)
def test_what_a_scheduler_ends_leaves_nothing_half_done(tmp_path, command):
    (tmp_path / "in").mkdir()
    for k in range(400):
        (tmp_path / "in" / f"{k}.txt").write_bytes(TEXT.read_bytes())
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", *command, "in", "--output", "out.jsonl"],
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(TEXT.parents[1])},
    ) as process:
        deadline = time.monotonic() + 60
        while not any("out.jsonl" in p.name for p in tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.terminate()
        _, stderr = process.communicate()
    assert process.returncode == 143
    assert stderr.endswith(b"extractor: terminated\n")
    assert not [p.name for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_an_interrupt_that_python_wraps_in_another_error_is_one_all_the_same():
    class Owner:
        def __set_name__(self, _owner, _name):
            raise KeyboardInterrupt

    with pytest.raises((KeyboardInterrupt, RuntimeError)) as told:
        type("Made", (), {"part": Owner()})
    assert was_interrupted(told.value)
    assert not was_interrupted(RuntimeError("of its own"))
