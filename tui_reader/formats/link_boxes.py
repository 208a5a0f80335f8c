"""A text with boxes of links run into its sentences in, the sentences alone out."""

import re

_MORE = "MORE"
# `Karl Roe Karl (Kalle) Peter RoeDam opens Rain falls on Bern MORE said`: over a name a box was open; its
# text is the name in full, run together with the first of its headlines, and `MORE` behind the last one.
# No name is longer than its bounds allow, or a line of code without spaces would be gone through many times.
_BOX = re.compile(
    r"\b(?P<surname>[A-Z][\w’'-]{0,23}[a-z])(?P<junior>,? (?:Jr|Sr)\.?|) ?"
    r"(?:(?:[A-Z(“\"][\w.’'()“”\"-]{0,23}|d[aei]|van|von|der|la|al) ){1,6}(?P=surname)(?=[^\sa-z’'.,;:)-])"
    rf"[^\n]{{0,900}}?{_MORE}(?![\w-])"
)


def without_link_boxes(text: str) -> str:
    """The text without them; the names stay over which they were open."""
    return _BOX.sub(r"\g<surname>\g<junior>", text) if _MORE in text else text
