"""The widgets of a page, one module for each kind of block."""
