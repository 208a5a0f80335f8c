"""A title to whose message the article hands on: `President Karl Roe sent a telegram to …`."""

import re
from collections.abc import Collection

_SENDER = re.compile(
    r"(?:[A-Z][\w-]+ )*?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:sent|sends|forwarded|congratulated|extended|expressed)\b"
)


def sender_in(title: str, roles: Collection[str]) -> str | None:
    """The name of who sends a message, a role before it left out; None where the title tells of none."""
    found = _SENDER.match(title)
    if found is None:
        return None
    first_word, _, rest = found["name"].partition(" ")
    return rest if first_word.lower() in roles else found["name"]
