"""The wheel: what is in it, and that the command it installs works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from ui.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("main.py", "ui", "content", "resources")
BIN = "Scripts" if sys.platform == "win32" else "bin"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        folder,
        ROOT,
        cwd=folder,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """The folder of a fresh environment's programs, with the wheel installed.

    What the wheel depends on is lent to it by the environment of the tests.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / BIN
    python = programs / "python"
    installed = run(
        python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder
    )
    assert installed.returncode == 0, installed.stderr
    found = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
    lent = Path(found.stdout.strip()) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


def test_the_wheel_holds_the_program_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    dist_info = f"course_brochure-{VERSION}.dist-info"
    assert {name.split("/")[0] for name in names} == {"course_brochure", dist_info}
    assert f"{dist_info}/licenses/LICENSE" in names
    files = [path for room in ROOMS for path in (ROOT / room, *(ROOT / room).rglob("*"))]
    expected = {
        f"course_brochure/{path.relative_to(ROOT).as_posix()}"
        for path in files
        if path.is_file() and path.suffix != ".pyc"
    }
    assert len(expected) > 100
    assert {name for name in names if name.startswith("course_brochure/")} == expected


def test_the_installed_command_knows_its_version(programs, tmp_path):
    result = run(programs / "course-brochure", "--version", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, f"Course Brochure {VERSION}\n")


def test_the_installed_command_checks_and_exports_from_any_folder(programs, tmp_path):
    """Folders named like the program's own must not get in its way."""
    for name in ("ui", "content"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise ImportError('the wrong folder')")
    checked = run(programs / "course-brochure", "check", cwd=tmp_path)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    exported = run(
        programs / "course-brochure", "export", "mass-incarceration", "out.html", cwd=tmp_path
    )
    assert (exported.returncode, exported.stderr) == (0, "")
    assert "Mass Incarceration" in (tmp_path / "out.html").read_text(encoding="utf-8")
