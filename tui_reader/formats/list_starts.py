"""A text whose lists begin in the line that leads up to them in, each list on lines of its own out."""

import re

# `The plan has two parts:- Dams …`, then `- Locks …`: the first item ran into the line before.
_FIRST = re.compile(r"(?<=[\w:.;)”\"’*%])(?P<mark>[-•]) (?=[A-Z“\"*\[$\d])")
_NEXT = re.compile(r"\n+(?P<mark>[-•]) ")
# `Here are the highlights:### President Roe …`
_HEADING = re.compile(r"(?<=[:.])#{2,4} (?=[A-Z])")


def parted_lists(text: str) -> str:
    """The text with the first item of a list, or a heading, in a line of its own."""
    if "\n- " not in text and "\n• " not in text:
        return text
    text = _HEADING.sub("\n", text)
    marks = {item.start(): item["mark"] for item in _NEXT.finditer(text)}
    line_end = -1

    def parted(first: re.Match[str]) -> str:
        """In a line of its own where the one below has that mark too; a line's end is looked for once."""
        nonlocal line_end
        if line_end < first.start():
            found = text.find("\n", first.end())
            line_end = found if found >= 0 else len(text)
        return f"\n{first[0]}" if marks.get(line_end) == first["mark"] else first[0]

    return _FIRST.sub(parted, text)
