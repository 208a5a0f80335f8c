"""What comes of what was asked: how the library stands now, and refusals; the screen is brought in line."""

from typing import TYPE_CHECKING

from tui_reader.app.messages import Changed, Gone, Refused, StateCame
from tui_reader.errors import BadQuery, NotFound

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen


def stands(screen: "ReaderScreen", message: StateCame) -> None:
    """Other processes may have changed the library: what they did is followed where it is in view."""
    state = message.state
    if message.fault != screen.fault:
        screen.fault = message.fault
        screen.told = f"corrections not read: {message.fault}" if message.fault else screen.told
    before, screen.library = screen.library, state
    if before is not None and (state.articles, state.changes) != (before.articles, before.changes):
        screen.refresh_list()
        screen.renew()
    elif before is not None and (state.deeds, state.unread) != (before.deeds, before.unread):
        screen.articles.look_again()
    if state.behind and state.behind != screen.catching_up_from:
        # Once for each state: an index that cannot be written is not tried again every five seconds.
        screen.catching_up_from = state.behind
        screen.ask.catch_up(screen.index_progress)
    screen.say_status()


def changed(screen: "ReaderScreen", message: Changed) -> None:
    """What was done here is shown, and told."""
    waited_no_more(screen)
    undo = f" · {screen.keymap.key('undo')} undoes" if message.undoable else ""
    screen.told = f"{message.told}{undo}" if message.told else screen.told
    screen.job = ""
    if message.numbers is None:
        screen.refresh_list()
        screen.ask.rows(screen.articles.in_view())
    else:
        screen.ask.rows(message.numbers)
    wanted = screen.wanted
    if wanted is not None and (message.numbers is None or wanted.number in message.numbers):
        screen.ask.article(wanted.number, screen.listing.query)
    screen.ask.state()


def gone(screen: "ReaderScreen", message: Gone) -> None:
    """The article under the cursor takes the place of one that is no more; the list may come yet."""
    screen.gone = message.number
    screen.told = "the article that was open has been taken out of the library"
    selected = screen.articles.selected
    if selected is not None and selected != message.number == screen.wanted_number:
        screen.preview(selected)


def reads_on(screen: "ReaderScreen") -> bool:
    """Whether what is open stays so where the list lost it: where unread articles are listed, the one that
    is being read is none by now."""
    return screen.pane != "list" and screen.opened is not None and screen.opened.number != screen.gone


def waited(screen: "ReaderScreen", text: str) -> None:
    """Another process holds the library: told until it lets go."""
    if text:
        screen.waiting = screen.told = text
    else:
        waited_no_more(screen)


def waited_no_more(screen: "ReaderScreen") -> None:
    """Another process let go of the library."""
    if screen.told == screen.waiting:
        screen.told = ""
    screen.waiting = ""


def refused(screen: "ReaderScreen", message: Refused) -> None:
    """Told in the prompt that it came from, else in the status line."""
    error, lane = message.error, message.lane
    if lane == "count" or message.about not in (None, screen.asked, screen.wanted_number):
        return
    if lane == "find":
        screen.asked = screen.listing
    if lane == "facets":
        _leave_waiting_box(screen)
    if screen.asking_for == "answer" and lane == "find":
        screen.asking_for = "search"
        screen.prompt.active = True
        screen.prompt.complain(error.why, error.at if isinstance(error, BadQuery) else None)
        return
    screen.job = "" if lane in {"index", "jobs"} else screen.job
    screen.told = error.why if isinstance(error, BadQuery) else str(error)
    if lane in {"copy", "marks"} and isinstance(error, NotFound) and screen.wanted is not None:
        # What the screen shows is not what the library holds: another process changed it.
        screen.ask.article(screen.wanted.number, screen.listing.query)
    screen.say_status(alarm=True)


def _leave_waiting_box(screen: "ReaderScreen") -> None:
    """The choices that a box waits for do not come."""
    from tui_reader.app.widgets.chooser import Chooser

    top = screen.app.screen
    if isinstance(top, Chooser):
        top.give_up()
