"""A person's name to the key by which it is one person across articles and spellings.

Insensitive to case, diacritics, honorifics, middle initials and the common ways of transliterating
Slavic, Arabic and Persian names; otherwise conservative: a different word makes a different person.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")
_HONORIFICS = "mr mrs ms miss dr prof sir dame lord lady jr sr jnr snr ii iii the"
_NO_NAME = frozenset(_HONORIFICS.split())
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "de", "da", "von", "van", "der", "the"})
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a"}
)
# One key for the spellings of one given name or family name; both sides are folded.
_SPELLINGS = {
    "aleksandr": "alexander alexandr aleksander aliaksandr alyaksandr alexandre",
    "lukashenko": "lukashenka",
    "aleksei": "alexei alexey aleksey alexi alexy",
    "evgeni": "eugene evgueni yevgeny yevgeni evgeny",
    "dmitri": "dimitri dmitriy",
    "dmitro": "dmytro",
    "maksim": "maxim",
    "victor": "viktor",
    "constantin": "konstantin constantine",
    "semen": "semion semyon",
    "muhammad": "mohammed mohammad mohamed mohamad muhammed muhamad mahomed",
    "ahmad": "ahmed achmed",
    "husayn": "hossein hussein hussain husain husein hosein",
    "hassan": "hasan",
    "mahmoud": "mahmud",
    "khalid": "khaled",
    "osama": "usama",
    "yasir": "yasser yassir yaser",
    "gadafi": "qaddafi qadhafi gaddafi gadhafi kadafi kaddafi gathafi khadafy kadhafi",
    "muamar": "muammar moammar moamer moamar muhammar",
    "khamenei": "khameini",
    "rohani": "rouhani ruhani",
    "zelenski": "zelensky zelenskyy zelenskiy",
    "yanukovich": "yanukovych",
    "timoshenko": "tymoshenko",
    "benjamin": "binyamin",
    "suharto": "soeharto",
    "sukarno": "soekarno",
}
_SAME = {spelling: key for key, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_RULES = (
    (re.compile(r"(?:iy|yi|yy|ij|ii|iyi|ey|ei|y)\b"), "i"),
    (re.compile(r"off\b"), "ov"),
    (re.compile(r"eff\b"), "ev"),
    (re.compile(r"\bye(?=\w\w)|(?<=[aeiou])ye"), "e"),
    (re.compile(r"yu|iou"), "iu"),
    (re.compile(r"ya"), "ia"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"\Bx"), "ks"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"y"), "i"),
    (re.compile(r"tz"), "ts"),
    (re.compile(r"(.)\1"), r"\1"),
)


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """A slug such as `aleksandr-lukashenko`; empty for a text without letters.

    One initial between other names (`George W. Bush`) and particles (`al-`, `bin`) do not count, two do
    (`George H.W. Bush` is another); a name of
    one word keeps its own key, so that `Putin` alone is not taken for a known person.
    """
    joined = _INITIALS.sub(lambda found: re.sub(r"\W", "", found.group()) + " ", _unmarked(name))
    words = [word for word in _WORD.findall(joined) if word not in _NO_NAME]
    kept = [word for word in words if len(word) > 1 and word not in _PARTICLES]
    if len(kept) < 2:
        kept = words
    return "-".join(_folded(word) for word in kept)


def _unmarked(name: str) -> str:
    decomposed = unicodedata.normalize(
        "NFKD", name.casefold().translate(_LETTERS).replace("’", "").replace("'", "")
    )
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    word = _SAME.get(word, word)
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
