"""A keyboard-driven terminal reader that shows who said what, and who wants what."""

__version__ = "0.1.0"
