"""A text whose UTF-8 was once read as Windows-1252 (`JosÃ©`, `itâ€™s`) in, as it was meant out."""

import re
from functools import cache

_MOST = 3
"""How often a text may have been read wrongly, one time over another."""
_SIGNS = "ÂÃâð"
# What the bytes 80 to BF are in Windows-1252, or are left as where it has no letter.
_BEHIND = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# Only what no text has otherwise: two bytes for a letter of the West, three for a mark, four for a picture.
_UNIT = (
    rf"(?:(?<![A-ZÀ-Þ])[ÂÃ][{_BEHIND}]|[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•–—˜™š›œžŸ]"
    rf"|â[€\x80„‚][{_BEHIND}]|ð[Ÿ\x9f][{_BEHIND}]{{2}})"
)
_BYTES = {ord(bytes([code]).decode("cp1252", "ignore") or chr(code)): code for code in range(0x80, 0x100)}


def repaired(text: str) -> str:
    """The text with such runs as they were meant, where their bytes are UTF-8 without a flaw."""
    for _ in range(_MOST):
        if not any(sign in text for sign in _SIGNS):
            return text
        better = _run().sub(_as_meant, text)
        if better == text:
            return text
        text = better
    return text


@cache
def _run() -> re.Pattern[str]:
    """Compiled when it is first needed, as most sessions meet no such text."""
    return re.compile(rf"{_UNIT}(?:{_UNIT}|[ÅÆË][{_BEHIND}])*")


def _as_meant(run: re.Match[str]) -> str:
    try:
        return bytes(_BYTES.get(ord(each), ord(each)) for each in run[0]).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return run[0]
