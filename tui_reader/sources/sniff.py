"""The first bytes of a file in; whether it is text at all out."""

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "a database"),
)
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"

SAMPLE = 4096
_MOST_NULS = 0.1
_MOST_CONTROLS = 0.05


def foreign(sample: bytes) -> str | None:
    """What it is if it is not text, in words: a known kind of file, or binary data.

    Control characters alone do not make a file binary (the cleaner takes them out); NULs do when they are
    many and not UTF-16's, and so do controls among bytes that are not UTF-8.
    """
    for magic, what in _MAGIC:
        if sample.startswith(magic):
            return f"{what}, not text"
    if sample.startswith(_UNICODE_MARKS) or is_bare_utf16(sample):
        return None
    nulls = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if nulls > _MOST_NULS * len(sample):
        return "binary data, not text"
    if controls > _MOST_CONTROLS * len(sample) and not _is_utf8(sample):
        return "binary data, not text"
    return None


def is_bare_utf16(sample: bytes) -> bool:
    """UTF-16 without a mark shows by NULs in every other byte and hardly any between them."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    return most > 0.2 * len(sample) and least < 0.02 * len(sample)


def _is_utf8(sample: bytes) -> bool:
    try:
        sample[: max(0, len(sample) - 3) if len(sample) == SAMPLE else None].decode("utf-8")
    except UnicodeDecodeError as error:
        return len(sample) == SAMPLE and error.start > len(sample) - 8
    return True
