"""The Textual app: themes, the guarded terminal, and the one screen."""

import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.message import Message

from tui_reader.app.asking import Asking
from tui_reader.app.commands import Keymap
from tui_reader.app.desk import Desk
from tui_reader.app.look import DEFAULT_THEME, THEMES, look, textual_themes
from tui_reader.app.messages import Waited
from tui_reader.app.remembered import Remembered, to_json
from tui_reader.app.screen import FirstPage, ReaderScreen
from tui_reader.app.terminal import GuardedDriver

if TYPE_CHECKING:
    from tui_reader.settings import Settings
    from tui_reader.workspace import Workspace

_SIGNALS = ("SIGTERM", "SIGHUP")


class WithoutColour(LineFilter):
    """Bold, underline and reverse stay; colours go, and greys with them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [Segment(text, _plain(style), control) for text, style, control in segments]


def _plain(style: Style | None) -> Style | None:
    if style is None:
        return None
    return Style(bold=style.bold or None, underline=style.underline or None, reverse=style.reverse or None)


class ReaderApp(App[None], inherit_bindings=False):
    """Opens on a first page that was already found; everything else is asked for after the first paint."""

    CSS_PATH = "reader.tcss"
    TITLE = "tui_reader"
    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT: ClassVar[float] = 0

    def __init__(
        self,
        workspace: "Workspace",
        first: FirstPage,
        *,
        today: Callable[[], date],
        settings: "Settings",
        paths: Sequence[str] = (),
    ) -> None:
        super().__init__(driver_class=GuardedDriver)
        self.workspace = workspace
        if settings.width is not None:
            first = replace(first, remembered=replace(first.remembered, text_width=settings.width))
        self.desk = Desk(self._post)
        workspace.tell_waits(lambda words: self._post(Waited(words)))
        self.crash: BaseException | None = None
        self._paths = tuple(paths)
        ask = Asking(workspace, self.desk, today)
        self.refusals = ask.refusals
        self._reader = ReaderScreen(first, ask, Keymap(settings.keys))
        self._chosen_theme = settings.theme or ""
        self._wanted_theme = first.remembered.theme or self._chosen_theme
        if self.no_color:
            self._filters = [WithoutColour()]
        for theme in textual_themes():
            self.register_theme(theme)
        self._begin_with(self._first_theme())

    # ---- starting ------------------------------------------------------------------------------
    def get_default_screen(self) -> ReaderScreen:
        return self._reader

    def _begin_with(self, theme: str) -> None:
        """The theme before anything is painted; set the usual way, all style sheets would be read twice."""
        self.set_reactive(ReaderApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self._refresh_truecolor_filter(self.ansi_theme)
        self._reader.set_reactive(ReaderScreen.look, look(theme, colour=not self.no_color))

    def on_mount(self) -> None:
        self._handle_signals()
        self.set_interval(0.5, self._watch_terminal)
        if self._paths:
            self.call_after_refresh(self.take_in)

    def take_in(self) -> None:
        """Read the documents that were named on the command line."""
        self._reader.ask.take_in(self._paths, self._reader.ingest_progress)

    def _first_theme(self) -> str:
        if self.no_color:
            return "ansi-dark"
        return self._wanted_theme if self._wanted_theme in THEMES else self._own_theme

    @property
    def _own_theme(self) -> str:
        """The theme of the settings, or one that suits the terminal: what need not be remembered."""
        if self._chosen_theme in THEMES:
            return self._chosen_theme
        few_colours = self.console.color_system in {"standard", "windows"}
        return "ansi-dark" if few_colours else DEFAULT_THEME

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"rule": "ansi_bright_black"}

    def _watch_theme(self, theme_name: str) -> None:
        super()._watch_theme(theme_name)
        self._reader.look = look(theme_name, colour=not self.no_color)

    def _post(self, message: Message) -> None:
        self._reader.post_message(message)

    # ---- leaving -------------------------------------------------------------------------------
    def remembered(self) -> Remembered:
        """Where the reader is, to be found again."""
        screen = self._reader
        at = screen.place()
        return Remembered(
            query=screen.listing.query,
            filters=screen.listing.filters,
            number=screen.articles.selected,
            offset=at.offset if at and at.number == screen.articles.selected else 0,
            pane="article" if screen.pane == "article" else "list",
            panel_open=screen.panel_open,
            whole_library=screen.whole_library,
            voices=screen.show_voices,
            zoomed=screen.zoomed,
            text_width=screen.reading.text_width,
            theme="" if self.no_color or self.theme == self._own_theme else self.theme,
        )

    def exit(self, *args: object, **kwargs: object) -> None:
        """Leave; what is open is remembered first."""
        if self._reader.is_mounted and not self._exit:
            self.kept = to_json(self.remembered())
        super().exit(*args, **kwargs)  # type: ignore[arg-type]

    kept: str | None = None
    """What is to be remembered, once the app has left."""

    def _handle_signals(self) -> None:
        loop = self._loop
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if loop is not None and number is not None and not self.is_headless:
                loop.add_signal_handler(number, self.exit, None, 128 + number)

    def _watch_terminal(self) -> None:
        driver = self._driver
        if isinstance(driver, GuardedDriver) and driver.hung_up():
            self.exit(return_code=128 + signal.SIGHUP)

    # Textual prints a traceback, with the local variables in it, of what nobody foresaw. The launcher says
    # it in one line instead.
    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
