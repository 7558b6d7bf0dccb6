"""Words that most questions have, and that say little of what they are about."""

from __future__ import annotations

_ENGLISH = """
a about all am an and any anybody anyone are as at be been being but by can cannot cant could did
didnt do does doesnt doing dont else ever every for from get gets getting go goes going got had has
have havent having he her here hers him his how hows i id if ill im in into is isnt it its ive just
know let like lot many may me might mine more most much must my no not now of off on one or other
our ours out over please really shall she should so some such tell than that thats the their them
then there theres these they this those to too up us very want was we were what whats when where
which who whom whos whose why will with wont would yes you your yours
"""

_WELSH = """
a ac ai allaf am ar at aur beth ble bod bydd byddaf byddai chi cyn dan ddim dim dwi dy ef ei eich
ein er eu faint fe fel fi fod fy fydd gallaf gan gyda gydar heb hi hon hwn hyd hyn hynny i ir mae
maent maer mai mewn mi mor mwy na nac neu nhw ni nid o oedd oes ond oni or os pa pam pan pryd pwy
rhaid rwyf rwyn sawl sut sy sydd ti tra trwy un wedi wrth y ydwi ydy ydych ydyn ydyr yn yr yw ywr
"""

_SMALL = {"en": frozenset(_ENGLISH.split()), "cy": frozenset(_WELSH.split())}


def is_small(word: str, language: str) -> bool:
    """Tell whether a folded word of a language says little."""
    return word in _SMALL.get(language, ())
