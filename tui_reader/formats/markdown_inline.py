"""The marks inside a line of Markdown: emphasis, links, images, code, tags taken off; their words kept.

Every pattern looks at most a bounded way ahead, so that hostile nesting costs no more than its length.
"""

import re

_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]+\S+", re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,2000})(?<!`)\1(?!`)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TITLE = r"(?:[ \t]+[\"'(][^\"()\n]{0,500}[\"')])?"
_ADDRESSED = r"(?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)"
_TARGET = rf"\([ \t]*{_ADDRESSED}{_TITLE}[ \t]*\)"
_IMAGE = re.compile(rf"!\[([^\[\]\n]{{0,1000}})\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]\n]{{0,1000}})\]{_TARGET}")
_REFERENCE = re.compile(r"!?\[([^\[\]\n]{1,1000})\](?:\[([^\[\]\n]{0,200})\])?")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)?[^<>\s]{1,2000}[.@][^<>\s]{1,500})>")
_COMMENT = re.compile(r"<!--[^<>]{0,5000}-->")
_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|center|cite|code|div|em|figcaption|figure|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|q|s"
    r"|small|span|strong|strike|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:[\s/][^<>]{0,1000})?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STARS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,3000})(?<=[^\s*])\1(?![*\w])|(\*\*)(?=\S)([^*\n]{1,3000})(?<=\S)\*\*"
)
_UNDERSCORES = re.compile(r"(?<![\w])(_{1,3})(?=[^\s_])([^_\n]{1,3000})(?<=[^\s_])\1(?!\w)")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,3000})(?<=\S)~~")

# Held out of the way while marks are taken off: private-use characters, which clean text has none of.
_HELD = 0xE000
_RELEASED = re.compile("[\ue000-\ue07f]")


def definitions(source: str) -> frozenset[str]:
    """The names of all link definitions (`[name]: address`), folded."""
    return frozenset(match[1].casefold() for match in _DEFINITION.finditer(source))


def without_marks(line: str, links: frozenset[str]) -> str:
    """The words of one line (or of lines put together). A pair of brackets that is no link stays."""
    if _DEFINITION.match(line):
        return ""
    if not any(mark in line for mark in "\\`*_[<~"):
        return line
    line = _ESCAPED.sub(lambda match: chr(_HELD + ord(match[1])), line)
    line = _CODE.sub(lambda match: _hold(match[2].strip()), line)
    line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
    if links:
        line = _REFERENCE.sub(lambda match: _referred(match, links), line)
    line = _TAG.sub("", _BREAK.sub(" ", _ADDRESS.sub(r"\1", _COMMENT.sub("", line))))
    for _ in range(3):  # emphasis in emphasis, innermost first
        line = _STRUCK.sub(r"\1", _UNDERSCORES.sub(r"\2", _STARS.sub(_starred, line)))
    return _RELEASED.sub(lambda match: chr(ord(match[0]) - _HELD), line)


def _hold(words: str) -> str:
    """Keeps the marks inside code from being read as marks."""
    return "".join(chr(_HELD + ord(c)) if c in "\\`*_[]()<>~!" else c for c in words)


def _starred(match: re.Match[str]) -> str:
    return match[2] if match[2] is not None else match[4]


def _referred(match: re.Match[str], links: frozenset[str]) -> str:
    name = match[2] or match[1]
    return match[1] if name.casefold() in links else match[0]
