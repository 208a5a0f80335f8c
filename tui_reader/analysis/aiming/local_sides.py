"""The region, party, firm or society for which somebody speaks and no state: a role in, a holder out."""

import re

from tui_reader.domain.annotation import Holder

_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_AREA = r"(?:Region|Territory|Republic|Oblast|Krai|Province|Autonomous (?:Area|Region|Okrug)|District)"
_REGION = re.compile(
    rf"\b(?:[Gg]overnor|[Mm]ayor) of (?:the )?(?P<ruled>(?:Republic of )?{_NAME})"
    rf"|\b[Hh]ead of (?:the )?(?P<headed>Republic of {_NAME}|(?:{_NAME} )?{_NAME} {_AREA})"
    rf"|^(?:[Aa]cting )?(?P<own>(?!Acting ){_NAME}) (?:Governor|Mayor)\b"
    rf"|\b(?P<area>{_NAME} {_AREA}) (?:[Hh]ead|[Ll]eader)\b"
)
_BODY = r"(?:[Pp]arty|[Ff]action|[Pp]arliamentary [Gg]roup)"
_PARTY = re.compile(
    rf"\b(?:leader|head|chair|chairman|chairwoman|chairperson) of (?:the )?(?P<led>(?:A )?{_NAME}) {_BODY}"
    rf"|^(?P<first>{_NAME}) (?:Duma )?(?:{_BODY} )?(?:leader|co-chairman|faction (?:leader|head|chairman))\b",
    re.IGNORECASE,
)
_NO_PARTY = re.compile(r"(?i)^(?:duma|state|opposition|majority|minority|parliament\w*)$")
_BANK = re.compile(r"\bBank\b")
_FIRM = re.compile(
    r"\b(?:CEO|chief executive|general director|management board|board of directors|executive chairman"
    r"|(?:communications?|marketing|sales|general) manager|chief (?:content|operating|financial) officer)\b",
    re.IGNORECASE,
)
_SOCIETY = re.compile(
    # `president of the Rowing Federation of Chile`; not of `the Russian Federation`.
    r"\b(?:(?<!russian )federation|association|society|institute|academy|confederation)"
    r"(?: of (?!nations|south)|$)"
    r"|\b(?:foundation|university|college|church|chamber of commerce|(?:trade|police) union|football"
    r"|olympic committee|(?:FIFA|UEFA|IOC|FIDE) (?:president|head|secretary))\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:chief|associate|court) justice\b|^justice$|\b(?:judge|magistrate)\b", re.IGNORECASE
)
_STATES_OWN = re.compile(
    r"\b(?:Minister|Agency|Service|Government|Central Bank|Adviser|Aide|Envoy|Ambassador|Senator"
    r"|Representative|Congress(?:wo)?man|Attorney General"
    r"|Secretary of (?:State|Defen[cs]e|the Treasury|the Interior))\b"
)


def local_side(role: str | None) -> Holder | None:
    """The region that somebody heads or the party that he leads, as the role words it."""
    if not role or _BANK.search(role):
        return None
    if found := _REGION.search(role):
        return Holder(next(name for name in found.groups() if name).removeprefix("Acting "))
    found = _PARTY.search(role)
    name = next(name for name in found.groups() if name) if found else ""
    if not name or not name[0].isupper() or _NO_PARTY.match(name):
        return None
    named = name.endswith("Party") or " " in name or name.isupper()
    return Holder(name if named or " party" not in role.lower() else f"{name} Party")


def is_of_no_state(role: str | None) -> bool:
    """Whether somebody runs a company or a society, whose `we` is no state, or judges in a court."""
    if role is None or _STATES_OWN.search(role):
        return False
    return any(private.search(role) for private in (_FIRM, _SOCIETY, _COURT))
