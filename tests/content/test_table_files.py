"""A table as CSV and as a workbook: bare numbers, and all that a figure has to say of itself."""

from __future__ import annotations

import csv
import io
import subprocess
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from content.loader import load_pack
from content.model import Edition
from content.statistics import BILLION, Bound, Column, Figure, Kind, Missing, Part, Row, Table
from content.table_files import TABLE_SUFFIXES, table_file
from content.table_grid import GridCell, Number, grid
from tests.samples import PRISONS, brochure

SHIPPED = Path(__file__).resolve().parents[2] / "content" / "packs" / "mass-incarceration"
EDITION = brochure().editions[0]


def csv_rows(table: Table, edition: Edition = EDITION) -> list[list[str]]:
    text = table_file(table, edition, ".csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def with_figures(*cells: Figure | Missing) -> Table:
    """Return a table with one column of figures."""
    rows = tuple(
        Row(
            id=f"r{number}",
            label=f"Row {number}",
            figures=(cell,),
            who="everyone",
            where="here",
            when="now",
            moment=None,
            source="bulletin",
        )
        for number, cell in enumerate(cells)
    )
    columns = (
        Column(id="label", part=Part.LABEL, heading="Measure"),
        Column(id="value", part=None, heading="Figure"),
    )
    return replace(PRISONS, columns=columns, rows=rows)


def test_the_rows_stand_under_headings_between_what_the_table_is_and_where_it_is_from():
    rows = csv_rows(PRISONS)
    assert rows[:3] == [[PRISONS.title], [PRISONS.measure], []]
    assert rows[3] == [
        "Measure",
        "Prisoners (people)",
        "Rate (%)",
        "Rate: remark",
        "When",
        "Who",
        "Where",
        "Source",
    ]
    assert rows[4][:3] == ["Beta", "1200", "46.0"]
    assert rows[7] == []
    assert "The bulletin, The office. Information correct on 30 October 2025" in rows[8][0]
    assert ["Rows are not comparable."] in rows


def test_every_row_says_whom_where_when_and_from_where_whatever_the_page_shows():
    for row in csv_rows(with_figures(Figure(Kind.COUNT, 1)))[4:5]:
        assert row == ["Row 0", "1", "everyone", "here", "now", "The bulletin, The office"]


def test_a_missing_figure_is_an_empty_cell_that_says_why():
    assert csv_rows(PRISONS)[5][2:4] == ["", "No figure: not yet published"]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure(Kind.COUNT, 87465), "87465"),
        (Figure(Kind.PERCENT, 46.0, 1), "46.0"),
        (Figure(Kind.MONEY, 18.1 * BILLION, 1), "18100000000"),
        (Figure(Kind.MONEY, 26475), "26475"),
    ],
)
def test_a_number_is_in_whole_units_without_decoration(figure, shown):
    assert csv_rows(with_figures(figure))[4][1] == shown


def test_how_exact_a_figure_is_stands_beside_it():
    table = with_figures(Figure(Kind.COUNT, 97700, bound=Bound.ABOUT), Figure(Kind.COUNT, 3))
    rows = csv_rows(table)
    assert rows[3][1:3] == ["Figure", "Figure: remark"]
    assert [row[2] for row in rows[4:6]] == ["about", ""]
    over = csv_rows(with_figures(Figure(Kind.COUNT, 80000, bound=Bound.OVER)))
    assert over[4][2] == "over"


def test_figures_of_several_kinds_have_their_unit_beside_them():
    rows = csv_rows(with_figures(Figure(Kind.PERCENT, 38), Figure(Kind.MONEY, 5)))
    assert rows[3][1:3] == ["Figure", "Figure: unit"]
    assert [row[1:3] for row in rows[4:6]] == [["38", "%"], ["5", "£"]]


def test_days_are_year_month_day():
    rows = csv_rows(PRISONS)
    assert [row[4] for row in rows[4:7]] == ["2020-06-30", "2021-06-30", "2022-06-30"]


@pytest.mark.parametrize("words", ["=1+1", "+44", "-x", "@SUM(A1)", "\t=1"])
def test_words_are_never_a_formula(words):
    row = replace(PRISONS.rows[0], label=words)
    cell = csv_rows(replace(PRISONS, rows=(row,)))[4][0]
    assert cell == f"'{words}"


def test_a_negative_number_stays_a_number():
    assert csv_rows(with_figures(Figure(Kind.PERCENT, -2.5, 1)))[4][1] == "-2.5"


def test_commas_quotes_and_lines_in_words_stay_in_their_cell():
    row = replace(PRISONS.rows[0], label='a, "b"\nc')
    assert csv_rows(replace(PRISONS, rows=(row,)))[4][0] == 'a, "b"\nc'


def test_csv_begins_with_the_mark_that_spreadsheets_need():
    assert table_file(PRISONS, EDITION, ".csv").startswith(b"\xef\xbb\xbf")


def test_a_workbook_holds_no_formula_and_no_link():
    row = replace(PRISONS.rows[0], label="=cmd()", who="https://www.example.org")
    data = table_file(replace(PRISONS, rows=(row,)), EDITION, ".xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "=cmd()" in book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def read_back(text: str, cell: GridCell) -> GridCell:
    """Return what LibreOffice wrote as text as the kind of value that ``cell`` is."""
    match cell:
        case Number():
            return Number(float(text.replace(",", "")), cell.decimals)
        case date():
            return _day(text)
        case None:
            return text or None
        case _:
            return text


def _day(text: str) -> date:
    forms = ("%Y-%m-%d", "%m/%d/%Y")
    return next((d for form in forms if (d := _parsed(text, form))), date.min)


def _parsed(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


@pytest.mark.tools
@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
def test_libreoffice_reads_the_same_cells(tmp_path, suffix):
    """Each table of the shipped pack is opened, written out again and compared cell by cell."""
    pack = load_pack(SHIPPED, icons=_AnyIcon(), covers=lambda _: True)
    edition = pack.editions[0]
    for table in edition.tables:
        (tmp_path / f"{table.id}{suffix}").write_bytes(table_file(table, edition, suffix))
    out = tmp_path / "out"
    import_as_utf8 = ["--infilter=CSV:44,34,76,1,,2057,false,false"] if suffix == ".csv" else []
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            *import_as_utf8,
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,false",
            "--outdir",
            out,
            *sorted(tmp_path.glob(f"*{suffix}")),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    assert len(list(out.glob("*.csv"))) == len(edition.tables)
    for table in edition.tables:
        text = (out / f"{table.id}.csv").read_text(encoding="utf-8-sig")
        read = list(csv.reader(io.StringIO(text)))
        whole = grid(table, edition)
        first, end = 4, 4 + len(whole.rows)
        assert [row[0] for row in read[:2]] == [whole.title, whole.measure]
        assert read[3] == list(whole.headings)
        for row, wanted in zip(read[first:end], whole.rows, strict=True):
            assert [read_back(*pair) for pair in zip(row, wanted, strict=True)] == list(wanted)
        assert [row[0] for row in read[end + 1 :]] == list(whole.lines)


class _AnyIcon:
    """Has every icon."""

    def __contains__(self, _name) -> bool:
        return True

    def __iter__(self):
        return iter(())

    def __len__(self) -> int:
        return 0
