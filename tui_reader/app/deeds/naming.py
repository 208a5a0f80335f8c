"""Who is who: people and entities are ignored, merged, parted and renamed, each undone by `u`."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.wrapping import fit
from tui_reader.domain.correction import Ignore, Merge, Rename, What
from tui_reader.domain.view import Appearance, FacetCount

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.chooser import Choice

Offer = tuple[str, Callable[[], object]]
"""What a line of the box says, and what it does."""

_NAME = 40
"""Columns of a name in a title or a told line."""
_ALL_OF = "all of "
_WILL_BE = "There it is another person from now on; all other articles stay as they are"
"""What Enter does, in the box itself."""
_FOOT = "Enter part · Tab choose more · Esc leave all as it is"


class Naming:
    """Asks who is meant, and hands over what the reader says."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self._names: dict[str, str] = {}
        self._renaming: tuple[What, str, str] | None = None
        """What is given another name while that is typed: kind, id, the name so far."""
        self._parted: tuple[str, str] = ("", "")
        """Id and name of the person in the box that parts."""
        self._merges: tuple[Merge, ...] = ()
        self._appearances: tuple[Appearance, ...] = ()

    def person(self, ident: str, name: str) -> Iterator[Offer]:
        """What can be wrong about a person."""
        yield f"Ignore {name}: no person, or none to care for", lambda: self._ignore("person", ident, name)
        yield f"Merge {name} with another person …", lambda: self._merge("person", ident, name)
        yield f"Part {name}: in some articles it is somebody else …", lambda: self._part(ident, name)
        yield f"Rename {name} …", lambda: self._rename("person", ident, name)

    def entity(self, ident: str, name: str) -> Iterator[Offer]:
        """What can be wrong about a country, organisation, place or group."""
        yield f"Ignore {name}: not meant, or none to care for", lambda: self._ignore("entity", ident, name)
        yield f"Merge {name} with another …", lambda: self._merge("entity", ident, name)
        yield f"Rename {name} …", lambda: self._rename("entity", ident, name)

    def _ignore(self, what: What, ident: str, name: str) -> None:
        self.screen.ask.correct(Ignore(what, ident), f"ignored {name}")

    # ---- who is the same -----------------------------------------------------------------------
    def _merge(self, what: What, ident: str, name: str) -> None:
        from tui_reader.app.widgets.chooser import Chooser

        def chosen(values: tuple[str, ...] | None) -> None:
            if values:
                into = self._names.get(values[0], values[0])
                # An entity goes by the name of the other one, a person by the one in the article.
                called = into if what == "entity" else None
                merge = Merge(what, ident, values[0], called)
                self.screen.ask.correct(merge, f"merged {name} into {into}")

        chooser = Chooser(f"merge {ident}", f"{name} is the same as", self.screen.look)
        chooser.waiting()
        self.screen.app.push_screen(chooser, chosen)
        self.screen.ask.everybody(what, ident)

    def offer_others(self, besides: str, others: Sequence[FacetCount]) -> None:
        """Everybody else, for the box if it still waits for them."""
        from tui_reader.app.widgets.chooser import Choice, Chooser

        top = self.screen.app.screen
        if isinstance(top, Chooser) and top.name == f"merge {besides}":
            self._names = {other.value: other.label for other in others}
            alike = Counter(self._names.values())
            # Namesakes are told apart by their ids.
            called = {o.value: f"{o.label} ({o.value})" if alike[o.label] > 1 else o.label for o in others}
            rest = [
                Choice(o.value, called[o.value], right=f"{o.count:,}") for o in others if o.value != besides
            ]
            top.offer(rest, "there is nobody else")

    # ---- who is somebody else ------------------------------------------------------------------
    def _part(self, ident: str, name: str) -> None:
        from tui_reader.app.widgets.chooser import Chooser

        title = f"Part {fit(name, _NAME)}: where is it somebody else?"
        chooser = Chooser(f"part {ident}", title, self.screen.look, many=True, foot=_FOOT)
        chooser.waiting("looking…")
        self._parted = ident, name
        self.screen.app.push_screen(chooser, self._chosen_apart)
        self.screen.ask.parts(ident)

    def offer_parts(self, person: str, merges: Sequence[Merge], appearances: Sequence[Appearance]) -> None:
        """What the person consists of, for the box if it still waits for that; the open article first."""
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if not isinstance(top, Chooser) or top.name != f"part {person}":
            return
        here = self.screen.opened.number if self.screen.opened else None
        self._merges = tuple(merges)
        self._appearances = tuple(sorted(appearances, key=lambda each: each.number != here))
        name = fit(self._parted[1], _NAME)
        top.offer(list(self._parts()), f"one article alone names {name}: there is nobody to part")

    def _parts(self) -> "Iterator[Choice]":
        """Articles with the name that each has, all articles of a name, and merges of the reader's own."""
        from tui_reader.app.widgets.chooser import Choice

        articles = self._appearances
        if len(articles) > 1:
            yield Choice("", _WILL_BE)
            for at, each in enumerate(articles):
                day = f"{(each.published or 'no date')[:10]:<10}  {each.article_title}"
                yield Choice(f"article {at}", day, right=fit(each.name, _NAME // 2), words=each.name)
            names = Counter(each.name for each in articles)
            for name, count in names.items() if len(names) > 1 else ():
                if count > 1:
                    yield Choice(f"name {name}", f"{_ALL_OF}“{name}”", right=f"{count:,} articles")
        if self._merges:
            yield Choice("", "Merged by you: choose to take that back")
            for at, merge in enumerate(self._merges):
                yield Choice(f"merge {at}", f"{merge.id} is somebody else again")

    def _chosen_apart(self, values: tuple[str, ...] | None) -> None:
        if not values:
            return
        ident, name = self._parted
        chosen = [value.partition(" ")[::2] for value in values]
        merges = [self._merges[int(which)] for kind, which in chosen if kind == "merge"]
        numbers = {int(which) for kind, which in chosen if kind == "article"}
        names = {which for kind, which in chosen if kind == "name"}
        apart = [a for n, a in enumerate(self._appearances) if n in numbers or a.name in names]
        if apart and len(apart) == len(self._appearances):
            self.screen.tell(f"not parted: these are all articles of {name}; leave some out")
        else:
            self.screen.ask.part(ident, name, merges, [each.article_id for each in apart])

    # ---- by what name --------------------------------------------------------------------------
    def _rename(self, what: What, ident: str, name: str) -> None:
        self._renaming = what, ident, name
        note = "Enter: that is the name from now on, in every article · Esc leaves it"
        self.screen.open_prompt("rename", "name", name, note)

    def rename_to(self, name: str) -> None:
        """The name was typed."""
        if self._renaming is None:
            return
        what, ident, before = self._renaming
        if not name or name == before:
            self.screen.tell(f"{before} keeps the name")
        else:
            self.screen.ask.correct(Rename(what, ident, name), f"renamed {before} to {name}")
