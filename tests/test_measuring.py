"""What the benchmarks measure must not depend on what else is running."""

import subprocess
import sys
from contextlib import contextmanager

import pytest

from benchmarks.processes import memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
ALONE = "print(flush=True); input()"
WITH_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {ALONE!r}])"


@contextmanager
def running(code):
    command = (sys.executable, "-c", code)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        program.stdout.readline()
        yield program.pid
        program.stdin.write(b"\n")


def test_memory_does_not_depend_on_who_else_has_the_same_files_open():
    with running(ALONE) as pid:
        alone = memory(pid)
        with running(ALONE), running(ALONE):
            assert memory(pid) == pytest.approx(alone, rel=0.01)


def test_what_a_program_and_its_children_share_counts_once():
    with running(ALONE) as one, running(WITH_CHILD) as two:
        assert memory(one) * 1.1 < memory(two) < memory(one) * 1.9
