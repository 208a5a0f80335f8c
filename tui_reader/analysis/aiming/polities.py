"""States by their kind (`the kingdom`, `the Islamic Republic`): words in, the states that are so out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class Polities:
    """The lexicon of polities; see `data/lexicons/polities.yaml`."""

    by_head: Mapping[str, frozenset[str]]
    by_word: Mapping[str, frozenset[str]]
    of_any_state: frozenset[str]
    """What any state is called at times, of which some are called so mostly."""

    @classmethod
    def of(cls, world: World) -> "Polities":
        groups = world.lexicons.get("polities", {})
        any_state = frozenset(groups.get("any_state", ()))
        return cls(_codes(groups, "head_"), _codes(groups, "word_"), any_state)

    def so_called(self, before: str, head: str) -> frozenset[str]:
        """The codes of the states that a head with the word before it may mean; none where it may be any."""
        return self.by_word.get(before) or self.by_head.get(head, frozenset())


def _codes(groups: Mapping[str, Sequence[str]], prefix: str) -> dict[str, frozenset[str]]:
    return {
        name.removeprefix(prefix): frozenset(codes)
        for name, codes in groups.items()
        if name.startswith(prefix)
    }
