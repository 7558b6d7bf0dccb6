"""Handouts on paper: an outline typeset on pages, written as PDF or printed.

What a dialog needs, for any ``content.handout_parts.Outline``:

- ``ui.paper.sizes``: ``PaperSize`` (A4, A5, LETTER).
- ``ui.paper.pages``: ``Pages(outline, format_of(size))`` are laid out and painted; each step is a
  ``Progress``.
- ``ui.paper.pdf``: ``pdf_steps(outline, size, file)`` writes a PDF file step by step. Go through it
  to the end to have the file; ``close()`` it, or forget it, to cancel. Raises OSError where the
  file cannot be written; the file is then as it was.
- ``ui.paper.printing``: ``printers()`` names the printers, none where there are none;
  ``ask_printer(…)`` asks which one, ``printer_named(name)`` asks nothing, and
  ``print_steps(printer, outline)`` prints on it. Raises OSError where that cannot be done.

A QGuiApplication with the bundled fonts (``ui.theme.load_fonts``) has to be there; everything runs
in its thread. Lengths are in tenths of a point, so that sizes of text can be whole numbers.
"""
