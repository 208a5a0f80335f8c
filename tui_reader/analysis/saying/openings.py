"""Where a sentence begins in a text, and what may stand before its subject."""

import re

_ABBREVIATION = re.compile(
    r"(?:^|[\s.(])(?:[A-Z]|Mrs?|Ms|Drs?|Sens?|Reps?|Gov|Gen|Maj|Col|Lt|Sgt|Capt|Adm|Prof|Rev|St|Hon|Amb|Pres|vs|no)\.$"
)
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|[”\"’')\]]*(?=\s))")
# What may stand before the subject of a sentence: a word that joins or opens a clause, or an adjunct.
BEFORE_SUBJECT = re.compile(
    r"[“\"‘(\s]*(?:It (?:is|was) [^.;:,“”\"\n]{1,60}? (?:that|when) (?:new |then )?)?"
    r"(?:(?:and|but|yet|so|still|then|now|even|just|meanwhile|however|later|earlier|instead|also|\w+ly),?\s+)*"
    r"(?:(?:when|whenever|as|while|after|before|since|although|though|if|because|once|until|like|that)\s+"
    r"(?:[^.;:“”\"\n]{1,140},\s+)?"
    r"|(?:in|at|on|during|for|from|with|after|before|since|under|despite|amid|following|speaking|asked|by|to"
    r"|ahead|last|this|earlier|late|over|through|throughout)\b[^.;:“”\"]{1,140},\s+)?",
    re.IGNORECASE,
)
SHORTEST_SENTENCE = 12
# How far back a sentence is looked for, in characters, and how far at first.
_REACH = 600
_NEAR = 150


class Openings:
    """Where the sentences of one text begin; rules ask for the same again and again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[int, int] = {}

    def of(self, position: int) -> int:
        """Where the sentence around a position begins."""
        if position not in self._known:
            self._known[position] = self._found(position)
        return self._known[position]

    def before(self, opening: int) -> int | None:
        """Where the sentence before the one that begins at `opening` does; None in another paragraph."""
        if opening < SHORTEST_SENTENCE:
            return None
        before = self.of(opening - SHORTEST_SENTENCE)
        return None if "\n" in self._text[before:opening].strip() else before

    def _found(self, position: int) -> int:
        floor = max(0, position - _REACH)
        for start in (max(floor, position - _NEAR), floor):  # most often it is near
            for end in reversed([*_SENTENCE_END.finditer(self._text, start, position)]):
                if not _ABBREVIATION.search(self._text, max(0, end.start() - 6), end.start() + 1):
                    return end.end()
        return floor
