"""What a brochure says: its values, how an author's files become them, how they are handed out.

Knows nothing of screens. A pack is read by ``content.loader.load_pack``, and once more without
reading by ``content.cache.cached``.
"""
