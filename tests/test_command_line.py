"""The program from outside: a real process, its arguments, what it prints and its exit code."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from content.wording import WORDINGS
from ui.command_line import DEFAULT_PACK, PAPERS, SHIPPED, Check, Export, Open, parse
from ui.display import PACKAGES
from ui.look import TEXT_STEPS
from ui.paper.sizes import PaperSize
from ui.tokens import Theme
from ui.version import VERSION

MAIN = Path(__file__).resolve().parent.parent / "main.py"
PACK = "mass-incarceration"


def run(
    *arguments: str | Path, cwd: Path | None = None, **options
) -> subprocess.CompletedProcess[str]:
    """Run the program without any display."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name
        not in {
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "WAYLAND_SOCKET",
            "QT_QPA_PLATFORM",
            "XDG_SESSION_TYPE",
        }
    }
    return subprocess.run(
        [sys.executable, MAIN, *arguments],
        cwd=cwd,
        env={**environment, **options.pop("env", {})},
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def sentence(result: subprocess.CompletedProcess[str]) -> str:
    """What the program said where it could not go on: one sentence, no more, and exit code 2."""
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_without_arguments_the_shipped_brochure_opens():
    assert parse([]) == Open()
    assert Open().pack is None
    assert (DEFAULT_PACK / "brochure.yaml").is_file()


def test_a_visitor_can_begin_with_another_language_theme_and_text_size():
    arguments = ["--language", "cy", "--theme", "contrast-dark", "--text-size", "200", "some/pack"]
    assert parse(arguments) == Open(
        pack=Path("some/pack"), language="cy", theme=Theme.CONTRAST_DARK, text_step=200
    )
    assert parse(["--theme", "system"]).theme is None


def test_a_shipped_pack_goes_by_its_name_unless_a_folder_of_that_name_is_at_hand(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert parse([PACK]).pack == SHIPPED / PACK
    (tmp_path / PACK).mkdir()
    assert parse([PACK]).pack == Path(PACK)


def test_a_folder_named_like_a_command_can_be_opened():
    assert parse(["./check"]) == Open(pack=Path("check"))
    assert parse(["check", "check"]) == Check(packs=(Path("check"),))


def test_check_without_packs_means_all_that_are_shipped():
    assert parse(["check"]).packs == tuple(sorted(SHIPPED.iterdir()))


def test_export_takes_a_pack_and_a_file():
    assert parse(["export", PACK, "a.md", "--language", "en"]) == Export(
        pack=SHIPPED / PACK, target=Path("a.md"), language="en"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["--theme", "pink"],
        ["--text-size", "110"],
        ["--no-such-option"],
        ["one", "two"],
        ["export", PACK],
        ["export"],
    ],
)
def test_wrong_use_is_explained_without_a_traceback(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stderr.startswith("usage: ")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["export", "--help"]])
def test_help_has_examples(arguments):
    result = run(*arguments)
    assert result.returncode == 0
    assert "\nexamples:\n" in result.stdout
    assert "%(prog)s" not in result.stdout


def test_help_names_every_choice():
    text = run("--help").stdout
    assert all(theme.value in text for theme in Theme)
    assert all(str(step) in text for step in TEXT_STEPS)


def test_the_version_is_that_of_the_program():
    assert run("--version").stdout == f"Course Brochure {VERSION}\n"


def test_the_shipped_content_has_no_problems(tmp_path):
    result = run("check", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_check_prints_every_problem_of_every_pack_one_a_line(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "brochure.yaml").write_text("version: 1\nnonsense: 2\n")
    result = run("check", "one", "two", PACK, cwd=tmp_path)
    lines = result.stdout.splitlines()
    assert (result.returncode, result.stderr) == (1, "")
    assert any(line.startswith("one/brochure.yaml:2:1: ") for line in lines)
    assert any(line.startswith("two/brochure.yaml:2:1: ") for line in lines)
    assert PACK not in result.stdout


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("my-cousre", "my-course"),
        ("deeper/my-cuorse", "my-course"),
        ("kisok.yaml", "kiosk.yaml"),
        ("mass-incarceraton", PACK),
        ("nothing", ""),
        ("nowhere/my-cousre", ""),
        ("deeper/mass-incarceraton", ""),
        ("kiosk.yaml/kiosk.yaml", ""),
    ],
)
def test_check_of_what_does_not_exist_says_so_and_what_may_be_meant(tmp_path, name, meant):
    (tmp_path / "my-course").mkdir()
    (tmp_path / "deeper" / "my-course").mkdir(parents=True)
    (tmp_path / "kiosk.yaml").write_text("theme: dark\n")
    hint = f' (did you mean "{meant}"?)' if meant else ""
    said = sentence(run("check", name, cwd=tmp_path))
    assert said == f"{name} does not exist{hint}\n"


@pytest.mark.parametrize(
    "file", ["brochure.yaml", "sources.yaml", "en/brochure.yaml", "kiosk.yaml"]
)
@pytest.mark.parametrize("command", ["check", "export"])
def test_a_file_inside_a_brochure_leads_to_the_folder_of_the_brochure(tmp_path, command, file):
    shutil.copytree(DEFAULT_PACK, tmp_path / "my-course")
    (tmp_path / "my-course" / "kiosk.yaml").write_text("theme: dark\n")
    target = ["out.txt"] if command == "export" else []
    said = sentence(run(command, f"my-course/{file}", *target, cwd=tmp_path))
    assert said.startswith(f"my-course/{file} is a file inside a brochure (")
    assert said.endswith(": my-course)\n")
    assert [path.name for path in tmp_path.iterdir()] == ["my-course"]


def test_settings_beside_a_brochure_or_far_below_one_are_checked_as_settings(tmp_path):
    (tmp_path / "brochure.yaml").write_text("version: 1\n")
    settings = tmp_path / "home" / "kept" / "kiosk.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("theme: pink\n")
    shutil.copytree(DEFAULT_PACK, settings.parent / "my-course")
    result = run("check", "kiosk.yaml", "my-course", cwd=settings.parent)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("kiosk.yaml:1:8: ")


@pytest.mark.parametrize("order", [1, -1])
def test_check_looks_at_all_packs_and_the_worst_code_counts(tmp_path, order):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "brochure.yaml").write_text("version: 1\nnonsense: 2\n")
    result = run("check", *["nothing", "bad", PACK][::order], cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr == "nothing does not exist\n"
    assert "bad/brochure.yaml:2:1: " in result.stdout


@pytest.mark.parametrize("target", ["out.txt", "out.pdf", "pay.csv"])
def test_export_of_what_does_not_exist_says_so_and_what_may_be_meant(tmp_path, target):
    (tmp_path / "my-course").mkdir()
    said = sentence(run("export", "my-cousre", target, cwd=tmp_path))
    assert said == 'my-cousre does not exist (did you mean "my-course"?)\n'


@pytest.mark.parametrize("folder", ["pages", "en"])
def test_check_of_a_folder_inside_a_brochure_leads_to_that_of_the_brochure(folder):
    result = run("check", folder, cwd=DEFAULT_PACK)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith(f"{folder}:1:1: this is a folder inside a brochure (")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("name", ["n" * 300, f"{'n' * 300}.yaml", "loop/pack"])
def test_check_of_what_cannot_be_looked_at_is_one_too(tmp_path, name):
    (tmp_path / "loop").symlink_to("loop")
    result = run("check", name, cwd=tmp_path)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith(f"{name}:1:1: ")


def test_problems_can_be_printed_where_the_terminal_knows_ascii_alone(tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "brochure.yaml").write_text("ŵ: 1\n", encoding="utf-8")
    result = run("check", "p", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="a pipe is closed the POSIX way")
def test_who_reads_only_the_first_problems_sees_no_traceback(tmp_path):
    (tmp_path / "p").mkdir()
    names = "".join(f"nonsense-{number}: 1\n" for number in range(50))
    (tmp_path / "p" / "brochure.yaml").write_text(names)
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        result = run("check", "p", "p", cwd=tmp_path, stdout=closed)
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk the Linux way")
def test_problems_that_found_no_room_are_no_traceback_either(tmp_path):
    (tmp_path / "empty").mkdir()
    with Path("/dev/full").open("wb") as full:
        result = run("check", "empty", cwd=tmp_path, stdout=full)
    assert result.returncode == 2
    assert result.stderr.startswith("The problems were not printed: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".HTML"])
def test_export_writes_the_whole_shipped_brochure_without_a_display(tmp_path, suffix):
    result = run("export", PACK, f"out{suffix}", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    text = (tmp_path / f"out{suffix}").read_text(encoding="utf-8")
    for words in ("Overview", "Outcomes", "Careers", "UK context", "87,465", "Glossary", "Sources"):
        assert words in text
    assert len(text) > 30_000


@pytest.mark.parametrize(
    ("target", "options"),
    [
        ("prison-population.csv", ()),
        ("prison-population.XLSX", ()),
        ("figures.csv", ("--table", "prison-population")),
    ],
)
def test_export_writes_one_table(tmp_path, target, options):
    result = run("export", PACK, target, *options, cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    data = (tmp_path / target).read_bytes()
    assert data.startswith(b"PK") or b"87334" in data


def test_export_names_the_tables_where_none_is_meant(tmp_path):
    said = sentence(run("export", PACK, "nonsense.csv", cwd=tmp_path))
    assert "“nonsense”" in said
    assert "prison-population" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("paper", [*PAPERS, "A4"])
def test_export_writes_a_pdf_without_a_display(tmp_path, paper):
    result = run("export", PACK, "out.PDF", "--paper", paper, cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    data = (tmp_path / "out.PDF").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize("target", ["out.pdf", "out.html", "out.md", "out.txt"])
@pytest.mark.parametrize("part", [("--page", "careers"), ("--table", "prison-population")])
def test_export_writes_a_page_or_a_table_alone(tmp_path, target, part):
    whole, alone = tmp_path / f"whole-{target}", tmp_path / target
    for file, options in ((whole, ()), (alone, part)):
        result = run("export", PACK, file, *options)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert 0 < alone.stat().st_size < whole.stat().st_size


def test_export_names_the_pages_where_none_is_meant(tmp_path):
    said = sentence(run("export", PACK, "out.pdf", "--page", "nonsense", cwd=tmp_path))
    assert "“nonsense”" in said
    assert "careers" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("target", "options", "named"),
    [
        ("out.html", ("--page", "careers", "--table", "pay"), ("--page", "--table")),
        ("out.pdf", ("--page", "careers", "--table", "pay"), ("--page", "--table")),
        ("pay.csv", ("--page", "careers"), ("--page", ".csv")),
        ("pay.XLSX", ("--page", "careers"), ("--page", ".xlsx")),
        ("out.html", ("--paper", "a5"), ("--paper", ".pdf", ".html")),
        ("out.txt", ("--paper", PAPERS[0]), ("--paper", ".pdf", ".txt")),
        ("pay.csv", ("--paper", "letter"), ("--paper", ".pdf", ".csv")),
        ("out.md", ("--page", ""), ("--page", "name of a page")),
        ("out.pdf", ("--page", ""), ("--page", "name of a page")),
        ("out.md", ("--table", ""), ("--table", "name of a table")),
        ("pay.csv", ("--table", ""), ("--table", "name of a table")),
    ],
)
def test_export_ignores_no_option_that_was_given(tmp_path, target, options, named):
    said = sentence(run("export", PACK, target, *options, cwd=tmp_path))
    assert all(words in said for words in named)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_a_pdf_without_qt_s_libraries_ends_in_a_sentence(tmp_path):
    (tmp_path / "libGL.so.1").write_bytes(b"")
    (tmp_path / "libEGL.so.1").write_bytes(b"")
    said = sentence(run("export", PACK, tmp_path / "a.pdf", env={"LD_LIBRARY_PATH": str(tmp_path)}))
    assert f"apt install {PACKAGES}" in said


def test_papers_are_those_that_can_be_typeset():
    assert tuple(PaperSize) == PAPERS


def test_export_refuses_a_form_that_it_does_not_know(tmp_path):
    assert ".txt, .md, .html" in sentence(run("export", PACK, "out.docx", cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_export_refuses_a_language_that_the_pack_does_not_have(tmp_path):
    said = sentence(run("export", PACK, "out.txt", "--language", "xx", cwd=tmp_path))
    assert "xx" in said
    assert next(iter(WORDINGS)) in said


def test_export_says_where_it_cannot_write(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    for folder in ("no-such-folder", "n" * 300, "loop"):
        assert folder in sentence(run("export", PACK, f"{folder}/out.txt", cwd=tmp_path))


def test_export_of_a_pack_with_problems_prints_them_and_keeps_the_old_file(tmp_path):
    (tmp_path / "bad").mkdir()
    (tmp_path / "out.txt").write_text("old")
    result = run("export", "bad", "out.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("bad")
    assert (tmp_path / "out.txt").read_text() == "old"


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files the Linux way")
@pytest.mark.parametrize("target", ["out.html", "out.pdf"])
def test_export_that_runs_out_of_room_leaves_the_old_file_and_nothing_else(tmp_path, target):
    (tmp_path / target).write_text("old")

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    result = run(
        "export",
        PACK,
        target,
        cwd=tmp_path,
        preexec_fn=little_room,
        env={"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert f"{target} was not written" in sentence(result)
    assert [path.name for path in tmp_path.iterdir()] == [target]
    assert (tmp_path / target).read_text() == "old"


@pytest.mark.skipif(sys.platform != "linux", reason="displays are found the Linux way")
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":7654"},
        {"DISPLAY": "nonsense"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "no-such-platform"},
    ],
)
def test_without_a_display_one_sentence_says_what_to_do(environment, tmp_path):
    said = sentence(run(env={**environment, "XDG_RUNTIME_DIR": str(tmp_path)}))
    assert "no display" in said
    assert "xvfb" in said


@pytest.mark.skipif(sys.platform != "linux", reason="displays are found the Linux way")
def test_a_wayland_display_that_is_not_there_ends_in_a_sentence_too(tmp_path):
    said = sentence(run(env={"WAYLAND_DISPLAY": "nowhere", "XDG_RUNTIME_DIR": str(tmp_path)}))
    assert "no display" in said or "libwayland" in said  # the library may be missing here


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_a_missing_library_is_named_with_what_to_install(tmp_path):
    """Qt's own library is hidden from the loader by an empty file that comes first."""
    (tmp_path / "libGL.so.1").write_bytes(b"")
    (tmp_path / "libEGL.so.1").write_bytes(b"")
    said = sentence(run(env={"DISPLAY": ":7654", "LD_LIBRARY_PATH": str(tmp_path)}))
    assert "system library" in said
    assert f"apt install {PACKAGES}" in said


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_a_missing_library_of_the_display_is_named_too(tmp_path):
    (tmp_path / "libxcb-cursor.so.0").write_bytes(b"")
    said = sentence(run(env={"DISPLAY": ":7654", "LD_LIBRARY_PATH": str(tmp_path)}))
    assert "libxcb-cursor" in said
    assert "libxcb-cursor0" in said


def test_a_python_without_the_toolkit_is_told_how_to_get_it(tmp_path):
    (tmp_path / "PySide6.py").write_text("raise ModuleNotFoundError('No module named PySide6')")
    said = sentence(run(env={"DISPLAY": ":7654", "PYTHONPATH": str(tmp_path)}))
    assert "PySide6" in said
    assert "README" in said


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("yaml", ["check"]),
        ("yaml", ["export", PACK, "out.txt"]),
        ("xlsxwriter", ["export", PACK, "out.xlsx", "--table", "pay"]),
        ("pypdf", ["export", PACK, "out.pdf"]),
    ],
)
def test_a_python_without_a_library_is_told_how_to_get_it(tmp_path, module, arguments):
    text = f"raise ModuleNotFoundError('No module named {module}')"
    (tmp_path / f"{module}.py").write_text(text)
    said = sentence(run(*arguments, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}))
    assert module in said
    assert "README" in said


def test_a_table_of_bare_values_needs_no_library_for_workbooks(tmp_path):
    (tmp_path / "xlsxwriter.py").write_text("raise ModuleNotFoundError")
    made = run("export", PACK, "pay.csv", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)})
    assert (made.returncode, made.stderr) == (0, "")


def test_opening_waits_for_neither_yaml_nor_the_handouts():
    """It is imported at every start, so it may not bring what opening does not need."""
    code = "import ui.command_line, sys; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=MAIN.parent, capture_output=True, text=True, check=True
    ).stdout.split()
    late = {"yaml", "PySide6", "content.handout", "content.loader", "ui.paper", "ui.commands"}
    assert not late & set(found)
    assert "ui.tokens" in found
