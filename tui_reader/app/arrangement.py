"""Which panes are shown, and how wide: the size of the terminal and the pane in use in, widths out."""

from dataclasses import dataclass

SMALLEST = (40, 12)
_PANEL = 36


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns of each pane; 0 for one that is not shown."""

    list: int
    article: int
    panel: int
    two_lines: bool
    key_line: bool

    @property
    def single(self) -> bool:
        return (self.list > 0) + (self.article > 0) + (self.panel > 0) == 1


def arrange(width: int, height: int, pane: str, *, panel_open: bool, zoomed: bool) -> Arrangement:
    """Three panes from 140 columns on, two from 80, below that (and when zoomed) the one in use."""
    columns = _columns(width, pane, panel_open=panel_open or pane == "panel", zoomed=zoomed)
    return Arrangement(*columns, two_lines=height > 30 and columns[0] > 0, key_line=height > 14)


def _columns(width: int, pane: str, *, panel_open: bool, zoomed: bool) -> tuple[int, int, int]:
    if zoomed or width < 80:
        return width * (pane == "list"), width * (pane == "article"), width * (pane == "panel")
    if width >= 140:
        list_ = max(34, min(44, width * 28 // 100))
        panel = max(34, min(44, width * 24 // 100))
        return list_, width - list_ - panel, panel
    if panel_open and (pane != "list" or width >= 124):
        # The drawer: from 124 columns on it leaves room for the list, before it gives way to it.
        list_ = 30 if width >= 124 else 0
        return list_, width - list_ - _PANEL, _PANEL
    list_ = 28 if width < 100 else min(44, width * 34 // 100)
    return list_, width - list_, 0
