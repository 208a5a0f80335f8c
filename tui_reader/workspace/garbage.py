"""How often Python looks for garbage while article after article is read."""

import gc

_MANY = 200_000
"""Objects; an ordinary article is read with fewer, and they go with it, as none is held in a ring."""


def collect_seldom() -> None:
    """For a process that reads articles one by one: what it has loaded by now stays and is passed over, and
    the rest is looked through for rings only when there is much of it. Every 700 objects, as Python does by
    itself, it would cost a tenth of all the time."""
    gc.freeze()
    gc.set_threshold(_MANY)
