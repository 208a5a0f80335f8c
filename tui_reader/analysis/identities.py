"""The keys of all names of people in one article to one key a person."""

from collections.abc import Collection, Iterable

_MOST_COMPARED = 50
"""Names of one article that share both ends; no article has as many."""


def one_key_each(keys: Iterable[str], known: Collection[str]) -> dict[str, str]:
    """Every key to its person's: that of the shortest full name of the article (`anna-maria-roe` to
    `anna-roe` where it has both), or of the known office holder who bears it with a middle name more.
    Keys of one word are kept."""
    shortest: dict[tuple[str, str], list[str]] = {}
    persons: dict[str, str] = {}
    for key in sorted(set(keys), key=lambda key: (key.count("-"), key)):
        parts = key.split("-")
        same_ends = shortest.setdefault((parts[0], parts[-1]), [])
        shorter = next(
            (other for other in same_ends[:_MOST_COMPARED] if set(other.split("-")) <= set(parts)), None
        )
        persons[key] = _known(shorter or key, known)
        if shorter is None and len(parts) > 1:
            same_ends.append(key)
    return persons


def _known(key: str, known: Collection[str]) -> str:
    first, _, rest = key.partition("-")
    without_middle = f"{first}-{rest.rpartition('-')[2]}"
    return without_middle if rest and without_middle in known else key
