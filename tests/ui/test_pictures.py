"""Pictures of figures: true to their numbers, in every width and look, and said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from content.links import FigureLink
from content.model import Bars, Line, People
from content.pictures import alternative
from content.statistics import Column, Figure, Kind, Missing, Part, Row, Table
from content.wording import ENGLISH
from ui.blocks.picture import Picture
from ui.look import look_for
from ui.pictures.kinds import drawing_of
from ui.theme import load_fonts
from ui.tokens import COLOURS, Theme

COLOUR = COLOURS[Theme.LIGHT]


def table_of(*cells):
    rows = tuple(
        Row(
            id=f"r{number}",
            label=f"Row {number}",
            figures=(cell,),
            who="all",
            where="here",
            when=str(2010 + number),
            moment=date(2010 + number, 6, 30),
            source="s",
        )
        for number, cell in enumerate(cells)
    )
    columns = (
        Column(id="label", part=Part.LABEL, heading="Label"),
        Column(id="value", part=None, heading="Value"),
    )
    return Table(id="t", title="T", measure="M", columns=columns, rows=rows, note="")


def percent(value):
    return Figure(Kind.PERCENT, value, 1)


def count(value):
    return Figure(Kind.COUNT, value)


def shown(picture, table):
    said = alternative(picture, table, ENGLISH)
    return Picture(drawing_of(picture, table, ENGLISH), picture.title, said)


def people(value):
    picture = People(figure=FigureLink("t", "r0"), title="Of 100", yes="did", no="did not")
    return shown(picture, table_of(percent(value)))


def bars(*cells):
    return shown(Bars(column="value", title="Bars"), table_of(*cells))


def line(*values):
    cells = [count(value) for value in values]
    return shown(Line(column="value", title="Line"), table_of(*cells))


@pytest.fixture
def painted(qtbot, qapp):
    load_fonts()

    def image(picture, width=700, step=100, theme=Theme.LIGHT):
        qtbot.addWidget(picture)
        picture.set_look(look_for(theme, step, 1280, 800))
        picture.resize(width, picture.heightForWidth(width))
        return picture.grab().toImage()

    return image


def spots(image, colour):
    wanted = QColor(colour).rgb()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixel(x, y) == wanted
    ]


@pytest.mark.parametrize("width", [700, 300])
def test_as_many_of_100_people_are_filled_as_the_rate_says(painted, width):
    everybody = len(spots(painted(people(100), width), COLOUR.accent))
    some = len(spots(painted(people(46.0), width), COLOUR.accent))
    assert some / everybody == pytest.approx(0.46, abs=0.005)
    assert not spots(painted(people(0.4), width), COLOUR.accent)


def test_people_are_filled_row_by_row_from_the_first(painted):
    image = painted(people(50), 300)
    assert max(y for _x, y in spots(image, COLOUR.accent)) <= image.height() / 2


def test_bars_are_as_long_as_their_figures(painted):
    image = painted(bars(count(400), count(100)))
    lengths = {}
    for x, y in spots(image, COLOUR.chart[0]):
        first, last = lengths.get(y, (x, x))
        lengths[y] = (min(first, x), max(last, x))
    long, short = (
        last - first + 1 for first, last in (lengths[min(lengths)], lengths[max(lengths)])
    )
    assert short / long == pytest.approx(0.25, abs=0.02)


def test_percentages_are_bars_of_a_hundred(painted):
    half, full = painted(bars(percent(50))), painted(bars(percent(100)))
    ratio = len(spots(half, COLOUR.chart[0])) / len(spots(full, COLOUR.chart[0]))
    assert ratio == pytest.approx(0.5, abs=0.05)


def test_a_missing_figure_has_no_bar(painted):
    assert not spots(painted(bars(Missing("not published"))), COLOUR.chart[0])


def test_a_line_stands_on_zero(painted):
    image = painted(line(5000, 5000, 10_000, 10_000))
    ground = max(y for x, y in spots(image, COLOUR.ink) if x > image.width() // 2)
    heights = {}
    for x, y in spots(image, COLOUR.chart[0]):
        heights.setdefault(x, []).append(ground - y)
    columns = sorted(heights)
    low, high = (heights[columns[len(columns) * sixth // 6]] for sixth in (1, 5))
    assert sum(low) / len(low) / (sum(high) / len(high)) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("values", [(1,), (0, 0), (3, 3, 3), (85_002, 78_324, 87_726, 87_334)])
@pytest.mark.parametrize("width", [900, 320, 40])
@pytest.mark.parametrize("step", [100, 250])
def test_a_line_can_be_painted_in_any_width(painted, values, width, step):
    image = painted(line(*values), width, step)
    assert len({image.pixel(x, y) for x in range(width) for y in range(image.height())}) > 1


def test_no_line_of_the_grid_runs_through_the_figure_of_a_point(painted):
    falling = (85_002, 85_000, 78_324, 80_000, 85_000, 87_726, 87_334)
    image = painted(line(*falling), 900, 250)
    grid, ink = spots(image, COLOUR.line), spots(image, COLOUR.ink)
    crossed = 0
    for row in {y for _x, y in grid if sum(there == y for _, there in grid) > image.width() / 3}:
        words = [x for x, y in ink if abs(y - row) == 3]
        if words:
            crossed += 1
            assert not [x for x, y in grid if y == row and min(words) < x < max(words)]
    assert crossed


@pytest.mark.parametrize("theme", Theme)
def test_pictures_take_the_colours_of_the_theme(painted, theme):
    for picture, colour in (
        (people(46), COLOURS[theme].accent),
        (bars(count(1)), COLOURS[theme].chart[0]),
        (line(1, 2), COLOURS[theme].chart[0]),
    ):
        assert spots(painted(picture, 400, 100, theme), colour)


@pytest.mark.parametrize("make", [lambda: people(46.0), lambda: bars(count(3)), lambda: line(1, 2)])
def test_a_picture_has_a_name_and_its_words_and_takes_no_focus(qtbot, make):
    picture = make()
    qtbot.addWidget(picture)
    assert picture.accessibleName()
    assert any(figure in picture.accessibleDescription() for figure in ("46", "3", "2"))
    assert picture.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_picture_is_taller_where_its_text_is_larger(painted):
    picture = bars(count(1), count(2))
    small = painted(picture, 400).height()
    assert painted(picture, 400, 200).height() > small


def test_a_line_leaves_out_rows_without_a_figure(painted):
    table = table_of(count(10), Missing("none"), count(30))
    picture = shown(Line(column="value", title="Line"), table)
    assert "Lowest 10" in picture.accessibleDescription()
    empty = replace(table, rows=(table.rows[1],))
    nothing = painted(shown(Line(column="value", title="Line"), empty))
    assert not spots(nothing, COLOUR.chart[0])
