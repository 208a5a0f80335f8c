"""Filtering: facet values with their counts are picked, shown as chips and taken off again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from tui_reader.app.asked import Listing
from tui_reader.app.painting import FIELD_NAMES, MONTHS
from tui_reader.domain.query import Filter
from tui_reader.domain.view import MOST_VALUES, FacetCount, FacetField

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.choice_box import Choice

FilterField = Literal["expert", "official", "speaker", "person", "country", "org", "source", "date"]
_FACETS: dict[str, FacetField] = {
    "filter.expert": "expert",
    "filter.official": "official",
    "filter.country": "country",
    "filter.person": "person",
    "filter.organisation": "org",
    "filter.date": "month",
    "filter.source": "source",
}

_NAMES_OF = {"month": "such month"}
_ONE_EACH = {"source", "month"}
"""Of these an article has but one, so that of several picked any will do; of all others it must have each."""
_OF_A_KIND = {"expert", "official"}


class Filtering:
    """Which filters are on."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self._labels: dict[str, str] = {}

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        return {
            "filter.unread": self.unread_only,
            "filter.drop": self.drop_filter,
            "filter.clear": self.clear_filters,
            "refresh": self.look_again,
            **{command: self._picker(field) for command, field in _FACETS.items()},
        }

    def _picker(self, field: FacetField) -> Callable[[], None]:
        def pick() -> None:
            from tui_reader.app.widgets.chooser import Chooser

            screen = self.screen
            foot = (
                f"Enter choose · Tab several, {'one' if field in _ONE_EACH else 'all'} must fit · Esc close"
            )
            chooser = Chooser(field, f"Filter by {FIELD_NAMES[field]}", screen.look, many=True, foot=foot)
            chooser.waiting()
            screen.app.push_screen(chooser, lambda values: self._picked(field, values))
            screen.ask.facets(field, self._counted(field))

        return pick

    def _counted(self, field: FacetField) -> Listing:
        """The list whose values are counted: of what an article has but one any
        other can be added to those that are on."""
        asked = self.screen.asked
        if field not in _ONE_EACH:
            return asked
        return replace(asked, filters=tuple(f for f in asked.filters if f.field != _filter_field(field)))

    def offer_facets(self, field: FacetField, facets: Sequence[FacetCount]) -> None:
        """Counts that came, for the box if it still waits for them."""
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if isinstance(top, Chooser) and top.name == field:
            choices = self._facet_choices(field, facets)
            none = f"no {FIELD_NAMES[field]} is {self._where()}; Esc closes"
            top.offer(choices, none, self._nobody(field, len(choices)))

    def _facet_choices(self, field: FacetField, facets: Sequence[FacetCount]) -> "list[Choice]":
        """What the current list can be filtered by, after what it is filtered by already."""
        from tui_reader.app.widgets.choice_box import Choice

        if field == "month":
            facets = sorted(facets, key=lambda count: count.value, reverse=True)
        active = {f.value: f for f in self.screen.asked.filters if f.field == _filter_field(field)}
        self._labels = {c.value: self._label(field, c) for c in facets} | {
            v: f.label for v, f in active.items()
        }
        on = [Choice(v, f.label, right="on", words=v, picked=True) for v, f in active.items()]
        rest = [
            Choice(c.value, self._labels[c.value], right=f"{c.count:,}", words=c.value)
            for c in facets
            if c.value not in active
        ]
        return [*on, *rest]

    def _nobody(self, field: FacetField, listed: int) -> str:
        """What is said where nobody (or nothing) of the name that is typed can be filtered by."""
        name = _NAMES_OF.get(field, f"{FIELD_NAMES[field]} of that name")
        if listed >= MOST_VALUES:
            find = f"{self.screen.keymap.key('search')} {_filter_field(field)}:NAME"
            return f"no {name} among the {listed:,} most frequent; {find} finds any other"
        others = (
            f" ({self.screen.keymap.key('filter.person')} finds all who are named)"
            if field in _OF_A_KIND
            else ""
        )
        return f"no {name} is {self._where()}; Esc closes{others}"

    def _where(self) -> str:
        if self.screen.asked == Listing():
            return "in the library"
        return f"in the articles listed ({self.screen.keymap.key('filter.clear')} lists all)"

    @staticmethod
    def _label(field: str, count: FacetCount) -> str:
        if field == "month" and len(count.value) == 7:
            return f"{MONTHS[int(count.value[5:7]) - 1]} {count.value[:4]}"
        return count.label

    def _picked(self, field: FacetField, values: tuple[str, ...] | None) -> None:
        filters = list(self.screen.asked.filters)
        for value in values or ():
            chosen = Filter(_filter_field(field), value, self._labels.get(value, value))
            same = [f for f in filters if (f.field, f.value) == (chosen.field, value)]
            filters = [f for f in filters if f not in same] if same else [*filters, chosen]
        if values:
            self.screen.find(replace(self.screen.asked, filters=tuple(filters)))

    def unread_only(self) -> None:
        asked = self.screen.asked
        words = asked.query.split()
        only = [w for w in words if w != "is:unread"] if "is:unread" in words else [*words, "is:unread"]
        self.screen.find(replace(asked, query=" ".join(only)))

    def drop_filter(self) -> None:
        asked = self.screen.asked
        if asked.filters:
            self.screen.find(asked.without(asked.filters[-1]))
        elif asked != Listing():
            self.clear_filters()
        else:
            self.screen.tell("no filter is on")

    def clear_filters(self) -> None:
        self.screen.find(Listing())

    def look_again(self) -> None:
        self.screen.refresh_list()
        self.screen.ask.rows(self.screen.articles.in_view())
        self.screen.tell("looked again")


def _filter_field(field: FacetField) -> FilterField:
    return "date" if field == "month" else field
