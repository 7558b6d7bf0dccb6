"""How far long work is. Qt-free."""

from __future__ import annotations

from content.frozen import frozen


@frozen
class Progress:
    """How many pages are done, and of how many; ``pages`` is 0 while that is not known.

    With ``is_bound`` it can be stopped no more: a printer or a disk has some of it.
    """

    page: int
    pages: int
    is_bound: bool = False


UNKNOWN = Progress(0, 0)
"""Nothing can be said of it yet."""

WRITING = Progress(1, 1, is_bound=True)
"""All is made, and goes to the disk."""
