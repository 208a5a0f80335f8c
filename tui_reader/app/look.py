"""How things look: a theme's name in, the styles of every role out.

Every kind of entity has a colour *and* a second signal, so that nothing is told by colour alone; with
NO_COLOR the colours go and bold, underline and reverse stay.
"""

from dataclasses import dataclass
from functools import lru_cache

from rich.style import Style
from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a theme, as Rich and Textual both write them (`#rrggbb`); empty is the terminal's own."""

    background: str
    raised: str
    text: str
    dim: str
    rule: str
    accent: str
    country: str
    organisation: str
    person: str
    place: str
    priority: str
    star: str
    error: str
    hit: tuple[str, str]
    here: str
    selected: str
    selected_dim: str
    voices: tuple[str, ...]
    dark: bool = True
    ansi: bool = False


_INK = Palette(
    background="#15171c", raised="#1c1f26", text="#d5d8de", dim="#8b919e", rule="#353a45", accent="#82aaff",
    country="#72c7b6", organisation="#e3b771", person="#c3a6f0", place="#a5c58c", priority="#f0906a",
    star="#f2cc60", error="#ff7b7b", hit=("#1a1500", "#e9c75a"), here="#263f63", selected="#2b3950",
    selected_dim="#23272f", voices=("#82aaff", "#e3b771", "#72c7b6", "#f0906a", "#c3a6f0", "#a5c58c"),
)  # fmt: skip
_PAPER = Palette(
    background="#fbf9f4", raised="#f1eee6", text="#24272d", dim="#646974", rule="#d3cfc4", accent="#1d57b8",
    country="#0a6a5d", organisation="#865300", person="#6b3aa8", place="#456a1d", priority="#ad3d10",
    star="#8f6a00", error="#b3261e", hit=("#241c00", "#ffdf70"), here="#cfe0fb", selected="#d9e4f6",
    selected_dim="#e9e6dd", voices=("#1d57b8", "#865300", "#0a6a5d", "#ad3d10", "#6b3aa8", "#456a1d"),
    dark=False,
)  # fmt: skip
_ANSI_DARK = Palette(
    background="", raised="", text="", dim="bright_black", rule="bright_black", accent="bright_blue",
    country="cyan", organisation="yellow", person="magenta", place="green", priority="red",
    star="bright_yellow", error="bright_red", hit=("black", "yellow"), here="", selected="", selected_dim="",
    voices=("blue", "yellow", "cyan", "red", "magenta", "green"), ansi=True,
)  # fmt: skip
_ANSI_LIGHT = Palette(
    background="", raised="", text="", dim="bright_black", rule="bright_black", accent="blue",
    country="cyan", organisation="red", person="magenta", place="green", priority="red",
    star="red", error="red", hit=("black", "yellow"), here="", selected="", selected_dim="",
    voices=("blue", "red", "cyan", "magenta", "green"), dark=False, ansi=True,
)  # fmt: skip

_PALETTES = {"ink": _INK, "paper": _PAPER, "ansi-dark": _ANSI_DARK, "ansi-light": _ANSI_LIGHT}
THEMES = tuple(_PALETTES)
DEFAULT_THEME = "ink"


@dataclass(frozen=True, slots=True)
class Look:
    """A style for every role. Styles without a background lie on whatever is beneath them: `base` under
    the panes, `raised` under chips, status line, prompt and boxes."""

    base: Style
    raised: Style
    text: Style
    strong: Style
    dim: Style
    rule: Style
    title: Style
    title_focused: Style
    rule_focused: Style
    key: Style
    error: Style
    star: Style
    unread: Style
    selected: Style
    selected_dim: Style
    chip: Style
    country: Style
    organisation: Style
    person: Style
    expert: Style
    place: Style
    group: Style
    priority: Style
    priority_text: Style
    concern: Style
    subhead: Style
    quote: Style
    hit: Style
    here: Style
    cursor: Style
    voices: tuple[Style, ...]

    def of_mention(self, kind: str) -> Style:
        """The style of a kind of entity; `text` for a kind that is not told apart."""
        styles = {
            "country": self.country, "organisation": self.organisation, "person": self.person,
            "expert": self.expert, "place": self.place, "group": self.group,
        }  # fmt: skip
        return styles.get(kind, self.text)


@lru_cache(maxsize=8)
def look(theme: str, *, colour: bool = True) -> Look:
    """The look of a theme that is ours; of the default one for any other name."""
    palette = _PALETTES.get(theme, _INK)
    reverse = palette.ansi or not colour
    return Look(
        base=_style(palette.text, palette.background),
        raised=_style(palette.text, palette.raised),
        text=_style(palette.text),
        strong=_style(palette.text, bold=True),
        dim=_style(palette.dim),
        rule=_style(palette.rule),
        title=_style(palette.dim, bold=False),
        title_focused=_style(palette.accent, bold=True),
        rule_focused=_style(palette.accent),
        key=_style(palette.accent, bold=True),
        error=_style(palette.error, bold=True),
        star=_style(palette.star, bold=True),
        unread=_style(palette.accent, bold=True),
        selected=_on(palette.selected, reverse=reverse),
        selected_dim=_on(palette.selected_dim, underline=reverse),
        chip=_style(palette.text, palette.selected, reverse=reverse),
        country=_style(palette.country, underline=True),
        organisation=_style(palette.organisation, bold=True),
        person=_style(palette.person, italic=True, underline=reverse),
        expert=_style(palette.person, italic=True, bold=True, underline=reverse),
        place=_style(palette.place, italic=True),
        group=_style(palette.country, bold=True, underline=True),
        priority=_style(palette.priority, bold=True),
        priority_text=_style(palette.priority),
        concern=_style(palette.error, bold=True),
        subhead=_style(palette.accent, bold=True),
        quote=_style(palette.text),
        hit=_hit(palette, reverse=reverse),
        here=_on(palette.here, reverse=reverse),
        cursor=Style(reverse=True),
        voices=tuple(_style(voice, bold=reverse) for voice in palette.voices),
    )


def textual_themes() -> tuple[Theme, ...]:
    """Our two themes for Textual's own parts; the ANSI ones are built in."""
    return tuple(_theme(name, _PALETTES[name]) for name in ("ink", "paper"))


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        primary=palette.accent,
        secondary=palette.person,
        accent=palette.organisation,
        warning=palette.star,
        error=palette.error,
        success=palette.place,
        foreground=palette.text,
        background=palette.background,
        surface=palette.raised,
        panel=palette.rule,
        dark=palette.dark,
        variables={"rule": palette.rule},
    )


def _style(
    colour: str = "",
    background: str = "",
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    underline: bool | None = None,
    reverse: bool | None = None,
) -> Style:
    # Attributes that are off stay unset, so that a style laid on another never takes one away.
    return Style(
        color=colour or None,
        bgcolor=background or None,
        bold=bold or None,
        italic=italic or None,
        underline=underline or None,
        reverse=reverse or None,
    )


def _on(background: str, *, reverse: bool = False, underline: bool = False) -> Style:
    return _style("", background, reverse=reverse, underline=underline)


def _hit(palette: Palette, *, reverse: bool) -> Style:
    if reverse:
        return _style(bold=True, reverse=True)
    text, background = palette.hit
    return _style(text, background, bold=True)
