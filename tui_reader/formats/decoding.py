"""Bytes of one document in, text out, with a warning when their encoding had to be guessed."""

import codecs
import re

from tui_reader.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 32_768
_FOREIGN_SHARE = 0.15
"""Above this share of bytes beyond ASCII it is a text in another script, for the detector to name."""

_PLAUSIBLE = 0.8
# Western letters inside words, and the quotation marks, dashes and spaces of Windows-1252 between them.
_LETTER = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xd6\xd8-\xf6\xf8-\xff\x8a\x8c\x8e\x9a\x9c\x9e]|[\xc0-\xd6\xd8-\xf6\xf8-\xff](?=[a-z])"
)
_PUNCTUATION = re.compile(rb"[\x85\x91-\x97\xa0\xab\xbb]|[\xa3\x80](?=\d)|(?<=\d)[\xb0\xa0\xba]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """The text and what the reader should know of it.

    A byte order mark decides, else UTF-8, else what the text looks like. Single bad bytes in a text
    that is otherwise UTF-8 become U+FFFD. Raises Unreadable for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, where)
    if "\x00" in text[:_SAMPLE] and (bare := _bare_utf16(data)):
        return data.decode(bare, "replace"), (f"read as {bare.upper()}",)
    return text, ()


def _marked(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    return text, (("bytes that are not text were replaced",) if "\ufffd" in text else ())


def _bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows by NULs in every other byte and hardly any between them."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) <= 0.2 * len(sample) or min(even, odd) >= 0.02 * len(sample):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guessed(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    if bare := _bare_utf16(data):
        return data.decode(bare, "replace"), (f"read as {bare.upper()}",)
    replaced = data.decode("utf-8", "replace")
    bad = replaced.count("\ufffd")
    beyond = len(_BEYOND_ASCII.findall(data))
    if 3 * bad <= beyond:  # most of what is beyond ASCII is good UTF-8
        return replaced, (_replaced(bad),)
    if beyond <= _FOREIGN_SHARE * len(data):
        if _looks_western(data, beyond):
            return data.decode("cp1252", "replace"), ("read as Windows-1252",)
        if beyond < 50:
            return replaced, (_replaced(bad),)
    return _detected(data, where)


def _replaced(count: int) -> str:
    return (
        f"{count} bytes that are not UTF-8 were replaced"
        if count > 1
        else "a byte that is not UTF-8 was replaced"
    )


def _looks_western(data: bytes, beyond: int) -> bool:
    plausible = len(_LETTER.findall(data)) + len(_PUNCTUATION.findall(data))
    return plausible >= _PLAUSIBLE * beyond


def _detected(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """What charset-normalizer makes of a sample; loaded only when it is needed."""
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    best = from_bytes(sample, steps=5, chunk_size=512).best()
    if best is None or best.encoding is None:
        raise Unreadable(where, "binary data, or text in an encoding that is not known")
    encoding = best.encoding
    return data.decode(encoding, "replace"), (f"read as {encoding.replace('_', '-')}, which was guessed",)
