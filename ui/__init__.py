"""Shows a brochure: the window, what stands in it, and what people do with it."""
