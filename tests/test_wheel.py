"""The wheel holds what an installation needs: the model in use, the schema, the types marker."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_wheel_ships_the_model_in_use(tmp_path):
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        card = json.loads(archive.read("extractor/_model/card.json"))
        sums = archive.read("extractor/_model/SHA256SUMS").decode().splitlines()
    assert {"extractor/ground/retail_note.toml", "extractor/py.typed"} <= names
    assert card["version"] == json.loads((ROOT / "models/retail_note/current.json").read_text())["version"]
    assert {f"extractor/_model/{line.split('  ')[1]}" for line in sums} <= names
    assert not [n for n in names if n.startswith(("tests/", "training_data/", "models/"))]
