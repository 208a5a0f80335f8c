"""A text whose lists begin in the line that leads up to them in, each list on lines of its own out."""

import re

# `The plan has two parts:- Dams …`, then `- Locks …`: the first item ran into the line before.
_FIRST = re.compile(r"(?<=[\w:.;)”\"’*%])(?P<mark>[-•]) (?=[A-Z“\"*\[$\d][^\n]*\n+(?P=mark) )")
# `Here are the highlights:### President Roe …`
_HEADING = re.compile(r"(?<=[:.])#{2,4} (?=[A-Z])")


def parted_lists(text: str) -> str:
    """The text with the first item of a list, or a heading, in a line of its own."""
    if "\n- " not in text and "\n• " not in text:
        return text
    return _FIRST.sub(r"\n\g<mark> ", _HEADING.sub("\n", text))
