"""Names as they are compared: a label in, its folded words out."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def fold_words(text: str) -> tuple[str, ...]:
    """The words in lower case, without accents and punctuation: `Lula da Silva` → lula, da, silva."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))


def fold_label(text: str) -> str:
    """All words of a label between blanks, so that a whole word is found as `% word %`."""
    return f" {' '.join(fold_words(text))} "
