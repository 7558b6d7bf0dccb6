"""One kiosk only, also after the first was killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ui.kiosk.instance import Instance

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from pathlib import Path
from ui.kiosk.instance import Instance
instance = Instance(Path(sys.argv[1]))
print(instance.begin(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def make_instance(tmp_path, qapp):
    made = []

    def make(folder=tmp_path, name="kiosk"):
        made.append(Instance(folder, name))
        return made[-1]

    yield make
    for instance in made:
        instance.end()


def test_the_first_is_the_only_one_and_is_called_by_the_second(make_instance, qtbot):
    first = make_instance()
    assert first.begin()
    with qtbot.waitSignal(first.called):
        assert not make_instance().begin()
    with qtbot.waitSignal(first.called):
        assert not make_instance().begin()


def test_one_that_ended_leaves_room(make_instance):
    first = make_instance()
    assert first.begin()
    first.end()
    assert make_instance().begin()


def test_two_kiosks_of_two_names_run_side_by_side(make_instance):
    assert make_instance(name="left").begin()
    assert make_instance(name="right").begin()


def test_the_lock_of_a_killed_kiosk_is_taken_over(make_instance, tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline().strip() == "True"
        second = make_instance()
        assert not second.begin()
        other.kill()
        other.wait()
    assert make_instance().begin()


def test_where_nothing_can_be_written_it_runs_without_a_lock(make_instance, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert make_instance(folder=blocked / "run").begin()
