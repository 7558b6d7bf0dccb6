"""The pictures of figures, painted alike on the screen and on paper."""
