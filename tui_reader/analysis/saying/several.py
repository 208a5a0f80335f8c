"""Whom `all three` mean: as many names as the text lists last before them."""

import re

from tui_reader.domain.span import Span

_NAME = r"(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME})*,? and {_NAME}")
_BETWEEN = re.compile(r",? and |, ")
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_REACH = 600


def listed_before(text: str, span: Span, words: str) -> str | None:
    """The names, as worded, of the latest list with as many as the number says."""
    number = _NUMBERS.get(words.lower())
    if number is None:
        return None
    lists = [found[0] for found in _LIST.finditer(text, max(0, span.start - _REACH), span.start)]
    return next((names for names in reversed(lists) if len(_BETWEEN.split(names)) == number), None)
