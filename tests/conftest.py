"""What all tests stand on: no screen is needed, and the fonts are the brochure's own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
