"""A text whose UTF-8 was once read as Windows-1252 (`JosÃ©`, `itâ€™s`) in, as it was meant out."""

import re

_MOST = 3
"""How often a text may have been read wrongly, one time over another."""
_SIGNS = "ÂÃâð"
# What the bytes 80 to BF are in Windows-1252, or are left as where it has no letter; and signs between these.
_BEHIND = r"[\x80-\xbf\u0152-\u2122]"
# Only what no text has otherwise: two bytes for a letter of the West, three for a mark, four for a picture.
_UNIT = rf"(?:[ÂÃ]{_BEHIND}|â[€\x80‚„]{_BEHIND}|ð[Ÿ\x9f]{_BEHIND}{{2}})"
_RUN = re.compile(rf"{_UNIT}(?:{_UNIT}|[ÅÆË]{_BEHIND})*")
_LETTER_AND_MARK = 2
_BYTES = {ord(bytes([code]).decode("cp1252", "ignore") or chr(code)): code for code in range(0x80, 0x100)}


def repaired(text: str) -> str:
    """The text with such runs as they were meant, where their bytes are UTF-8 without a flaw."""
    for _ in range(_MOST):
        if not any(sign in text for sign in _SIGNS):
            return text
        better = _RUN.sub(_as_meant, text)
        if better == text:
            return text
        text = better
    return text


def _as_meant(run: re.Match[str]) -> str:
    found = run[0]
    capital = run.string[run.start() - 1 : run.start()].isupper()
    if capital and len(found) == _LETTER_AND_MARK and found[1] in "‘’“”":
        return found  # the end of a word in capitals: `IRMÃ”`
    try:
        return bytes(_BYTES.get(ord(each), ord(each)) for each in found).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return found
