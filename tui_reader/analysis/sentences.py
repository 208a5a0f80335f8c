"""An article's prose blocks to sentences; a stop after `Mr.`, `U.S.` or an initial ends none."""

import re
from collections.abc import Iterator

from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span, trimmed
from tui_reader.domain.value import value


@value
class Sentence:
    """One sentence, its closing quotation mark or bracket included, and the block that it stands in.

    A quotation of several sentences is split like any other text.
    """

    span: Span
    block: Block


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LONGEST = 2_500
"""In characters, of a sentence: of 150,000 sentences of news none is longer."""
_JOINTS = ("\n", "; ", ", ", " ")
_CLOSERS = "”\"’')]»"
# Possessive, and begun at the first stop of a run only: a page of dots takes no longer than one of words.
# What stands before the stop is looked at behind it, so that the text up to it is passed over fast.
# Behind it stands a space, or right away the next sentence (`of the pass.The road`).
_GLUED = (
    r"(?:(?<=[a-z]{3}[.!?])|(?<=[a-z]{3}[.!?][”\"]))(?!(?:Com|Org|Net|Io|Js|Ai|Tv|Finance)\b)[A-Z][\w’']*\s"
)
_STOP = re.compile(
    rf"[.!?…](?<![.!?].)(?:(?<!…)[.!?]*+|(?<=…)(?:\.\.)?)[{re.escape(_CLOSERS)}]*+(?=\s|{_GLUED})"
)
# Matched from the left: a search would try every character.
_LAST_WORD = re.compile(r"(?:.*[\s(\[“\"‘«—–])?([^\s(\[“\"‘«—–]+)", re.DOTALL)

# Never the last word of a sentence: something must follow.
_BEFORE_A_NAME = _listed(
    """
    mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt brig cpl pvt sen rep gov pres amb rev fr hon
    st ste mt ft no nos vol art fig pp vs cf approx ca messrs mme mlle dir supt sec asst assoc dept e.g
    i.e viz eds jan feb mar apr jun jul aug sept oct nov dec lt.gen maj.gen lt.col brig.gen
    v sens reps govs gens profs drs
    """
)
# Those that another word may be joined to: `then-Gov. Roe`.
_BEFORE_A_TITLED_NAME = _listed("gen lt col maj capt adm sen rep gov pres amb rev")
# May end a sentence; does so when a word follows that usually opens one.
_EITHER_WAY = _listed(
    """
    u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m inc corp co ltd llc plc bros jr sr etc al ph.d m.d b.c a.d
    ave blvd est a.k.a u.s.s.r calif fla tex ariz mass conn wash colo ore pa va ga ill ind mich minn wis
    mo tenn ky ala miss la n.y n.j n.h n.c s.c n.m md del okla kan neb nev vt wyo mont
    """
)
# `Dr. Ma. Delta Roe`, but not `Jack Ma. The firm`.
_GIVEN_CUT_SHORT = frozenset({"Ma", "Wm", "Thos", "Chas", "Jos"})
_NAME_GOES_ON = re.compile(r"[^\W\d_a-z]\w+\s[^\W\d_a-z]")
_OPENERS = _listed(
    """
    the a an this that these those he she it they we i you his her its their our my in on at for from to
    by with as but and or so yet if when while after before since although though however what who why
    how where which there here now then today yesterday some many most all both no not according
    meanwhile moreover also still even once
    """
)
_REPORTED_ON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof)\.? )?(?:[A-Z][\w’'-]* (?:[A-Z]\. )?){1,5}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|exclaimed|wondered|wonders|replied|replies|shouted"
    r"|continued|concluded|remarked|repeated|responded|answered|tweeted|demanded|declared|joked|quipped|pressed"
    r"|barked|retorted|countered|insisted|argued|noted|recalled|inquired|interjected|mused|cried|yelled|laughed"
    r"|explained|tells|read|reads)\b(?![,:] [“\"‘']| (?:to \w+ )?that\b)"
)


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the blocks in which the article itself speaks, in order."""
    return tuple(
        Sentence(span, block)
        for block in article.blocks
        if block.kind in PROSE
        for span in spans_of_sentences(article.text, block.span)
    )


def spans_of_sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, without the white space around them; one without an end is cut."""
    start = within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        if _ends_sentence(text, start, stop, within.end):
            yield from _cut(text, start, stop.end())
            start = stop.end()
    yield from _cut(text, start, within.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence, in parts where it is so long that nobody wrote it as one: what looks through a whole
    sentence at each of its words then takes no longer, by the word, in a longer text."""
    while end - start > _LONGEST and (joint := _joint(text, start + _LONGEST // 2, start + _LONGEST, end)):
        if span := trimmed(text, start, joint):
            yield span
        start = joint
    if span := trimmed(text, start, end):
        yield span


def _joint(text: str, first: int, last: int, end: int) -> int | None:
    """Where a sentence may be cut: behind the last mark or word of that stretch, else the next word."""
    for mark in _JOINTS:
        if (at := text.rfind(mark, first, last)) >= 0:
            return at + len(mark)
    behind = text.find(" ", last, end)
    return behind + 1 if behind >= 0 else None


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    following = stop.end()
    while following < end and text[following].isspace():
        following += 1
    if following >= end:
        return True
    after = text[following]
    if after.islower() or after in ",;:)" or (following == stop.end() and _is_inside_name(text, start, stop)):
        return False
    mark = stop.group()
    if mark[0] in "!?…" or mark.startswith(".."):
        # `“Why now?” Roe asked.` is one sentence.
        return not (mark[-1] in "”\"’'" and _REPORTED_ON.match(text, following, min(end, following + 80)))
    if len(mark) > 1:
        return True
    return not _is_abbreviation(text, start, stop.start(), following)


def _is_inside_name(text: str, start: int, stop: re.Match[str]) -> bool:
    """`Yahoo!Mail`, `Vostok.Bank`: a capital before a lone stop, and no opener right behind it."""
    found = _LAST_WORD.fullmatch(text, max(start, stop.start() - 24), stop.start())
    opener = _word_at(text, stop.end())
    opens = opener in _OPENERS and len(opener) > _SHORTEST_OPENER
    return len(stop.group()) == 1 and found is not None and found[1][0].isupper() and not opens


# `Vostok.In`, `Vostok.It` are names of sites.
_SHORTEST_OPENER = 2


def _is_abbreviation(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    found = _LAST_WORD.fullmatch(text, max(start, stop - 24), stop)
    if not found:
        return False
    word = found[1]
    folded = word.casefold()
    # `then-Sen. Roe`
    if folded in _BEFORE_A_NAME or folded.rpartition("-")[2] in _BEFORE_A_TITLED_NAME:
        # `He said no.` ends; `No. 5` does not.
        return not (
            folded in ("no", "art", "mar", "sec", "dir", "ca", "fr")
            and not text[following].isdigit()
            and word.islower()
        )
    initial = (len(word) == 1 and word.isupper()) or (
        len(word) > 1 and word[-2] in ".-" and word[-1].isupper()
    )
    at = found.start(1)
    if word in _GIVEN_CUT_SHORT and not text[max(start, at - 2) : at].strip().islower():
        return _NAME_GOES_ON.match(text, following) is not None
    if initial or folded in _EITHER_WAY:
        return _word_at(text, following) not in _OPENERS
    return False


_FIRST_WORD = re.compile(r"[“\"‘'(\[«]*(\w+)")


def _word_at(text: str, position: int) -> str:
    found = _FIRST_WORD.match(text, position)
    return found.group(1).casefold() if found and found.group(1)[0].isupper() else ""
