"""Showing: what the panel lists, colours and widths, the palette and the help."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.commands import BEGINNINGS, BY_ID, COMMANDS, key_text
from tui_reader.app.look import THEMES
from tui_reader.app.widgets.reading_pane import TEXT_WIDTHS

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.choice_box import Choice

_ITS_OWN = "*"
"""Chosen in place of an organisation's id."""


class Showing:
    """How the screen shows what it shows."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        return {
            "panel.organisation": self.next_organisation,
            "panel.reach": self.reach,
            "voices": self.voices,
            "look.zoom": self.zoom,
            "look.width": self.width,
            "look.theme": self.theme,
            "palette": self.palette,
            "help": self.help,
        }

    def next_organisation(self) -> None:
        from tui_reader.app.widgets.choice_box import Choice
        from tui_reader.app.widgets.chooser import Chooser

        screen = self.screen
        panel = screen.side.panel
        if not screen.side.display:
            screen.tell(f"the side panel is hidden; {screen.keymap.key('pane.panel')} shows it")
            return
        late = panel is None and screen.opened is not None
        if not late and (panel is None or not panel.choices):
            screen.tell("no other organisation to show")
            return
        if panel is None or screen.opened is None or screen.side.number != screen.opened.number:
            screen.tell("the panel of this article is on its way")
            return
        own = [Choice(_ITS_OWN, "what this article is about")] if screen.organisation else []
        others = (
            Choice(id_, f"{id_}, {name}" if name != id_ else id_) for id_, name in panel.choices.items()
        )
        named = [*own, *others]
        screen.app.push_screen(
            Chooser("organisation", "Show members of", screen.look, named), self._organisation_chosen
        )

    def _organisation_chosen(self, values: tuple[str, ...] | None) -> None:
        if values:
            self.screen.organisation = None if values[0] == _ITS_OWN else values[0]
            self.screen.ask_panel()

    def reach(self) -> None:
        screen = self.screen
        screen.whole_library = not screen.whole_library
        screen.ask_panel()
        self.screen.tell(
            "wants stated anywhere in the library" if screen.whole_library else "wants stated in this article"
        )

    # ---- looks ---------------------------------------------------------------------------------
    def voices(self) -> None:
        self.screen.show_voices = not self.screen.show_voices
        self.screen.tell("speakers and their words in one colour each" if self.screen.show_voices else "")

    def zoom(self) -> None:
        self.screen.zoomed = not self.screen.zoomed
        self.screen.show_panes()

    def width(self) -> None:
        reading = self.screen.reading
        at = TEXT_WIDTHS.index(reading.text_width) if reading.text_width in TEXT_WIDTHS else -1
        reading.text_width = TEXT_WIDTHS[(at + 1) % len(TEXT_WIDTHS)]
        self.screen.tell(
            f"text in {reading.text_width} columns" if reading.text_width else "text over the whole width"
        )

    def theme(self) -> None:
        app = self.screen.app
        at = THEMES.index(app.theme) if app.theme in THEMES else -1
        app.theme = THEMES[(at + 1) % len(THEMES)]
        self.screen.tell(f"theme {app.theme}")

    # ---- help ----------------------------------------------------------------------------------
    def palette(self) -> None:
        choices = [self._command_choice(command.id, command.title) for command in COMMANDS]
        self._offer_commands("palette", "Commands", choices)

    def help(self) -> None:
        from tui_reader.app.widgets.choice_box import Choice

        choices = [
            Choice("", "To begin with"),
            *(self._command_choice(i, BY_ID[i].help) for i in BEGINNINGS),
        ]
        group = ""
        for command in COMMANDS:
            if command.group != group:
                group = command.group
                choices.append(Choice("", group))
            choices.append(self._command_choice(command.id, command.help))
        self._offer_commands("help", "Keys", choices)

    def _command_choice(self, id_: str, label: str) -> "Choice":
        from tui_reader.app.widgets.choice_box import Choice

        command = BY_ID[id_]
        return Choice(
            id_, label, key=key_text(command, self.screen.keymap.bound), words=f"{id_} {command.title}"
        )

    def _offer_commands(self, name: str, title: str, choices: "Sequence[Choice]") -> None:
        from tui_reader.app.widgets.chooser import Chooser

        self.screen.app.push_screen(Chooser(name, title, self.screen.look, choices), self._command_chosen)

    def _command_chosen(self, values: tuple[str, ...] | None) -> None:
        if values:
            self.screen.run(BY_ID[values[0]])
