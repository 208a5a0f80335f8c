"""Whatever comes is kept as it came, and the library stays whole."""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.making import article, entry, fates, findings
from tui_reader.domain.article import Article
from tui_reader.library.store import Library

versions = itertools.count()
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
names = st.lists(words.filter(str.strip), max_size=3).map(tuple)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(words, words, names), min_size=1, max_size=5))
def test_anything_kept_comes_back_equal(
    library: Library, made: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    for text, title, people in made:
        of: Article = article(text, name="kept", title=title)
        version = str(next(versions))
        speakers = tuple((name, "expert") for name in people)
        found = findings(of, said_by=speakers, countries=("PE",), analyser=version)  # type: ignore[arg-type]
        library.keep([entry(of, found, analyser=version)])
        opened = library.open_article(library.number_of("kept"))
        assert opened.article == of
        assert opened.annotations == found
    assert library.faults() == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.sampled_from("12")), max_size=12)
)
def test_whatever_comes_the_accounts_add_up_and_the_library_is_whole(
    library: Library, documents: list[tuple[str, str, str]]
) -> None:
    entries = [entry(article(text, name=name, collection=collection)) for name, text, collection in documents]
    assert len(fates(library, *entries)) == len(documents)
    held = [outcome.id for outcome in library.keep(entries)]
    assert library.faults(held) == ()
