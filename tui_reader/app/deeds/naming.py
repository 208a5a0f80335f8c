"""Who is who: people and entities are ignored, merged, split and renamed, each undone by `u`."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.app.wrapping import fit
from tui_reader.domain.correction import Ignore, Merge, Rename, What
from tui_reader.domain.view import FacetCount, Introduction, Parts

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.choice_box import Choice

Offer = tuple[str, Callable[[], object]]
"""What a line of the box says, and what it does."""

_NAME = 40
"""Columns of a name in a title or a told line."""
_ALL_OF = "all of "
_WILL_BE = "There it is another person from now on; all other articles stay as they are"
"""What Enter does, in the box itself."""
_FOOT = "Enter split · Tab several · Esc leave as it is"


class Naming:
    """Asks who is meant, and hands over what the reader says."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self._names: dict[str, str] = {}
        self._renaming: tuple[What, str, str] | None = None
        """What is given another name while that is typed: kind, id, the name so far."""
        self._parted: tuple[str, str] = ("", "")
        """Id and name of the person in the box that parts."""
        self._parts = Parts((), (), 0)

    def person(self, ident: str, name: str) -> Iterator[Offer]:
        """What can be wrong about a person."""
        yield f"Ignore {name}: not a person, or of no interest", lambda: self._ignore("person", ident, name)
        yield f"Merge {name} with another person …", lambda: self._merge("person", ident, name)
        yield f"Split {name}: in some articles it is somebody else …", lambda: self._part(ident, name)
        yield f"Rename {name} …", lambda: self._rename("person", ident, name)

    def entity(self, ident: str, name: str) -> Iterator[Offer]:
        """What can be wrong about a country, organisation, place or group."""
        yield f"Ignore {name}: not meant, or of no interest", lambda: self._ignore("entity", ident, name)
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

    def offer_others(
        self, besides: str, others: Sequence[FacetCount], introduced: Mapping[str, Introduction]
    ) -> None:
        """Everybody else, for the box if it still waits for them."""
        from tui_reader.app.widgets.choice_box import Choice
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if isinstance(top, Chooser) and top.name == f"merge {besides}":
            self._names = {other.value: other.label for other in others}
            called = _told_apart(others, introduced)
            rest = [
                Choice(o.value, called[o.value], right=f"{o.count:,}") for o in others if o.value != besides
            ]
            top.offer(rest, "there is nobody else", "nobody of that name is in the library; Esc closes")

    # ---- who is somebody else ------------------------------------------------------------------
    def _part(self, ident: str, name: str) -> None:
        from tui_reader.app.widgets.chooser import Chooser

        title = f"Split {fit(name, _NAME)}: where is it somebody else?"
        chooser = Chooser(f"part {ident}", title, self.screen.look, many=True, foot=_FOOT)
        chooser.waiting("looking…")
        self._parted = ident, name
        self.screen.app.push_screen(chooser, self._chosen_apart)
        self.screen.ask.parts(ident)

    def offer_parts(self, person: str, parts: Parts) -> None:
        """What the person consists of, for the box if it still waits for that; the open article first."""
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if not isinstance(top, Chooser) or top.name != f"part {person}":
            return
        here = self.screen.opened.number if self.screen.opened else None
        self._parts = replace(
            parts, appearances=tuple(sorted(parts.appearances, key=lambda each: each.number != here))
        )
        name = fit(self._parted[1], _NAME)
        top.offer(list(self._part_choices()), f"one article alone names {name}: there is nobody to split off")

    def _part_choices(self) -> "Iterator[Choice]":
        """Articles with the name that each has, all articles of a name, and merges of the reader's own."""
        from tui_reader.app.widgets.choice_box import Choice

        articles, of = self._parts.appearances, self._parts.articles
        if of > len(articles):
            yield Choice("", f"Only the newest {len(articles):,} of {of:,} articles are listed")
        if len(articles) > 1:
            yield Choice("", _WILL_BE)
            for at, each in enumerate(articles):
                day = f"{(each.published or 'no date')[:10]:<10}  {each.article_title}"
                yield Choice(f"article {at}", day, right=fit(each.name, _NAME // 2), words=each.name)
            names = Counter(each.name for each in articles)
            for name, count in names.items() if len(names) > 1 else ():
                if count > 1:
                    listed = " listed" if of > len(articles) else ""
                    yield Choice(f"name {name}", f"{_ALL_OF}“{name}”", right=f"{count:,} articles{listed}")
        if self._parts.merged:
            yield Choice("", "Merged by you: choose to take that back")
            for at, one in enumerate(self._parts.merged):
                role = f", {one.role}," if one.role else ""
                yield Choice(f"merge {at}", f"{one.name}{role} is somebody else again")

    def _chosen_apart(self, values: tuple[str, ...] | None) -> None:
        if not values:
            return
        ident, name = self._parted
        chosen = [value.partition(" ")[::2] for value in values]
        merged = [self._parts.merged[int(which)] for kind, which in chosen if kind == "merge"]
        numbers = {int(which) for kind, which in chosen if kind == "article"}
        names = {which for kind, which in chosen if kind == "name"}
        apart = [a for n, a in enumerate(self._parts.appearances) if n in numbers or a.name in names]
        if apart and len(apart) == self._parts.articles:
            self.screen.tell(f"not split: these are all articles of {name}; leave some out")
        else:
            self.screen.ask.part(ident, name, merged, [each.article_id for each in apart])

    # ---- by what name --------------------------------------------------------------------------
    def _rename(self, what: What, ident: str, name: str) -> None:
        self._renaming = what, ident, name
        note = "Enter renames everywhere · Esc leaves"
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


def _told_apart(others: Sequence[FacetCount], introduced: Mapping[str, Introduction]) -> dict[str, str]:
    """By id, the name with the role; of namesakes also an article of theirs, and the id only where nothing
    else tells them apart."""
    known = {each.value: introduced.get(each.value) for each in others}
    called = {
        each.value: f"{each.label}, {known_.role}"
        if (known_ := known[each.value]) and known_.role
        else each.label
        for each in others
    }
    alike = Counter(called.values())
    for ident, words in called.items():
        if alike[words] > 1:
            one = known[ident]
            called[ident] = f"{words} · in “{one.article_title}”" if one else words
    alike = Counter(called.values())
    return {ident: f"{words} ({ident})" if alike[words] > 1 else words for ident, words in called.items()}
