"""A text whose lines or pages end in the middle of a word or sentence in, the word or sentence whole out."""

import re
from itertools import pairwise

_HYPHEN = re.compile(r"-\n(?!(?:and|or|to)\b)(?=(?P<rest>[A-Za-zÀ-ÿ]+))")
_LAST_PART = re.compile(r"[A-Za-zÀ-ÿ]+\Z")
_LONGEST_PART = 24
_MOST_WHOLE = 200
"""Hyphens looked into for the whole word, as each is looked for in all of the text."""

# A page's number at its foot, right below its last line. Line ends come first, as they are found fast.
_NUMBER = re.compile(r"\n(?<=[^\n]\n)(?P<number>\d{1,3})\n\n")
_SHORTEST_PAGE = 200
"""Numbers that count nearer to each other are a table's: medals won, places taken."""
# The break of a page whose number is gone: nothing opens there.
_BREAK = re.compile(r"\n\n(?<=[a-z,]\n\n)(?=[a-z][^\n]{30,110}\n[^\n])")
_LAST_LINE = re.compile(r"[^\n]\n[^\n]{40,110}\Z")
_LONGEST_LINE = 112


def joined_lines(text: str) -> str:
    """`fast-` at the end of a line, then `growing`, as one word; and no page ends within a sentence."""
    if "-\n" in text:
        text = _joined_hyphens(text)
    return _BREAK.sub(_joined_page, _without_numbers(text)) if "\n\n" in text else text


def _joined_page(gap: re.Match[str]) -> str:
    """No blank line between paragraphs of wrapped lines where the sentence goes on in small letters."""
    above = _LAST_LINE.search(gap.string, max(0, gap.start() - _LONGEST_LINE), gap.start())
    return "\n" if above is not None else gap[0]


def _joined_hyphens(text: str) -> str:
    """The hyphen stays unless the text has the word without it elsewhere."""
    looked = 0

    def joined(hyphen: re.Match[str]) -> str:
        nonlocal looked
        before = _LAST_PART.search(text, max(0, hyphen.start() - _LONGEST_PART), hyphen.start())
        if before is None:
            return hyphen[0]
        looked += 1
        whole = before[0] + hyphen["rest"]
        is_cut = looked <= _MOST_WHOLE and hyphen["rest"].islower() and whole in text
        return "" if is_cut else "-"

    return _HYPHEN.sub(joined, text)


def _without_numbers(text: str) -> str:
    """The numbers that count the pages, and those between a line's open end and small letters, go; so does
    the break of the page where a sentence goes on over it."""
    found = list(_NUMBER.finditer(text))
    counting = [int(number["number"]) for number in found]
    steps = {
        at
        for at, (one, two) in enumerate(pairwise(counting))
        if two == one + 1 and found[at + 1].start() - found[at].end() >= _SHORTEST_PAGE
    }
    kept: list[str] = []
    last = 0
    for at, number in enumerate(found):
        goes_on = _goes_on(text, number)
        if at in steps or at - 1 in steps or (goes_on and text[number.end() : number.end() + 1].islower()):
            kept += (text[last : number.start()], "\n" if goes_on else "\n\n")
            last = number.end()
    return "".join((*kept, text[last:]))


def _goes_on(text: str, number: re.Match[str]) -> bool:
    """Whether the line above ends in the middle of a sentence."""
    before = text[number.start() - 1 : number.start()]
    return before.islower() or before in (",", ";")
