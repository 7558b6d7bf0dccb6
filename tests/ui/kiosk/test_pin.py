"""The PIN: what may be one, how it is kept, and how long guessing takes."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass

import pytest

from ui.kiosk import pin as module
from ui.kiosk.pin import DELAYS, PinLock, Verdict, complaint, is_pin, secret_of
from ui.settings_reader import STORED_PIN

PIN = "2580"
SECRET = secret_of(PIN)


@dataclass
class Clock:
    """A clock that stands still until it is put forward."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def make_lock(tmp_path, clock):
    def make(secret: str = SECRET) -> PinLock:
        return PinLock(secret, tmp_path / "state" / "wrong-pins", clock)

    return make


def guess_wrongly(lock: PinLock, clock: Clock, times: int) -> None:
    for _ in range(times):
        assert lock.attempt("9999") is Verdict.WRONG
        clock.now += lock.wait


@pytest.mark.parametrize("pin", ["2580", "1212", "0007", "135724680135", "12345679"])
def test_a_pin_that_can_be_taken(pin):
    assert complaint(pin) == ""


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "258",
        "2580258025802",
        "25 80",
        "25a0",
        "-258",
        "٢٥٨٠",
        "²²²²",
        "0000",
        "77777777",
        "1234",
        "4321",
        "7890",
        "0987",
        "123456789",
        "9876543210",
        "8901234567",
    ],
)
def test_a_pin_that_cannot_be_taken_is_refused_in_one_sentence(pin):
    said = complaint(pin)
    assert said.endswith(".")
    assert "\n" not in said
    assert not pin or pin not in said


def test_a_pin_is_kept_with_a_salt_of_its_own():
    assert secret_of(PIN) != secret_of(PIN)
    assert re.fullmatch(STORED_PIN, SECRET)
    assert PIN not in SECRET.split("$")
    assert is_pin(PIN, SECRET)
    assert not is_pin("2581", SECRET)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "2580",
        "scrypt$1$1$1$zz$zz",
        f"scrypt$32769$8$1${'0a' * 16}${'1b' * 32}",
        f"scrypt$999999$99$99${'0a' * 16}${'1b' * 32}",
        f"scrypt$0$0$0${'0a' * 16}${'1b' * 32}",
    ],
)
def test_what_no_pin_was_kept_as_opens_nothing_and_costs_nothing(secret):
    assert not is_pin(PIN, secret)


def test_two_slips_cost_no_delay_and_the_right_pin_forgets_them(make_lock, clock):
    lock = make_lock()
    guess_wrongly(lock, clock, 2)
    assert clock.now == 1000.0
    assert lock.attempt(PIN) is Verdict.RIGHT
    guess_wrongly(lock, clock, 2)
    assert clock.now == 1000.0


def test_the_delay_grows_up_to_ten_minutes_and_within_it_nothing_is_checked(make_lock, clock):
    lock = make_lock()
    waits = []
    for _ in range(len(DELAYS) + 3):
        assert lock.attempt("9999") is Verdict.WRONG
        waits.append(lock.wait)
        if lock.wait:
            assert lock.attempt(PIN) is Verdict.TOO_SOON
        clock.now += lock.wait
    assert waits == [*DELAYS, 600, 600, 600]
    assert lock.attempt(PIN) is Verdict.RIGHT
    assert lock.wait == 0


def test_a_restart_begins_the_delay_again_and_forgets_no_wrong_pin(make_lock, clock):
    lock = make_lock()
    guess_wrongly(lock, clock, 3)
    lock.attempt("9999")
    clock.now += 40
    assert lock.wait == 20
    again = make_lock()
    assert again.wait == 60
    assert again.attempt(PIN) is Verdict.TOO_SOON
    clock.now += 60
    again.attempt("9999")
    assert again.wait == 120
    assert make_lock().wait == 120


def test_pulling_the_plug_before_the_answer_spares_nobody_the_delay(make_lock, monkeypatch):
    def unplugged(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "is_pin", unplugged)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            make_lock().attempt("9999")
    assert make_lock().wait == 30


def test_the_clock_of_the_day_counts_for_nothing(make_lock, clock):
    """Whatever it says after a restart, the delay is the whole one and no longer."""
    lock = make_lock()
    guess_wrongly(lock, clock, 20)
    for now in (-1e9, 0.0, 1e12):
        clock.now = now
        assert make_lock().wait == 600


def test_without_a_pin_it_never_opens(make_lock):
    lock = make_lock("")
    assert not lock.has_pin
    assert lock.attempt("") is Verdict.WRONG
    assert lock.attempt(PIN) is Verdict.WRONG


def test_the_file_of_wrong_pins_is_for_its_owner_alone(make_lock, tmp_path):
    make_lock().attempt("9999")
    path = tmp_path / "state" / "wrong-pins"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.read_text() == "1\n"


@pytest.mark.parametrize(
    ("data", "wait"),
    [(b"", 30), (b"\xff\xfe", 30), (b"-4", 30), (b"many", 30), (b"9" * 300, 600), (b"4\n", 60)],
)
def test_a_damaged_file_costs_a_short_delay_and_locks_nobody_out(
    make_lock, tmp_path, clock, data, wait
):
    path = tmp_path / "state" / "wrong-pins"
    path.parent.mkdir()
    path.write_bytes(data)
    lock = make_lock()
    assert lock.wait == wait
    clock.now += wait
    assert lock.attempt(PIN) is Verdict.RIGHT
    assert make_lock().wait == 0


def test_where_nothing_can_be_written_the_delay_holds_until_the_restart(clock, tmp_path):
    (tmp_path / "file").write_text("")
    lock = PinLock(SECRET, tmp_path / "file" / "wrong-pins", clock)
    guess_wrongly(lock, clock, 2)
    lock.attempt("9999")
    assert lock.wait == 30


def test_too_little_memory_is_no_wrong_pin(make_lock, monkeypatch):
    def exhausted(*_arguments, **_settings):
        raise MemoryError

    lock = make_lock()
    with monkeypatch.context() as patch:
        patch.setattr(module.hashlib, "scrypt", exhausted)
        for _ in range(len(DELAYS)):
            assert lock.attempt(PIN) is Verdict.UNCHECKED
    assert make_lock().wait == 0
    assert lock.attempt(PIN) is Verdict.RIGHT
