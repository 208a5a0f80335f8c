"""Takes the README's picture from the real app on the seeds.

python .github/picture.py [WIDTH HEIGHT OUT.svg]
"""

import asyncio
import re
import sys
import tempfile
from datetime import date
from pathlib import Path

from tui_reader.app.app import ReaderApp
from tui_reader.app.launch import first_page
from tui_reader.settings import Settings
from tui_reader.workspace import first_start

TODAY = date(2024, 3, 1)
KEYS = ["g", "g", "j", "j", "enter", "pause", "]", "q", "]", "q", "pause"]


async def picture(width: int, height: int) -> str:
    """The screen as SVG, after a few keys."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = first_start(Path(folder) / "library")
        app = ReaderApp(
            workspace, first_page(workspace, TODAY), today=lambda: TODAY, settings=Settings(), paths=()
        )
        async with app.run_test(size=(width, height)) as pilot:
            await pilot.pause(1)
            for key in KEYS:
                await (pilot.pause(0.6) if key == "pause" else pilot.press(key))
            await pilot.pause(1)
            drawn = app.export_screenshot(title="tui-reader")
        workspace.close()
    # The reader's own monospace will do; nothing is to be fetched for a picture.
    return re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL)


if __name__ == "__main__":
    size = [int(word) for word in sys.argv[1:3]] or [150, 42]
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(__file__).with_name("screen.svg")
    target.write_text(asyncio.run(picture(size[0], size[1])), encoding="utf-8")
