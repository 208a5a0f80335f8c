"""Names as they are compared: a label in, its folded words out."""

import re
import unicodedata

from tui_reader.domain.person_key import person_key

_WORD = re.compile(r"[^\W_]+")


def fold_words(text: str) -> tuple[str, ...]:
    """The words in lower case, without accents and punctuation: `Lula da Silva` → lula, da, silva."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))


def fold_label(text: str) -> str:
    """All words of a label between blanks, so that a whole word is found as `% word %`."""
    return f" {' '.join(fold_words(text))} "


def fold_person(name: str) -> str:
    """Likewise, with the words as they are under every transliteration added."""
    return f" {' '.join(dict.fromkeys([*fold_words(name), *key_words(name)]))} "


def key_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: no honorifics, no middle initials, one spelling."""
    return tuple(word for word in person_key(name).split("-") if word)
