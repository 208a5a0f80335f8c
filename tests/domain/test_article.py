"""What makes an article the same article when it comes again."""

from dataclasses import replace

import pytest

from tui_reader.domain.article import Article, Block, identity_apart, identity_of
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span

FILE = Article("x", "Some text.", (), Origin("a.txt", "/a.txt"))
RECORD = replace(FILE, origin=Origin("week.jsonl:3", "/week.jsonl", "week"))


def test_a_record_is_known_by_its_collection_and_id() -> None:
    one = replace(RECORD, origin=replace(RECORD.origin, record_id="7"), url="https://example.org/7")
    assert identity_of(one) == identity_of(replace(one, text="Changed.", url=None))
    assert identity_of(one) != identity_of(replace(one, origin=replace(one.origin, collection="month")))


def test_what_has_an_address_is_known_by_it() -> None:
    one = replace(FILE, url="https://example.org/7")
    assert identity_of(one) == identity_of(replace(RECORD, url="https://example.org/7", text="Changed."))


def test_a_file_is_known_by_its_path_whatever_its_text() -> None:
    assert identity_of(FILE) == identity_of(replace(FILE, text="Changed."))
    assert identity_of(FILE) != identity_of(replace(FILE, origin=Origin("b.txt", "/b.txt")))


def test_a_record_or_standard_input_without_a_name_is_known_by_its_text() -> None:
    stdin = replace(FILE, origin=Origin("-", "-"))
    for one in (RECORD, stdin):
        assert identity_of(one) == identity_of(replace(one, id="y"))
        assert identity_of(one) != identity_of(replace(one, text="Changed."))


def test_blocks_are_in_order_and_inside_the_text() -> None:
    blocks = (Block("headline", Span(0, 4)), Block("paragraph", Span(5, 10)))
    assert replace(FILE, blocks=blocks).blocks == blocks
    for wrong in ((blocks[1], blocks[0]), (Block("paragraph", Span(5, 11)),)):
        with pytest.raises(ValueError, match="block"):
            replace(FILE, blocks=wrong)


def test_blanks_in_a_name_do_not_make_two_records_one() -> None:
    one, two = (
        replace(RECORD, origin=Origin("a:1", "/a", collection, record_id))
        for collection, record_id in (("week 12", "7"), ("week", "12 7"))
    )
    assert identity_of(one) != identity_of(two)


def test_files_with_the_same_id_can_be_told_apart_and_records_of_a_collection_cannot() -> None:
    one, two = (replace(FILE, origin=Origin(name, f"/{name}", record_id="7")) for name in ("a.md", "b.md"))
    assert identity_of(one) == identity_of(two)
    assert identity_apart(one) != identity_apart(two)
    assert identity_apart(replace(RECORD, origin=replace(RECORD.origin, record_id="7"))) is None
