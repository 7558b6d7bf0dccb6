"""Rules of this project that no tool keeps by itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SOURCES = sorted(
    [
        ROOT / "main.py",
        *chain.from_iterable((ROOT / room).rglob("*.py") for room in ("ui", "content")),
    ]
)
ALL = [
    *SOURCES,
    *sorted(chain.from_iterable((ROOT / room).rglob("*.py") for room in ("tests", "benchmarks"))),
]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"{node.module}"


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def attribute(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def test_the_import_contracts_hold_and_look_at_the_whole_program():
    result = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    seen = re.search(r"Analyzed (\d+) files, (\d+) dependencies", result.stdout)
    assert seen is not None
    files, edges = map(int, seen.groups())
    assert files >= len(SOURCES) - 1  # main.py is of no package
    assert edges >= 300


def test_every_contract_speaks_of_modules_that_exist():
    for contract in PROJECT["tool"]["importlinter"]["contracts"]:
        for module in [*contract.get("source_modules", []), *contract.get("modules", [])]:
            place = ROOT / module.replace(".", "/")
            assert place.with_suffix(".py").is_file() or place.is_dir(), module


def test_what_says_that_it_is_free_of_qt_is_held_to_it():
    (contract,) = (
        contract
        for contract in PROJECT["tool"]["importlinter"]["contracts"]
        if contract["name"] == "what is no widget knows no Qt"
    )
    said = {
        name(path).removesuffix(".py").replace("/", ".")
        for path in SOURCES
        if path.is_relative_to(ROOT / "ui")
        and "Qt-free" in (ast.get_docstring(tree(path)) or "").split("\n\n")[0]
    }
    assert said
    assert said <= set(contract["source_modules"])


def test_only_main_imports_the_composition_root():
    assert [name(path) for path in SOURCES if "ui.app" in imports(path)] == ["main.py"]


def test_only_the_outermost_modules_read_arguments_and_environment():
    readers = {
        name(path)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in {("os", "environ"), ("os", "getenv"), ("sys", "argv")}
    }
    assert readers <= {"main.py", "ui/app.py", "ui/command_line.py"}
    assert "main.py" in readers


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_module_keeps_to_one_purpose(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


def test_signals_are_connected_to_methods_that_have_a_name():
    """A lambda or a partial keeps its receiver alive and cannot be disconnected."""
    connections = [
        (path, call) for path in SOURCES for call in calls(path) if attribute(call) == "connect"
    ]
    assert len(connections) >= 20
    for path, call in connections:
        for argument in call.args:
            is_partial = isinstance(argument, ast.Call) and "partial" in ast.unparse(argument.func)
            assert not isinstance(argument, ast.Lambda), f"{name(path)}:{call.lineno}"
            assert not is_partial, f"{name(path)}:{call.lineno}"


def test_values_are_frozen_at_the_price_that_a_start_can_pay():
    costly = [
        f"{name(path)}:{call.lineno}"
        for path in SOURCES
        for call in calls(path)
        if ast.unparse(call).startswith("dataclass(") and "frozen=True" in ast.unparse(call)
    ]
    assert costly == []


def test_nothing_sleeps():
    sleepers = [
        f"{name(path)}:{call.lineno}"
        for path in ALL
        for call in calls(path)
        if attribute(call) in {"sleep", "msleep"}
        or (attribute(call) == "wait" and ast.unparse(call.func).startswith("qtbot."))
    ]
    assert sleepers == []


def test_no_python_below_3_12_gets_a_toolkit_that_aborts_there():
    below = [
        requirement
        for requirement in PROJECT["project"]["dependencies"]
        if requirement.startswith("PySide6") and "python_version < '3.12'" in requirement
    ]
    assert len(below) == 1
    assert "<6.12" in below[0]


def test_a_call_that_returns_nothing_takes_no_reference_from_none(qtbot):
    """PySide6 6.12.0 did below Python 3.12, and aborted it after some thousand calls."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50
