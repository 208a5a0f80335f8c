"""States by their kind (`the kingdom`, `the Islamic Republic`): words in, the states that are so out."""

from tui_reader.analysis.aiming.words import listed

_MONARCHIES = listed("SA GB JO MA BH TH DK NO SE NL BE ES KH BT LS SZ TO")
_ISLANDS = listed(
    "TW CU LK IS MT CY JM HT BS BB MU MV FJ PH MG NZ SG TT SC VU WS SB KI NR TV PW FM MH CV KM JP ID"
)
_COMMUNIST = listed("KP CN VN CU LA")
_RECLUSIVE = listed("KP TM ER")
_GULF = listed("SA AE QA KW BH OM")
_AUTOCRACIES = listed(
    "IR SY KP RU BY MM VE CU NI CN AF SD ER TM AZ TJ EG ZW LY IQ ET UG RW KH LA ML BF NE GN TD GA GQ CF SS"
)
_BY_HEAD = {
    "regime": _AUTOCRACIES,
    "kingdom": _MONARCHIES,
    "sultanate": listed("OM BN"),
    "emirate": listed("QA KW AF"),
    "city-state": listed("SG"),
    "monarchy": _MONARCHIES | _GULF,
}
_BY_WORD = {
    "islamic": listed("IR PK MR AF"),
    "hermit": _RECLUSIVE,
    "reclusive": _RECLUSIVE,
    "communist": _COMMUNIST,
    "gulf": _GULF,
    "island": _ISLANDS,
    "mullah": listed("IR"),
    "clerical": listed("IR"),
}


OF_ANY_STATE = listed("regime")
"""What any state is called at times, of which some are called so mostly."""


def states_so_called(before: str, head: str) -> frozenset[str]:
    """The codes of the states that a head with the word before it may mean; none where it may be any."""
    return _BY_WORD.get(before) or _BY_HEAD.get(head, frozenset())
