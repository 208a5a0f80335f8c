"""A text in, the code of its language out when its commonest words or its script leave little doubt."""

import re
from collections import Counter
from collections.abc import Set as AbstractSet

_SAMPLE = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_ASCII = frozenset(map(chr, range(128)))
_NO_LETTERS = {ord(character): " " for character in _ASCII if not character.isalpha()}

# The commonest words of each that the others do not share (own list).
_COMMON = {
    "en": "the of and to in that is was for with said has have it on as by from will be are not which its",
    "fr": "le la les des et du une est dans pour que qui par sur au pas avec ce sont plus ont été aux cette",
    "es": "el los las del una que por con para es se su al lo como más pero ha sus este fue entre según",
    "de": "der die das und den von zu mit ist des im für auf nicht ein eine dem sich auch als wird hat nach",
    "it": "il di che la per del un una con non sono della dei alla nel è si le gli anche come più ha degli",
    "pt": "o os do da das em um uma que para com não por dos se mais na no como foi ao também são pelo",
    "nl": "de het een van en dat zijn voor met niet aan ook er maar door wordt naar heeft bij uit werd",
    "pl": "w i na z że się do nie jest o to jak po za od przez są dla jego oraz ale przy również",
    "tr": "ve bir bu için ile de da olarak olan çok daha gibi sonra kadar ancak en ise olduğunu",
}
_SETS = {lang: frozenset(words.split()) for lang, words in _COMMON.items()}
_LANGUAGES = {
    word: [lang for lang, common in _SETS.items() if word in common]
    for word in frozenset().union(*_SETS.values())
}

_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\u0530-\u058f]"), "hy"),
    (re.compile(r"[\u10a0-\u10ff]"), "ka"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[پچژگ]"), "fa"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
    (re.compile(r"[\u1200-\u137f]"), "am"),
)
_BEYOND_LATIN = re.compile(r"[\u0370-\u137f\u3040-\ud7af]")
"""Any letter of the scripts above and below."""

# Letters and words that only one of the languages in Cyrillic has, the surest first.
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CYRILLIC_LETTERS = (
    (re.compile(r"[ў]"), "be"),
    (re.compile(r"[әғқңөұүһ]"), "kk"),
    (re.compile(r"[їєґ]"), "uk"),
    (re.compile(r"[ѓќѕ]"), "mk"),
    (re.compile(r"[ђћјљњџ]"), "sr"),
    (re.compile(r"[ыэё]"), "ru"),
    (re.compile(r"і"), "uk"),
    # Russian has its hard sign before soft vowels alone.
    (re.compile(r"ъ(?![еёюя])|\b(?:ще|е|са|се|че|със|това|като|към|които)\b"), "bg"),
)
_BEYOND_RUSSIAN = re.compile(r"[\u0400-\u042f\u0450\u0452-\u04ff]")
_ENOUGH = 0.08
"""Share of the words of a sample that must be common ones of the language; prose has 0.2 to 0.4."""


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code, from the first two thousand characters; None when in doubt or too short."""
    sample = text[:_SAMPLE].lower()
    rare = {*sample} - _ASCII
    words = _words_of(sample, rare)
    if not words:
        return None
    script = _by_script(sample) if _BEYOND_LATIN.search("".join(rare)) else None
    return script or (_by_words(words) if len(words) >= 5 else None)


def _words_of(sample: str, rare: AbstractSet[str]) -> list[str]:
    """The runs of letters; where all are plain ones, without looking every character up: `rare` are those
    that are not."""
    for each in rare:
        if each.isalnum():
            return _WORD.findall(sample)
        sample = sample.replace(each, " ")
    return sample.translate(_NO_LETTERS).split()


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for script, lang in _SCRIPTS:
        share = 0.02 if lang in ("ja", "fa") else 0.4
        if len(script.findall(sample)) > share * letters:
            return lang
    if len(_CYRILLIC.findall(sample)) > 0.4 * letters:
        return _by_cyrillic(sample)
    return None


def _by_cyrillic(sample: str) -> str | None:
    """Russian where no letter is another language's: by far the commonest, and short texts lack its own."""
    rest = None if _BEYOND_RUSSIAN.search(sample) else "ru"
    return next((lang for own, lang in _CYRILLIC_LETTERS if own.search(sample)), rest)


def _by_words(words: list[str]) -> str | None:
    times = Counter(words)
    counts = dict.fromkeys(_SETS, 0)
    for word in times.keys() & _LANGUAGES.keys():
        for lang in _LANGUAGES[word]:
            counts[lang] += times[word]
    (best, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    return best if most >= max(2, _ENOUGH * len(words)) and most >= 1.2 * next_most else None
