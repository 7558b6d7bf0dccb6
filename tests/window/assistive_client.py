"""A client of the accessibility bus, as a screen reader is one. Run by the system's own Python.

Prints what it finds as JSON: ``walk`` every object, ``see`` those that show, ``press NAME`` every
object after the tab, button or link of that name is pressed, ``keys KEY…`` what has the focus after
each key, ``reach NAME`` the same after each Tab, or each other key named, on the way to what has
that role and name.
"""

import json
import subprocess
import sys
import threading
import time

import pyatspi
from gi.repository import GLib

APPLICATION = "course-brochure"
DEADLINE = 20.0
DEEPEST = 16
LONGEST_WAY = 60
PAUSE = threading.Event()


def wait_for(find):
    """Return what ``find`` returns as soon as it is something; fail after the deadline."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        PAUSE.wait(0.05)
    sys.exit(f"{find.__doc__} was not found in {DEADLINE} s")


def application():
    """The program"""
    for each in pyatspi.Registry.getDesktop(0):
        if each is not None and each.name == APPLICATION and each.childCount:
            return each
    return None


def objects(root, depth=0, *, is_seen=False):
    """Yield every object below ``root``; with ``is_seen`` none below what does not show."""
    yield root
    if depth < DEEPEST:
        for index in range(root.childCount):
            child = root.getChildAtIndex(index)
            if child is None or (is_seen and not shows(child)):
                continue
            yield from objects(child, depth + 1, is_seen=is_seen)


def shows(item):
    """Return whether it can be seen."""
    return item.getState().contains(pyatspi.STATE_SHOWING)


def told(item):
    """Return what an object tells of itself."""
    states = item.getState()
    return {
        "role": item.getRoleName(),
        "name": item.name,
        "description": item.description,
        "states": [
            name
            for name in ("focused", "focusable", "selected", "checked", "enabled", "showing")
            if states.contains(getattr(pyatspi, f"STATE_{name.upper()}"))
        ],
        "relations": len(item.getRelationSet()),
        "actions": actions(item),
        "place": place(item),
        "table": table(item),
    }


def place(item):
    """Return left, top, width and height on the screen, else None."""
    if "Component" not in pyatspi.listInterfaces(item):
        return None
    extents = item.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [extents.x, extents.y, extents.width, extents.height]


def actions(item):
    """Return the names of what can be done with it."""
    if "Action" not in pyatspi.listInterfaces(item):
        return []
    action = item.queryAction()
    return [action.getName(number) for number in range(action.nActions)]


def table(item):
    """Return the headings and the cells of the first row of a table, else None.

    Qt tells the rows of its lists as a table too, one without headings.
    """
    if "Table" not in pyatspi.listInterfaces(item) or item.getRoleName() == "list":
        return None
    grid = item.queryTable()
    columns = range(grid.nColumns)
    return {
        "rows": grid.nRows,
        "headings": [name_of(grid.getColumnHeader(c)) for c in columns],
        "row heading": name_of(grid.getRowHeader(0)),
        "cells": [grid.getAccessibleAt(0, c).name for c in columns],
    }


def name_of(heading):
    """Return the name of a heading; a list has none."""
    return "" if heading is None else heading.name


def walk(program, *, is_seen=False):
    """Return all that is told; begin again where something has gone meanwhile."""

    def whole():
        """Something that stays"""
        try:
            return [told(item) for item in objects(program, is_seen=is_seen)]
        except (GLib.GError, NotImplementedError):
            return None

    return wait_for(whole)


def press(program, name):
    """Press the tab, button or link of a name, as soon as it is there."""

    def press_it():
        """What was to be pressed"""
        for item in objects(program):
            if item.name == name and actions(item):
                item.queryAction().doAction(0)
                return True
        return False

    wait_for(press_it)


def focused(program):
    """Return what has the focus, the innermost last."""
    return [
        f"{item['role']}: {item['name']}"
        for item in walk(program, is_seen=True)
        if "focused" in item["states"]
    ]


def key(program, name):
    """Press a key and return what has the focus once that has changed, or after a second."""
    before = focused(program)
    subprocess.run(["xdotool", "key", name], check=True)
    end = time.monotonic() + 1
    while time.monotonic() < end:
        now = focused(program)
        if now != before:
            return now
        PAUSE.wait(0.05)
    return before


def main():
    """Carry out the words of the command line."""
    program = wait_for(application)
    match sys.argv[1:]:
        case ["walk"]:
            found = walk(program)
        case ["see"]:
            found = walk(program, is_seen=True)
        case ["press", *names]:
            for name in names:
                press(program, name)
            found = walk(program)
        case ["keys", *names]:
            found = [key(program, name) for name in names]
        case ["reach", wanted, *keys]:
            found = []
            while len(found) < LONGEST_WAY and not (found and wanted in found[-1]):
                found.append(key(program, keys[0] if keys else "Tab"))
    print(json.dumps(found))


main()
