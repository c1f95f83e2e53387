"""The app: a quick start, one-line errors, the contract's exit codes."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli.app import app, one_line

run = CliRunner().invoke
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
