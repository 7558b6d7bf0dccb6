"""Where a thing, its company and its foot stand: in one column, or in two with no hole left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.side_by_side import SideBySide

GAP = 20


class Box(QWidget):
    def __init__(self, height, parent):
        super().__init__(parent)
        self._height = height

    def sizeHint(self):
        return QSize(10, self._height)


@pytest.fixture
def places(qtbot):
    frames = []

    def stand(width, *heights, has_foot):
        frame = QWidget()
        qtbot.addWidget(frame)
        frames.append(frame)
        sides = SideBySide(lambda: (300, 400, 200), GAP, has_foot=has_foot)
        frame.setLayout(sides)
        for height in heights:
            sides.addWidget(Box(height, frame))
        sides.setGeometry(QRect(0, 0, width, sides.heightForWidth(width)))
        found = [sides.itemAt(number).geometry() for number in range(sides.count())]
        assert sides.heightForWidth(width) == max(rect.bottom() for rect in found) + 1
        for number, rect in enumerate(found):
            assert not any(rect.intersects(other) for other in found[:number])
        return found

    return stand


def test_with_room_for_both_the_company_stands_right(places):
    first, other = places(1000, 100, 50, has_foot=False)
    assert (first.left(), first.width()) == (0, 400)
    assert (other.left(), other.width()) == (400 + GAP, 1000 - 400 - GAP)


def test_without_room_all_stand_in_one_column(places):
    first, other, foot = places(500, 100, 50, 30, has_foot=True)
    assert [rect.width() for rect in (first, other, foot)] == [500] * 3
    assert first.top() < other.top() < foot.top()


def test_the_foot_of_a_thing_without_company_stands_under_it(places):
    first, foot = places(1000, 100, 30, has_foot=True)
    assert foot.top() > first.bottom()
    assert foot.width() == 1000


@pytest.mark.parametrize(("heights", "under"), [((100, 300, 60), 0), ((300, 100, 60), 1)])
def test_the_foot_fills_the_hole_under_the_lower_column(places, heights, under):
    rects = places(1000, *heights, has_foot=True)
    assert rects[2].left() == rects[under].left()
    assert rects[2].width() == rects[under].width()
    assert rects[2].bottom() < max(rects[0].bottom(), rects[1].bottom())


def test_without_a_hole_the_foot_has_the_whole_width(places):
    *_, foot = places(1000, 100, 100, 60, has_foot=True)
    assert (foot.left(), foot.width()) == (0, 1000)
