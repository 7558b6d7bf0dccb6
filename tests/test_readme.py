"""The README and the other documents say what is true."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from ui.command_line import Open, parse
from ui.display import PACKAGES
from ui.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def commands() -> list[str]:
    """Every line of the README's code blocks that is a command."""
    blocks = re.findall(r"^```(?:sh|bat)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    lines = [line.partition("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(document):
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)", text):
        if not re.match(r"[a-z]+:", target):
            assert (document.parent / target).exists(), target


def test_the_pictures_are_few_and_small():
    pictures = list((ROOT / "docs" / "pictures").iterdir())
    assert 4 <= len(pictures) <= 12
    for picture in pictures:
        assert picture.suffix == ".png"
        assert picture.stat().st_size < 150_000, picture.name


def test_there_is_one_command_to_run_and_one_to_test():
    assert {"make run", "make test"} <= set(commands())


def test_every_make_command_can_be_made():
    targets = [line.split()[1] for line in commands() if line.startswith("make ")]
    assert targets
    for target in targets:
        subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, capture_output=True)


def test_every_command_of_the_program_is_understood():
    given = [
        shlex.split(line)[1:] for line in commands() if re.match(r"(\S*python )?\S*main\.py", line)
    ]
    given = [arguments[1:] if arguments[:1] == ["main.py"] else arguments for arguments in given]
    assert len(given) >= 4
    assert any(not isinstance(parse(arguments), Open) for arguments in given)


def test_one_line_installs_every_system_package():
    (line,) = [line for line in commands() if "apt" in line and "install" in line]
    assert {"make", "python3", "python3-venv", *PACKAGES.split()} == set(line.split()[3:])


def test_the_checks_install_every_system_package_too():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^packages=\((.*?)\)", script, re.DOTALL | re.MULTILINE)
    assert set(PACKAGES.split()) <= set(listed.split())


def test_the_lock_names_no_server_and_has_a_hash_for_everything():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE)
    assert len(pinned) >= 20
    assert "://" not in lock
    assert "--index" not in lock
    for requirement in re.split(r"\n(?=\S)", lock.strip()):
        assert "--hash=sha256:" in requirement, requirement


def test_the_lock_keeps_the_toolkit_below_3_12_to_one_that_works_there():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    (version,) = re.findall(
        r"^pyside6-essentials==(\S+) ; python_full_version < '3.12'", lock, re.MULTILINE
    )
    assert tuple(map(int, version.split("."))) < (6, 12)


def test_the_changelog_tells_of_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{VERSION}]" in text or "## [Unreleased]" in text
