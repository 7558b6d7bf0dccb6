"""Handouts on paper: an outline typeset on pages, written as PDF or printed.

What a dialog needs, all of it for any ``content.handout_parts.Outline``:

- ``ui.paper.sizes``: ``PaperSize`` (A4, A5, LETTER).
- ``ui.paper.pdf``: ``pdf_steps(outline, size, file)`` writes a PDF file step by step; go through it
  to the end to have the file, ``close()`` it to cancel. Each step is a ``Progress``. Problems are
  raised as OSError; the file is then as it was. ``write_pdf(outline, size, file)`` does it at once.
- ``ui.paper.printing``: ``printers()`` names the printers, none where there are none;
  ``preview(outline, parent)`` shows pages with a way to print them; ``print_with_dialog(outline,
  parent)`` asks which printer; ``print_directly(outline, name)`` asks nothing. The last two say
  what became of it as a ``Printed``.

A QGuiApplication with the bundled fonts (``ui.theme.load_fonts``) has to be there. All runs in its
thread. Sizes are in tenths of a point, so that text sizes can be whole numbers.
"""
