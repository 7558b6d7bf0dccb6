"""The hand of a visitor who means no good. Run by the system's own Python, which has Xlib.

``hostile_hand.py SEED COUNT PID`` does COUNT things to the display, the same for the same SEED:
taps, drags, wheels, keys and chords. Every now and then it waits until the process PID is at rest.
"""

import random
import select
import sys
from pathlib import Path

from Xlib import XK, X, display
from Xlib.ext import xtest

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
KEYS = [
    *LETTERS,
    *(f"F{number}" for number in range(1, 13)),
    *("Escape", "Tab", "Return", "space", "BackSpace", "Delete", "Insert", "Home", "End"),
    *("Left", "Right", "Up", "Down", "Next", "Prior", "Menu", "Print", "Pause", "Help", "Undo"),
    *("KP_Enter", "KP_Add", "KP_Subtract", "plus", "minus", "comma", "period", "slash"),
]
MODIFIERS = ["Control_L", "Alt_L", "Shift_L", "Super_L", "Control_R", "ISO_Level3_Shift"]
CHORDS = [
    *(
        "Alt_L F4",
        "Alt_L Tab",
        "Alt_L Escape",
        "Alt_L space",
        "Alt_L F2",
        "Alt_L Left",
        "Alt_L F10",
    ),
    *("Control_L q", "Control_L w", "Control_L p", "Control_L o", "Control_L s", "Control_L r"),
    *("Control_L n", "Control_L t", "Control_L f", "Control_L c", "Control_L v", "Control_L x"),
    *("Control_L a", "Control_L z", "Control_L F4", "Control_L Tab", "Control_L Escape"),
    *("Control_L plus", "Control_L minus", "Control_L 0", "Control_L slash", "Control_L Home"),
    *("Control_L Shift_L i", "Control_L Shift_L t", "Control_L Shift_L Escape", "Shift_L F10"),
    *("Control_L Alt_L Delete", "Control_L Alt_L s", "Control_L Alt_L t", "Control_L Alt_L l"),
    *("Control_L Alt_L Left", "Control_L Alt_L Right", "Control_L Alt_L F1"),
    *("Super_L", "Super_L d", "Super_L e", "Super_L l", "Super_L r", "Super_L Up", "Super_L Left"),
]
PATIENT, RARE = 0.002, 0.08
BATCH = 100
QUIET = 0.004
HOLD = 0.7
PATIENCE = 20.0


class Hand:
    """Does things by chance to what is on the display."""

    def __init__(self, seed, pid):
        self._chance = random.Random(seed)  # noqa: S311 - the same deeds each time
        self._display = display.Display()
        screen = self._display.screen()
        self._width, self._height = screen.width_in_pixels, screen.height_in_pixels
        self._schedule = Path(f"/proc/{pid}/schedstat")

    def act(self, count):
        """Do so many things, and let go of everything."""
        deeds = (
            self.tap,
            self.tap,
            self.tap,
            self.drag,
            self.wheel,
            self.key,
            self.key,
            self.chord,
        )
        rare = (self.other_button, self.ten_keys, self.edge, self.flurry)
        for number in range(count):
            luck = self._chance.random()
            if luck < PATIENT:
                self.hold()
            else:
                self._chance.choice(rare if luck < RARE else deeds)()
            if number % BATCH == 0:
                self.wait()
        for name in (*MODIFIERS, *KEYS):
            self._key(name, X.KeyRelease)
        self.wait()

    def tap(self):
        """Touch a place."""
        self._move(*self._place())
        self._click(1)

    def flurry(self):
        """Touch many places faster than anybody can."""
        for _ in range(8):
            self.tap()

    def drag(self):
        """Draw a finger across the screen."""
        self._stroke(self._place(), self._place())

    def edge(self):
        """Draw a finger in from beyond an edge."""
        x, y = self._place()
        start = self._chance.choice([(0, y), (self._width - 1, y), (x, 0), (x, self._height - 1)])
        self._stroke(start, self._place())

    def hold(self):
        """Touch a place for longer than a tap."""
        self._move(*self._place())
        self._button(1, X.ButtonPress)
        self._display.sync()
        select.select([], [], [], HOLD)
        self._button(1, X.ButtonRelease)

    def other_button(self):
        """Click with a button that is no finger."""
        self._move(*self._place())
        self._click(self._chance.choice([2, 3, 8, 9]))

    def wheel(self):
        """Turn a wheel, with and without a key held."""
        self._move(*self._place())
        held = self._chance.choice([None, None, None, *MODIFIERS])
        if held:
            self._key(held, X.KeyPress)
        for _ in range(self._chance.randrange(1, 6)):
            self._click(self._chance.choice([4, 5, 5, 6, 7]))
        if held:
            self._key(held, X.KeyRelease)

    def key(self):
        """Press any key."""
        self._press([self._chance.choice(KEYS)])

    def chord(self):
        """Press keys that mean something to some system, or any with any modifier."""
        if self._chance.random() < 0.6:
            self._press(self._chance.choice(CHORDS).split())
        else:
            held = self._chance.sample(MODIFIERS, self._chance.randrange(1, 4))
            self._press([*held, self._chance.choice(KEYS)])

    def ten_keys(self):
        """Lay a hand on the keyboard."""
        self._press(self._chance.sample(KEYS, 10))

    def wait(self):
        """Wait until the program has nothing to do."""
        self._display.sync()
        waited, before = 0.0, ""
        while waited < PATIENCE:
            now = self._schedule.read_text().split()[0]
            if now == before:
                return
            before = now
            select.select([], [], [], QUIET)
            waited += QUIET
        sys.exit("the program does not come to rest")

    def _place(self):
        return self._chance.randrange(self._width), self._chance.randrange(self._height)

    def _stroke(self, start, end):
        self._move(*start)
        self._button(1, X.ButtonPress)
        for step in range(1, 7):
            self._move(
                start[0] + (end[0] - start[0]) * step // 6,
                start[1] + (end[1] - start[1]) * step // 6,
            )
        self._button(1, X.ButtonRelease)

    def _press(self, names):
        for name in names:
            self._key(name, X.KeyPress)
        for name in reversed(names):
            self._key(name, X.KeyRelease)

    def _click(self, button):
        self._button(button, X.ButtonPress)
        self._button(button, X.ButtonRelease)

    def _move(self, x, y):
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)

    def _button(self, button, kind):
        xtest.fake_input(self._display, kind, button)

    def _key(self, name, kind):
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        if code:
            xtest.fake_input(self._display, kind, code)


seed, count, pid = map(int, sys.argv[1:])
Hand(seed, pid).act(count)
