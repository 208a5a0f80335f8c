"""Opens an address in the user's browser: http and https only, as one argument, never through a shell."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

_OPENERS = ("xdg-open", "open", "wslview", "sensible-browser")


def is_web_address(url: str) -> bool:
    """Whether it is an http or https address of some host, in printable ASCII without spaces."""
    if not url.isascii() or not url.isprintable() or any(c in url for c in ' "<>\\^`{|}'):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def command_for(url: str, environment: Mapping[str, str]) -> list[str] | None:
    """The argument list that opens it: $BROWSER if it is set, else the desktop's opener, if there is one.
    Raises ValueError for a $BROWSER whose quotes do not match."""
    chosen = environment.get("BROWSER", "").split(os.pathsep)[0]
    words = shlex.split(chosen)
    if words:
        return [word.replace("%s", url) for word in words] if "%s" in chosen else [*words, url]
    opener = next((path for name in _OPENERS if (path := shutil.which(name))), None)
    return [opener, url] if opener else None


def browse(url: str) -> str:
    """Starts the browser and does not wait for it. What became of it, in words with the whole address."""
    if not is_web_address(url):
        return f"not opened, only http and https addresses are: {url}"
    try:
        command = command_for(url, os.environ)
    except ValueError as error:
        return f"not opened, $BROWSER cannot be read ({str(error).lower()}): {url}"
    if command is None:
        return f"no browser found for {url}"
    try:
        subprocess.Popen(  # noqa: S603 - an argument list, and the address is checked above
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
        )
    except OSError as error:
        return f"the browser did not start ({error.strerror}): {url}"
    return f"opened {url}"
