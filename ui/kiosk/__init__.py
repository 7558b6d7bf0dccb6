"""The same brochure as an unattended kiosk."""
