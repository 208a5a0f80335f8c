"""Whom `it` and `they` take up: the body or people that their own sentence, or the one before, is about."""

import re

from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.openings import BEFORE_SUBJECT, Openings
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.span import Span

_BODY = (
    r"(?:government|ministry|administration|group|company|firm|agency|court|council|committee|commission|party"
    r"|army|military|bank|newspaper|union|organi[sz]ation|parliament|department|regime|coalition|bloc|alliance"
    r"|institute|watchdog|charity|network|embassy|authority|opposition|panel|campaign|airline|university"
    r"|broadcaster|outlet|movement|militia|militants|delegation)"
)
_NO_PART = r"(?!(?:of|in|on|at|to|for|from|by|with|and|or|that|which|who|has|had|is|was|will|said|says|as)\b)"
_NAME = r"[A-Z][\w&.-]*(?: (?:(?:of|for|on|and) (?:the )?)?[A-Z][\w&.-]*){0,5}"
_VERB = (
    r"(?= (?:in (?:turn|response|return) )?(?:--? "
    r"|(?:also|then|later|now|already|still|has|had|have|did|does|is|was|are|were|will|would|could|may|can)\b"
    r"|\w+ed\b|\w+ly \w+(?:ed|s)\b|[a-z]+s\b|(?:took|made|came|left|met|went|put|held|began|gave|shut"
    r"|sent|set|won|lost|broke|withdrew|spent|built|ran|fought|sought|told|drew|grew|cut|hit|led|brought|kept|paid)\b)"
    r"|, )"
)
_A_BODY = re.compile(
    rf"\s*(?P<who>(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Tt]his )?(?:{_NO_PART}[\w’'.&-]+ ){{0,5}}?{_BODY}"
    rf"(?: (?:of|in) (?:the )?{_NAME})?){_VERB}"
)
_A_NAME = re.compile(rf"\s*(?:[Tt]he )?(?P<who>{_NAME}){_VERB}")
_IN_A_STATEMENT = re.compile(
    r"\s*In (?:an?|its|the|another) (?:[\w-]+ ){0,3}\w+(?: (?:on|late|early) \w+)?, "
)
_JOINS = re.compile(r"\s*(?:(?:But|And|Even|Meanwhile|However|Still|Instead|Then|On \w+day),? )?")
_JOINED = re.compile(r", (?:but|and|while|though|although|as) ")
_BEFORE_PLURAL = re.compile(
    r"[\s“\"]*(?:(?:but|and|while|although|though|when|as|if|because)\s+)*(?:even now, )?", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?!(?:For|In|With|Among|To|By|From|At|On|Like|Unlike|As|Of|After|Before)\b)"
    rf"(?P<who>(?:{_NO_PART}[A-Za-z][\w.’'-]* ){{0,4}}?(?P<noun>[A-Za-z][a-z]+s)"
    r"(?: (?:of|in|from|at|for|to|near|with) (?:the )?[\w’'-]+(?: [A-Z][\w’'-]+)*)?)(?=,? [a-z])"
)
_TOGETHER = re.compile(rf"(?P<who>(?:the )?{_NAME},? and (?:the )?{_NAME}){_VERB.replace('|[a-z]+s', '')}")
_PEOPLE = listed("critics rebels militants families allies lawmakers police prosecutors doctors nurses")


class Subjects:
    """Finds them in the text alone, and none where somebody spoke since."""

    def __init__(self, text: str, openings: Openings, reporting: Reporting) -> None:
        self._text = text
        self._openings = openings
        self._reporting = reporting

    def body(self, span: Span, said_at: int) -> Span | None:
        """`Kenya, a dry state, left. It said`, `The army shut a road that it says`: the words for a body."""
        opening = self._openings.of(span.start)
        opens = not self._text[opening : span.start].strip(' “"')
        if not opens and _IN_A_STATEMENT.fullmatch(self._text, opening, span.start) is None:
            return self._own(opening, span)
        before = self._openings.before(opening)
        found = self._subject(before, opening) if before is not None else None
        return None if found is None or found.start < said_at else found

    def _own(self, opening: int, span: Span) -> Span | None:
        """None in `C, it said`, as C tells nothing of who `it` is."""
        if not self._text[max(0, span.start - 2) : span.start - 1].isalpha():
            return None
        joined = [*_JOINED.finditer(self._text, opening, span.start)]
        if joined and (nearer := self._subject(joined[-1].end(), span.start)) is not None:
            return nearer
        before = BEFORE_SUBJECT.match(self._text, opening, span.start)
        return self._subject(before.end() if before else opening, span.start)

    def _subject(self, start: int, end: int) -> Span | None:
        joins = _JOINS.match(self._text, start, end)
        start = joins.end() if joins else start
        found = _A_BODY.match(self._text, start, end) or _A_NAME.match(self._text, start, end)
        return Span(*found.span("who")) if found is not None else None

    def several(self, span: Span, said_at: int) -> Span | None:
        """`While aides stayed, they said`, `Aides stayed. They said`: the words for people in the plural."""
        start = self._openings.of(span.start)
        if not self._text[start : span.start].strip(' “"'):
            before = self._openings.before(start)
            start = before if before is not None and before >= said_at else start
        opening = _BEFORE_PLURAL.match(self._text, start, span.start)
        start = opening.end() if opening else start
        found = _SEVERAL.match(self._text, start, span.start)
        if found is not None and self._is_human(found["noun"].lower()):
            return Span(*found.span("who"))
        both = _TOGETHER.match(self._text, start, span.start)
        return Span(*both.span("who")) if both is not None else None

    def _is_human(self, noun: str) -> bool:
        roles = noun[:-1] in self._reporting.roles or noun in self._reporting.experts
        return roles or noun in _PEOPLE or is_human(noun[:-1])
