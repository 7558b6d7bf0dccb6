"""Boxes in even columns: equal widths everywhere, equal heights in a row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from ui.card_grid import CardGrid
from ui.heading import plain_label

GAP = 20


@pytest.fixture
def grid(qtbot):
    frame = QWidget()
    qtbot.addWidget(frame)

    def made(count):
        grid = CardGrid(narrowest=200, most=4, gap=GAP, parent=frame)
        for number in range(count):
            grid.addWidget(plain_label("words " * (5 + 20 * (number % 3)), "body"))
        return grid

    return made


def boxes(grid, width):
    grid.setGeometry(QRect(7, 5, width, grid.heightForWidth(width)))
    return [grid.itemAt(number).geometry() for number in range(grid.count())]


@pytest.mark.parametrize(
    ("count", "width", "columns"),
    [
        (3, 1000, 3),
        (4, 1000, 4),
        (4, 700, 2),  # rather two and two than three and one
        (5, 700, 3),
        (3, 199, 1),
        (1, 1000, 1),
        (9, 5000, 3),  # rather three by three than four, four and one
        (8, 5000, 4),
        (0, 500, 1),
    ],
)
def test_as_many_columns_as_fit_and_none_left_alone(grid, count, width, columns):
    assert grid(count).columns(width) == columns


@pytest.mark.parametrize("width", [250, 640, 641, 997, 1400])
@pytest.mark.parametrize("count", [1, 4, 5, 7])
def test_all_boxes_are_equally_wide_and_equally_tall_in_a_row(grid, count, width):
    made = grid(count)
    rects = boxes(made, width)
    assert len({rect.width() for rect in rects}) == 1
    columns = made.columns(width)
    for start in range(0, count, columns):
        row = rects[start : start + columns]
        assert len({(rect.top(), rect.height()) for rect in row}) == 1


@pytest.mark.parametrize("width", [100, 250, 997])
def test_boxes_stand_apart_and_within_the_grid(grid, width):
    made = grid(7)
    rects = boxes(made, width)
    assert all(made.geometry().contains(rect) for rect in rects)
    for number, rect in enumerate(rects):
        grown = rect.adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1)
        assert not any(grown.intersects(other) for other in rects[:number])


def test_every_box_is_tall_enough_for_its_words(grid):
    made = grid(6)
    for number, rect in enumerate(boxes(made, 500)):
        label = made.itemAt(number).widget()
        assert isinstance(label, QLabel)
        assert rect.height() >= label.heightForWidth(rect.width())


def test_wider_boxes_mean_fewer_columns(grid):
    made = grid(4)
    assert made.columns(900) == 4
    made.set_narrowest(400)
    assert made.columns(900) == 2


def test_a_box_that_is_taken_out_is_gone(grid):
    made = grid(3)
    made.takeAt(0).widget().deleteLater()
    assert made.count() == 2
    assert made.takeAt(9) is None
    assert made.itemAt(9) is None
