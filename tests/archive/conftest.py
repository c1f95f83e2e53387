"""An archive of real samples, and a run over it that nothing disturbed."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "emitting"))
from runs import fill, run


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("archive") / "in", 24)


@pytest.fixture(scope="session")
def undisturbed(archive, tmp_path_factory):
    output = tmp_path_factory.mktemp("undisturbed") / "out"
    done = run(archive, "-o", output, "--shard", 2)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="session")
def local_ray():
    """A real Ray on this machine."""
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()
