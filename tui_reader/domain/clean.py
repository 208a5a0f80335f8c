"""The one cleaner: any text in, text out that a terminal can be shown: LF and printable characters.

It runs before any offset exists, so that offsets, stored text and what is on screen agree. All three
functions are idempotent and take time linear in the length of the text.
"""

import re
import unicodedata

MOST_MARKS = 4
"""Combining marks in a row that are let through; more is a flood that spills over other lines."""

# Introducers of string sequences (OSC, DCS, SOS, PM, APC, screen's title), 7-bit and 8-bit. A string
# ends with BEL or ST and never crosses a line: one that is not closed must not swallow the article.
_SEQUENCE = re.compile(
    r"(?:\x1b[\]PX^_k]|[\x90\x98\x9d-\x9f])[^\x00-\x08\n\x0b-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|\x1b[ -/]*[0-~]?"
)
_INTRODUCERS = frozenset("\x1b\x90\x98\x9b\x9d\x9e\x9f")

# What the C1 codes of a mislabelled Windows-1252 text were meant to be; U+0085 is a line end by itself.
_WINDOWS = dict(zip(range(0x91, 0x98), "‘’“”•–—", strict=True))
_TO_SPACE = (0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_TO_LF = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_BULLETS = (0xF0A7, 0xF0B7)  # the bullets of Word's Symbol and Wingdings fonts
_REPLACED = {
    **dict.fromkeys(_TO_SPACE, " "),
    **dict.fromkeys(_TO_LF, "\n"),
    **dict.fromkeys(_BULLETS, "•"),
    **_WINDOWS,
}

# Controls, format characters (Cf), fillers that show as nothing, variation selectors but VS16, tags.
_DROPPED_CLASS = (
    r"\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    r"\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0"
    r"\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
# Lone surrogates, private use, noncharacters: they stand for something, but nobody knows for what.
_UNKNOWN_CLASS = r"\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff" + "".join(
    f"\\U000{plane:x}fffe\\U000{plane:x}ffff" for plane in range(1, 15)
)
_SUSPECT = re.compile(
    rf"[\t\x0b-\r\xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufe0f{_DROPPED_CLASS}{_UNKNOWN_CLASS}]"
)
_DROPPED = re.compile(rf"[{_DROPPED_CLASS}]+")
_UNKNOWN = re.compile(rf"[{_UNKNOWN_CLASS}]")

# Combining marks are neither word characters nor space: a cheap net for runs that may be a flood.
_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")

_EMOJI = r"\xa9\xae\u203c-\u3299\U0001f000-\U0001faff"
_STRAY_VS16 = re.compile(rf"(?<![{_EMOJI}0-9#*])\ufe0f|(?<=[0-9#*])\ufe0f(?!\u20e3)")

# Scripts in which ZWNJ and ZWJ are spelling (Arabic and Persian, Syriac, Indic, Khmer, Mongolian).
_JOINED = (
    r"\u0620-\u07ff\u0840-\u0dff\u0e80-\u109f\u1780-\u18aa\ua800-\ua8ff"
    r"\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
)
_STRAY_JOINER = re.compile(
    rf"(?<![{_JOINED}])\u200c|\u200c(?![{_JOINED}])"
    rf"|(?<![{_JOINED}{_EMOJI}\ufe0f])\u200d|(?<=[{_EMOJI}\ufe0f])\u200d(?![{_EMOJI}])"
    rf"|(?<=[{_JOINED}])\u200d(?![{_JOINED}\s.,;:!?)\]\"”’]|$)"
)

_PLAIN = bytes((*range(0x20, 0x7F), 0x0A))

_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)} | {0x7F: 0x2421}


def clean(text: str) -> str:
    """The text without anything that a terminal would obey or that a reader could not see.

    Whole escape sequences go, line ends become LF, tabs and exotic spaces one space; lone surrogates,
    noncharacters and private-use characters become U+FFFD; ZWJ, ZWNJ and VS16 stay in words of
    scripts that need them and in emoji.
    """
    rare = _rare(text)
    if _SUSPECT.search(rare) is not None:
        text = text if _INTRODUCERS.isdisjoint(rare) else _SEQUENCE.sub("", text)
        text = text.replace("\r\n", "\n")
        # One by one, as a text has few of them: `translate` looks every character up.
        for each in _REPLACED.keys() & map(ord, rare):
            text = text.replace(chr(each), _REPLACED[each])
        text = _DROPPED.sub("", text) if _DROPPED.search(rare) else text
        text = _UNKNOWN.sub("\ufffd", text) if _UNKNOWN.search(rare) else text
        rare = _rare(text)
    return _settled(text, rare)


def _settled(text: str, rare: str) -> str:
    """A text without controls, with its floods of marks calmed and its joiners where they belong."""
    if not rare:
        return text
    if any(unicodedata.category(each).startswith("M") for each in rare):
        text = _MARKS.sub(_calmed, text)
    text = _STRAY_VS16.sub("", text) if "\ufe0f" in rare else text
    return _STRAY_JOINER.sub("", text) if "\u200c" in rare or "\u200d" in rare else text


def clean_line(text: str) -> str:
    """The same on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean(text).split())


def printable(text: str) -> str:
    """What goes to a terminal or into a message: control characters are shown as their pictures (␛)
    instead of being obeyed. Clean text comes out as it went in."""
    rare = _rare(text)
    return clean(text.translate(_PICTURES)) if _SUSPECT.search(rare) else _settled(text, rare)


def _rare(text: str) -> str:
    """The characters of the text that are no plain ASCII and no line ends, each once: all that could need
    cleaning. As bytes the rest is told apart forty times faster than an expression finds the first of it."""
    rare = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    return "".join(set(rare))


def _calmed(run: re.Match[str]) -> str:
    """The run with at most `MOST_MARKS` combining marks on one base; joiners do not begin a new one."""
    if not any(unicodedata.category(each).startswith("M") for each in set(run[0])):
        return run[0]  # as it is: a list of millions of quotation marks would take gigabytes
    kept, marks = [], 0
    for character in run[0]:
        if unicodedata.category(character).startswith("M"):
            marks += 1
        elif character not in "\u200c\u200d":
            marks = 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
