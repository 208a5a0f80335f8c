"""How firm a commitment or support is told to be: a place in, whether it is told to stand out."""

from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import listed

_LONGEST_OBJECT = 8
_REMAINS = listed("is are remains remain stays stay")
_UNWAVERING = listed(
    """
    unwavering ironclad iron-clad rock-solid rocksolid steadfast unshakable unshakeable firm unconditional
    strong absolute solid unbreakable unequivocal enduring unchanged undiminished resolute
    """
)


def is_unwavering(place: Place) -> bool:
    """`Peru's support for Chile is unwavering`."""
    near = range(place.found.after + 1, place.found.after + _LONGEST_OBJECT)
    be = next((at for at in near if place.low(at) in _REMAINS), None)
    return be is not None and place.low(place.skip_marks(place.skip_adverbs(be + 1))) in _UNWAVERING
