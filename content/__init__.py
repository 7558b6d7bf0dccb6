"""What a brochure says: its values, how an author's files become them, how they are handed out.

Knows nothing of screens. A pack is read by ``content.loader.load_pack``, and once more without
reading by ``content.cache.cached``; neither is imported here, so that this door opens fast.
"""

from __future__ import annotations

from content.model import Brochure, Edition, Page
from content.problems import ContentError, Problem

__all__ = ["Brochure", "ContentError", "Edition", "Page", "Problem"]
