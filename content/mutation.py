"""The initial mutations of Welsh: ``pen`` is also written ``ben``, ``mhen`` and ``phen``."""

from __future__ import annotations

MUTATIONS = {
    # as in the dictionary: soft, nasal, aspirate
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
    # before a vowel, after "her", "our" and "their"
    **{vowel: (f"h{vowel}",) for vowel in "aeiouwy"},
}
"""How a word's first letter changes; the soft mutation takes a ``g`` away."""

_LETTERS = ("ngh", "ch", "dd", "ff", "ll", "mh", "ng", "nh", "ph", "rh", "th")
"""What counts as one letter at the beginning of a word."""


def forms(word: str) -> tuple[str, ...]:
    """Return a folded word, or the beginning of one, in all its mutations; itself first."""
    found = [word]
    for radical in (word, *_radicals(word)):
        letter = _first(radical)
        changed = (mutated + radical[len(letter) :] for mutated in MUTATIONS.get(letter, ()))
        found += [radical, *changed]
    return tuple(dict.fromkeys(form for form in found if form))


def _radicals(word: str) -> list[str]:
    """Return the words in the dictionary that may stand behind this one."""
    letter, found = _first(word), []
    for radical, mutated in MUTATIONS.items():
        if letter in mutated:
            found.append(radical + word[len(letter) :])
    if letter == "h" and word[1:2] in MUTATIONS and word[1:2] in "aeiouwy":
        found.append(word[1:])
    if letter in {"l", "r", "n", "w"} or letter in set("aeiouy"):
        found.append("g" + word)
    return found


def _first(word: str) -> str:
    return next((letter for letter in _LETTERS if word.startswith(letter)), word[:1])
