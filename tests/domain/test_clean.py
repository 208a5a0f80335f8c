"""What the cleaner lets through, and what it does not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.clean import MOST_MARKS, clean, clean_line, printable

ESC = "\x1b"
nasty = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "\x1b\x07\x9b\x9c\x9d\x90\x18]P[\\;k8m1\r\n\t\x00\x7f\xad ab\u200b\u200c\u200d\ufe0f\u20e3#"
            "\u202e\u2066\u0301\u0302\u064b\u0646\u0938\u094d\u2764\U0001f468\U0001f3fd\U000e0041\ufeff\ud800"
        ),
        st.characters(),
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Co", "Zs", "Zl", "Zp"]),
    )
)


def showable(character: str) -> bool:
    if character in "\n\u200c\u200d":
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@given(nasty)
def test_nothing_but_line_ends_and_printable_text_survives(text: str) -> None:
    assert all(showable(character) for character in clean(text))


@given(nasty)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(nasty)
def test_a_line_is_one_line_and_stays_one(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert clean_line(line) == line == clean(line)


@given(nasty)
def test_clean_text_is_printable_as_it_stands(text: str) -> None:
    assert printable(clean(text)) == clean(text)
    assert printable(printable(text)) == printable(text)
    assert all(showable(character) for character in printable(text))


@given(nasty)
def test_marks_never_pile_up(text: str) -> None:
    run = 0
    for character in clean(text):
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        assert run <= MOST_MARKS


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po", "Pi", "Pf", "Pd"])))
def test_plain_prose_is_unchanged(text: str) -> None:
    dropped = "\u115f\u1160\u3164\uffa0"  # Hangul fillers are letters that show as nothing
    kept = "".join(character for character in text if character not in dropped)
    assert clean(text) == kept


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (f"a{ESC}[31mb{ESC}[0m", "ab"),  # colours
        (f"{ESC}]8;;https://example.org\x07link{ESC}]8;;\x07", "link"),  # a hyperlink keeps its words
        (f"a{ESC}]52;c;ZXZpbA=={ESC}\\b", "ab"),  # a clipboard write, closed by ST
        (f"a{ESC}]0;title and all the rest", "a0;title and all the rest"),  # unclosed: the text stays
        (f"a{ESC}]0;title\nnext line\x07", "a0;title\nnext line"),  # closed a line later: as unclosed
        (f"a{ESC}P1$q{ESC}\\b{ESC}_x{ESC}\\c{ESC}^y{ESC}\\d{ESC}Xz{ESC}\\e", "abcde"),  # DCS, APC, PM, SOS
        ("a\x9b31mb\x9d0;t\x9cc", "abc"),  # the 8-bit forms
        (f"a{ESC}{ESC}[31m[31mb", "a[31mb"),  # nested: nothing new comes together
        (f"a{ESC}\u200b[31mb", "a[31mb"),  # split by an invisible character
        (f"a{ESC}(0b{ESC}cc{ESC}", "abc"),  # character sets, reset, a lone ESC at the end
        ("a\x00b\x08c\x7fd\x0ee", "abcde"),  # C0 and DEL
        ("a\r\nb\rc\u2028d\u2029e\x0cf\x85g", "a\nb\nc\nd\ne\nf\ng"),  # every kind of line end
        ("a\tb\u00a0c\u2003d\u3000e", "a b c d e"),  # every kind of space
        ("\x93Quoted,\x94 it\x92s \x96 so", "“Quoted,” it’s – so"),  # Windows-1252 under a wrong label
        ("Bel\u200bar\u00adus\u2060", "Belarus"),  # a name split by what nobody sees
        ("Bel\u200dar\u200cus", "Belarus"),  # joiners have no place in Latin
        ("\u202egpj.exe\u2066x\u200e", "gpj.exex"),  # bidi overrides, isolates, marks
        ("hi\U000e0068\U000e0069", "hi"),  # tag characters
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian spelling needs its ZWNJ
        ("क्\u200dष", "क्\u200dष"),  # Devanagari its ZWJ
        (
            "\U0001f468\u200d\U0001f469\u200d\U0001f467",
            "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        ),  # a family
        ("\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),  # a heart on fire
        ("1\ufe0f\u20e3 2\ufe0f", "1\ufe0f\u20e3 2"),  # a keycap; a stray selector
        ("\U0001f1e7\U0001f1fe", "\U0001f1e7\U0001f1fe"),  # a flag
        ("a\ud800b\ufdd0c\ue000d\U0010ffff", "a\ufffdb\ufffdc\ufffdd\ufffd"),  # unknown to everybody
        ("\uf0b7 point", "• point"),  # Word's bullet
        ("e" + "\u0301" * 50, "e" + "\u0301" * MOST_MARKS),  # a flood of marks
        ("Việt Nam, Łódź, Алматы, 北京", "Việt Nam, Łódź, Алматы, 北京"),  # honest letters
        ("[/b] [link=x] [@click=app.quit]", "[/b] [link=x] [@click=app.quit]"),  # markup is only text
    ],
)
def test_what_a_terminal_would_obey_is_gone_and_the_words_stay(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_a_message_shows_controls_instead_of_losing_them() -> None:
    assert printable(f"a{ESC}[31mb\x07\x7f") == "a␛[31mb␇␡"


def test_a_million_hostile_characters_take_no_longer_than_they_must() -> None:
    for unit in (ESC, f"{ESC}]", f"{ESC}[", "\x9d", "e\u0301", "\u0301", "\u200d", f"{ESC}]0;{ESC}"):
        clean(unit * (1_000_000 // len(unit)))
