"""Whether a noun is one for a person."""

import re

from tui_reader.analysis.word_classes import listed

_HUMAN = re.compile(
    r"[a-z-]+(?:er|or|ist|ian|ant|(?<!m)ent|man|woman|person|eer|ee|ive)|teen|friend|youth|boy|girl|guy|cop|monk"
    r"|nun|priest|imam|bishop|cleric|aide|chief|head|parent|mother|father|brother|sister|son|daughter|scholar"
)
_NOT_HUMAN = listed(
    """
    paper newspaper letter order number chapter center centre border power summer winter matter document
    statement agreement event incident accident content extent continent patent present consumer-price
    committee archive narrative initiative directive alternative perspective tower server computer
    tanker carrier fighter helicopter corner quarter cover offer banner poster answer error mirror
    sector factor corridor tremor grant restaurant plant variant tee fee degree motive objective weather
    """
)


def is_human(word: str) -> bool:
    """Whether a noun in the singular is one for a person, by its ending."""
    return word not in _NOT_HUMAN and _HUMAN.fullmatch(word) is not None
