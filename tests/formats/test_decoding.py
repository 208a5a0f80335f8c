"""Bytes become text in the encoding that they are in, or the reader is told what was assumed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import Unreadable
from tui_reader.formats.decoding import decode

RUSSIAN = (
    "Министры пяти государств встретились во вторник и договорились встретиться ещё раз до конца лета. " * 3
)
FRENCH = (
    "Les ministres des cinq États se sont réunis à Genève; l’Élysée a salué « un début » prometteur. " * 2
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_and_utf_8_need_no_guess(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "a.txt") == (RUSSIAN, ())


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-16-le", "The ministers of the five states met on Tuesday."),
        ("utf-16-be", "The ministers of the five states met on Tuesday."),
        ("cp1252", FRENCH),
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("iso8859-5", RUSSIAN),
    ],
)
def test_other_encodings_are_recognised_and_named(encoding: str, text: str) -> None:
    decoded, warnings = decode(text.encode(encoding), "a.txt")
    assert decoded == text
    assert len(warnings) == 1
    assert warnings[0].startswith("read as ")


@pytest.mark.parametrize(
    ("data", "text", "count"),
    [
        (b"Five states \xff met.", "Five states \ufffd met.", 1),
        ("Женева — ".encode() + b"\xfe" + " город.".encode(), "Женева — \ufffd город.", 1),
        (
            b"Five states " * 9 + b"\xc1\x9b[7m met.",
            "Five states " * 9 + "\ufffd\ufffd[7m met.",
            2,
        ),  # an overlong form is not what it pretends to be
    ],
)
def test_single_bad_bytes_are_replaced_where_they_stand(data: bytes, text: str, count: int) -> None:
    decoded, warnings = decode(data, "a.txt")
    assert decoded == text
    assert "not UTF-8" in warnings[0]
    assert decoded.count("\ufffd") == count


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^a\.txt: binary"):
        decode(bytes((n * 37 + n // 7 * 91) % 256 for n in range(20_000)), "a.txt")


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    with suppress(Unreadable):
        assert isinstance(decode(data, "a.txt")[0], str)
