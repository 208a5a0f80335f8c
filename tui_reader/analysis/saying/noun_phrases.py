"""Tokens around a verb to the noun phrase that is its subject: who said it, without a parser."""

from collections.abc import Collection

from tui_reader.analysis.saying.named_together import are_joint
from tui_reader.analysis.saying.phrase_edges import (
    acts,
    before_adjunct,
    before_brackets,
    is_glued,
    is_nickname,
    lies_between_commas,
    trim_front,
)
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DASHES,
    DATES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    like_a_verb,
    listed,
)
from tui_reader.domain.span import Span

_BOUNDARIES = STOPS | SUBORDINATORS | FINITE | PRONOUNS | listed("said says told added asked according")
# Those that never stand for somebody by themselves.
_ONLY_DETERMINERS = listed("the a an this that his her their its our my your no any every")


def subject_before(reading: Reading, position: int, floor: int) -> NounPhrase | None:
    """The subject of the verb that begins at `position`; nothing before `floor` is looked at."""
    tokens = reading.tokens
    end = skip_back(reading, position - 1, floor)
    last = before_adjunct(reading, end, floor)
    last = skip_back(reading, last, floor) if last < end else last
    if last < floor:
        return None
    if tokens[last].quotation is not None:
        return _before_quoted_aside(reading, last, floor)
    abbreviated = tokens[last].low == "." and last > floor and tokens[last - 1].low in _ABBREVIATED
    if abbreviated and reading.name_ending(last) is None:
        last -= 1
    low = tokens[last].low
    if low in ("who", "that", "which"):
        return _meant_by_relative(reading, last, floor)
    if low in (",", ")", "—", "–", "-", "--"):
        return _before_apposition(reading, last, floor) or _named_before_comma(reading, last, floor)
    found = _whose_place(reading, last, floor) or _behind_who(
        reading, _phrase_ending(reading, last, floor), floor
    )
    if found is not None and found.reference is None:
        aside = _aside_ending(reading, last, floor)
        return _aside_opened_at(reading, aside, floor) if aside is not None else found
    return found


def _meant_by_relative(reading: Reading, relative: int, floor: int) -> NounPhrase | None:
    """`words came from officials in Bern, who said`: whom the relative pronoun stands for."""
    parted = reading.low(relative - 1) == "," or reading.low(relative - 1) in DASHES
    last = relative - 1 - parted if relative > floor else -1
    if parted and reading.low(last) in _INSERTED and reading.low(last - 1) == ",":
        last -= _TWO  # `Roe, however, who`
    found = _phrase_ending(reading, last, floor) if last >= floor else None
    if found is None:
        return None
    if found.first == found.last and like_a_verb(reading.low(found.last)):
        # `a paper that was soon removed, which said`
        found = _antecedent(reading, found, floor, 12, {"who", "which", "that"}) or found
    elif found.reference is None:
        found = (_named_ahead(reading, found, floor) if parted else None) or _agent_of(reading, found)
    first = found.first + (found.reference is None and reading.low(found.first) in PREPOSITIONS)
    return NounPhrase(first, found.last, found.reference, relative)


def _before_quoted_aside(reading: Reading, last: int, floor: int) -> NounPhrase | None:
    """`Roe, host of “Rivers,” said`: the name before an aside that a title with a comma in it ends."""
    quotation = reading.tokens[last].quotation
    words = quotation.span.of(reading.text) if quotation is not None else ""
    if not words.endswith(",") or len(words.split()) > _LONGEST_TITLE:
        return None
    for position in range(last - 1, max(floor, last - 16), -1):
        if reading.low(position) == ",":
            return _aside_opened_at(reading, position, floor)
        if not reading.low(position) or reading.low(position) in FINITE:
            return None
    return None


def _named_before_comma(reading: Reading, last: int, floor: int) -> NounPhrase | None:
    """`shop owner Anna Zubrik, told the paper`: a comma that belongs to no apposition."""
    named = reading.low(last) == "," and reading.name_ending(last - 1) is not None
    return _phrase_ending(reading, last - 1, floor) if named else None


_IN_PLACE = listed("of in the from and ( ) ' 's - at for")


def _whose_place(reading: Reading, last: int, floor: int) -> NounPhrase | None:
    """`Anna Zubrik (G) of the Temple in Bern`: the name that a place or body behind it belongs to; none
    where two are named together."""
    if reading.name_ending(last) is not None and "and" in reading.lows[max(floor, last - 14) : last]:
        return None
    for position in range(last - 1, max(floor, last - 14), -1):
        if reading.low(position + 1) in ("of", "(", "from", "at") and (name := reading.name_ending(position)):
            first = next(a for a, b, r in reading.names if b == position and r is name)
            alone = first == floor or reading.low(first - 1) not in PREPOSITIONS
            whole = Span(reading.tokens[floor].start, name.span.end)
            alone = alone and not are_joint(reading.text, reading.cast, whole, name)
            return NounPhrase(first, last, name, first) if name.form == "full" and alone else None
        low = reading.low(position)
        if low not in _IN_PLACE and not reading.tokens[position].text[:1].isupper():
            return None
    return None


_INSERTED = listed("however though too meanwhile then")
_AMOUNTS = listed("several more most less many some")
_BEFORE_AMOUNTS = PREPOSITIONS | DETERMINERS | STOPS | listed("and or so how as even much far")
_NO_LAST_WORD = STOPS | SUBORDINATORS | PREPOSITIONS | _ONLY_DETERMINERS
_LONGEST_TITLE = 8
_TWO = 2
_ABBREVIATED = listed("jr sr inc corp co ltd")


def _behind_who(reading: Reading, found: NounPhrase | None, floor: int) -> NounPhrase | None:
    """`farmers who are fond of Roe expect`, `the force that leads the effort said`: the subject is what `who`
    or `that` stands for."""
    if found is None:
        return None
    if _opens_relative(reading, found, floor):
        return _phrase_ending(reading, found.first - 2, floor) or found
    if reading.low(found.first - 1) not in FINITE:
        return found
    return _antecedent(reading, found, floor, 6, {"who"}) or found


def _opens_relative(reading: Reading, found: NounPhrase, floor: int) -> bool:
    """Whether a phrase is what `that` or `which` does: `leads the effort`, behind no verb of saying."""
    first = found.first
    if found.reference is not None or first - _TWO < floor or reading.low(first - 1) not in ("that", "which"):
        return False
    present = reading.low(first).endswith("s") and not reading.low(first).endswith("ss")
    present = present and reading.tokens[first].text.islower() and reading.low(first + 1) in _ONLY_DETERMINERS
    before = reading.low(first - 2)
    return present and first < found.last and before.isalpha() and not like_a_verb(before)


def _named_ahead(reading: Reading, told: NounPhrase, floor: int) -> NounPhrase | None:
    """`Jane Roe, the head of the Bern school, who`: the name that the words before `who` tell of."""
    if reading.low(told.first) not in _ONLY_DETERMINERS or reading.low(told.first - 1) != ",":
        return None
    named = reading.name_ending(told.first - 2)
    return _phrase_ending(reading, told.first - 2, floor) if named is not None else None


def _agent_of(reading: Reading, found: NounPhrase) -> NounPhrase:
    """`being told to leave by police, who`, `the claim contradicted officials who`: those behind the verb."""
    places = range(found.last - 1, found.first, -1)
    place = next((i for i in places if reading.low(i) == "by" or acts(reading, i)), None)
    return found if place is None else NounPhrase(place + 1, found.last, None, place + 1)


def _antecedent(
    reading: Reading, found: NounPhrase, floor: int, reach: int, relatives: Collection[str]
) -> NounPhrase | None:
    for position in range(found.first - 1, max(floor, found.first - reach), -1):
        if reading.low(position) in relatives:
            return _phrase_ending(reading, position - 1, floor)
    return None


def _aside_ending(reading: Reading, last: int, floor: int) -> int | None:
    """`Seven states - in a long letter warned`: where an aside right before the verb begins."""
    for position in range(last, max(floor, last - 6), -1):
        low = reading.low(position)
        if low in STOPS:
            opens = low in ("-", "–", "—", "--", ",") and position > floor + 1
            return position if opens and reading.low(position + 1) in ("in", "at", "on", "during") else None
        if low in SUBORDINATORS or low in FINITE:
            return None
    return None


def skip_back(reading: Reading, position: int, floor: int) -> int:
    """Leftwards over auxiliaries and adverbs: `has also repeatedly`."""
    tokens = reading.tokens
    while position >= floor:
        low = tokens[position].low
        if low == "'s" and position > floor and tokens[position - 1].text[:1].isupper():
            # `Kerry's said` hardly ever; `Kerry’s office` never comes here.
            position -= 1
            continue
        if (
            not (low in AUXILIARIES or low in ADVERBS or (low.endswith("ly") and len(low) > 4))
            or low == "who"
        ):
            break
        # `Theresa May`, `the People’s Daily`, `USA Today`: no adverb is in capitals there.
        if reading.name_ending(position) or (position > floor and tokens[position].text[:1].isupper()):
            break
        position -= 1 + (low.endswith("ly") and reading.low(position - 1) in _DEGREES)
    return position


_DEGREES = listed("most more")


def _phrase_ending(reading: Reading, last: int, floor: int) -> NounPhrase | None:
    """The noun phrase whose last token is `last`."""
    tokens = reading.tokens
    if last < floor:
        return None
    token = tokens[last]
    if token.low in PRONOUNS or token.low in ("this", "those", "others", "some", "many", "both"):
        return NounPhrase(last, last, None, last) if token.low != "this" else None
    name = reading.name_ending(last)
    if token.quotation is not None or (token.low in _NO_LAST_WORD and name is None):
        return None
    if token.low in _AMOUNTS and last > floor and reading.low(last - 1) not in _BEFORE_AMOUNTS:
        return None  # `appeared more amused`, `shows several armed men`: what comes next is counted
    first = last
    if name is not None:
        first = max(floor, next(a for a, b, r in reading.names if b == last))
    while first > floor and _extends(reading, first - 1, floor):
        first -= 1
        if name is None and (begun := _name_around(reading, first)) is not None and begun >= floor:
            first = min(first, begun)
    first = trim_front(tokens, first, last, name is not None)
    return NounPhrase(first, last, name, first)


def _name_around(reading: Reading, position: int) -> int | None:
    for first, last, _ in reading.names:
        if first <= position <= last:
            return first
    return None


def _extends(reading: Reading, position: int, floor: int) -> bool:
    """Whether a noun phrase goes on leftwards over the token at `position`."""
    token, low = reading.tokens[position], reading.tokens[position].low
    before = reading.tokens[position - 1] if position > floor else None
    if token.quotation is not None:
        return before is not None and is_nickname(reading, position)
    if low == "and":
        return before is not None and before.text[:1].isalnum() and before.low not in FINITE
    if low == ".":
        # `Sen. John McCain`, `Robert F. Kennedy`
        return before is not None and before.text[:1].isupper()
    if low in ("'s", "'", "of") or (low == "-" and is_glued(reading, position)):
        return True
    # `created an organisation`
    acts = like_a_verb(low) and reading.low(position + 1) in _ONLY_DETERMINERS
    return not acts and (low not in _BOUNDARIES or _is_no_boundary(reading, position, floor))


def _is_no_boundary(reading: Reading, position: int, floor: int) -> bool:
    """`May’s government`, `with more than 40 signatures`."""
    if position == floor:
        return False
    owns = reading.tokens[position].text[:1].isupper() and reading.low(position + 1) in ("'s", "'")
    than = reading.low(position) == "than" and reading.low(position - 1) in ("more", "less", "fewer")
    return owns or than


_OPENS_ASIDE = (
    PREPOSITIONS
    | DETERMINERS
    | ADVERBS
    | listed(
        """
        who whose which whom where when while speaking citing reporting a former
        then-secretary including like if
        """
    )
)


def _before_apposition(reading: Reading, last: int, floor: int) -> NounPhrase | None:
    """The phrase before what stands between commas, dashes or brackets: `Roe, a lecturer in Minsk, said`."""
    tokens = reading.tokens
    mark = tokens[last].low
    opening = "(" if mark == ")" else mark
    position = last - 1
    tries = 0
    while position > floor and tries < 60:
        tries += 1
        low = tokens[position].low
        if low == opening or (mark != ")" and low == "," and opening == ","):
            found = _aside_opened_at(reading, position, floor)
            if found and not lies_between_commas(reading, found, floor):
                # `Japan’s ambassador, Jane Roe, said`: the aside is the name.
                behind = before_brackets(reading, last - 1, position)
                named = next((r for a, b, r in reading.names if b == behind and a <= position + 2), None)
                end = behind if named else found.last
                return NounPhrase(found.first, end, found.reference or named, found.begins)
        position -= 1
    return None


def _aside_opened_at(reading: Reading, position: int, floor: int) -> NounPhrase | None:
    """The phrase that ends before the mark at `position`, if what follows it reads like an aside."""
    tokens = reading.tokens
    end = position - 1
    if tokens[position].low in ("-", "–", "—", "--"):
        # `Seven states - Kenya, Ghana and others - in a statement warned`
        pair = (i for i in range(end, max(floor, end - 40), -1) if tokens[i].low == tokens[position].low)
        end = next(pair, position) - 1
    if end >= floor and tokens[end].low == ")":
        while end > floor and tokens[end].low != "(":
            end -= 1
        end -= 1
    if end < floor or tokens[end].quotation is not None:
        return None
    following = tokens[position + 1]
    named = reading.name_ending(end)
    aside = (
        tokens[position].low != ","
        or named is not None
        or following.low in _OPENS_ASIDE
        or following.low.endswith("ing")
        # `the minister, backed by the house, said`
        or _is_done_by_unnamed(reading, position)
        or following.text[:1].isupper()
        or following.text[:1].isdigit()
    )
    if not aside:
        return None
    found = _phrase_ending(reading, end, floor)
    opening = tokens[found.first].low if found is not None else ""
    alone = found is not None and found.first == found.last and tokens[found.first].text[:1].isupper()
    if (opening.endswith("ing") and not alone) or like_a_verb(opening):
        # That is an aside itself: `Roe, facing a challenge at home, an old one, said`, but not `envoys who
        # have spent days in talks -- a patient crowd -- say`.
        perfect = found is not None and reading.low(found.first - 1) in FINITE
        return _antecedent(reading, found, floor, 3, {"who"}) if found and perfect else None
    if found is None or tokens[found.last].low in DATES or tokens[found.first].low in PREPOSITIONS:
        return None
    if (
        named is None
        and tokens[position].low not in DASHES
        and following.low not in ("including", "such")
        and not any(
            not t.text[:1].islower() or t.low in DETERMINERS for t in tokens[found.first : found.last + 1]
        )
    ):
        return None
    return found


def _is_done_by_unnamed(reading: Reading, comma: int) -> bool:
    """`, backed by the house,`: `, led by Jane Roe, its head,` may end with the one who speaks."""
    done = like_a_verb(reading.low(comma + 1)) and reading.low(comma + 2) in PREPOSITIONS
    return done and not any(comma < first <= comma + _TWO + _TWO for first, _, _ in reading.names)


def without_issue(reading: Reading, phrase: NounPhrase) -> NounPhrase:
    """`a statement released on Monday`, `the staff quoted by the agency`: the noun phrase alone."""
    for at in range(phrase.first + 1, phrase.last + 1):
        ends = at == phrase.last or reading.low(at + 1) in PREPOSITIONS
        if ends and reading.low(at) in _ISSUED and reading.low(at - 1) not in DETERMINERS:
            return NounPhrase(phrase.first, at - 1, phrase.reference, phrase.begins)
    return phrase


_ISSUED = listed(
    """
    released issued published posted presented quoted cited carried obtained distributed aired unsealed kept
    compiled collected seen reviewed viewed interviewed filed
    """
)
