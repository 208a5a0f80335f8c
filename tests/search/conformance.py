"""What every text engine must hold, to be run by a subclass that makes one."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search import oracle
from tui_reader.domain.query import And, Node, Not, Or, Phrase, Word
from tui_reader.search.engine import Change, Engine

vocabulary = st.sampled_from(
    [
        "peace",
        "Peace",
        "peaceful",
        "treaty",
        "co-op",
        "coop",
        "co",
        "op",
        "Élan",
        "elan",
        "O’Brien",
        "in",
        "北京",
        "x",
    ]
)
texts = st.lists(vocabulary, max_size=8).map(" ".join)
contents = st.lists(texts, max_size=3).map(tuple)
words = st.sampled_from(
    ["peace", "peaceful", "treaty", "coop", "co", "op", "elan", "brien", "obrien", "in", "北", "no"]
)
fields = st.sampled_from(["text", "text", "title", "said", "wants"])
prefixes = st.sampled_from(["pea", "peac", "peace", "c", "o", "北", "zz"])
leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, words, fields),
    st.builds(Word, prefixes, fields, st.just(True)),
    st.builds(Phrase, st.lists(words, min_size=1, max_size=3).map(tuple), fields),
)
nodes = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=6,
)
logs = st.lists(
    st.builds(
        Change,
        number=st.integers(1, 6),
        seq=st.just(0),
        title=texts,
        text=texts,
        said=contents,
        wants=contents,
        removed=st.sampled_from([False, False, False, True]),
    ),
    max_size=12,
).map(lambda log: [_numbered(change, seq) for seq, change in enumerate(log, 1)])


def _numbered(change: Change, seq: int) -> Change:
    if change.removed:
        return Change(change.number, seq, removed=True)
    return Change(change.number, seq, change.title, change.text, change.said, change.wants)


class EngineConformance:
    """The contract of `engine.Engine`."""

    def make(self, folder: Path) -> Engine:
        raise NotImplementedError

    @settings(max_examples=60, deadline=None)
    @given(log=logs, cut=st.integers(0, 12), asked=st.lists(nodes, min_size=1, max_size=6))
    def test_the_engine_finds_what_reading_every_word_finds(
        self, log: list[Change], cut: int, asked: list[Node]
    ) -> None:
        with tempfile.TemporaryDirectory() as folder:
            engine = self.make(Path(folder))
            for part in (log[:cut], log[cut:]):
                engine.apply(part)
            articles = oracle.kept(log)
            for node in asked:
                assert set(engine.matching(node).scores) == oracle.matching(articles, node)
                assert set(engine.matching(node, scored=False).scores) == oracle.matching(articles, node)
            engine.close()

    @settings(max_examples=20, deadline=None)
    @given(log=logs, asked=st.lists(nodes, min_size=1, max_size=6))
    def test_a_rebuilt_index_answers_as_one_that_followed_each_change(
        self, log: list[Change], asked: list[Node]
    ) -> None:
        with tempfile.TemporaryDirectory() as folder:
            engine = self.make(Path(folder))
            engine.apply(log[:3])
            engine.rebuild(oracle.kept(log).values(), len(log))
            assert engine.applied == len(log)
            for node in asked:
                assert set(engine.matching(node).scores) == oracle.matching(oracle.kept(log), node)
            engine.close()

    @settings(max_examples=10, deadline=None)
    @given(log=logs, node=nodes)
    def test_a_change_applied_twice_does_no_harm(self, log: list[Change], node: Node) -> None:
        with tempfile.TemporaryDirectory() as folder:
            engine = self.make(Path(folder))
            assert engine.apply(log) == engine.apply(log) == len(log)
            assert set(engine.matching(node).scores) == oracle.matching(oracle.kept(log), node)
            engine.close()

    def test_no_index_has_applied_nothing_and_says_so(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path / "none")
        assert engine.applied == 0
        answer = engine.matching(Word("peace"))
        assert (dict(answer.scores), answer.complete) == ({}, False)
        assert answer.notices

    def test_an_emptied_library_is_indexed_as_such(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path)
        engine.rebuild([], 7)
        assert engine.applied == 7
        assert engine.matching(Not(Word("peace"))).complete

    def test_the_last_change_outlives_the_engine(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path)
        engine.apply([Change(1, 5, "t", "peace")])
        engine.close()
        again = self.make(tmp_path)
        assert again.applied == 5
        assert set(again.matching(Word("peace")).scores) == {1}
        again.close()

    def test_what_one_engine_committed_another_sees(self, tmp_path: Path) -> None:
        writer, reader = self.make(tmp_path), self.make(tmp_path)
        writer.apply([Change(1, 1, "", "peace")])
        assert set(reader.matching(Word("peace")).scores) == {1}
        writer.apply([Change(2, 2, "", "peace"), Change(1, 3, "", "war")])
        assert set(reader.matching(Word("peace")).scores) == {2}
        assert reader.applied == 3
        writer.rebuild([Change(3, 1, "", "peace")], 9)
        assert set(reader.matching(Word("peace")).scores) == {3}
        assert reader.applied == 9
        writer.apply([Change(3, 10, removed=True)])
        assert not reader.matching(Word("peace")).scores
        reader.close()
        writer.close()

    def test_the_more_relevant_article_scores_higher(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path)
        padding = "and so it went on for a while " * 5
        engine.apply([
            Change(1, 1, "Other news", f"peace {padding}"),
            Change(2, 2, "Other news", f"peace peace peace {padding}"),
            Change(3, 3, "Peace at last", f"peace peace peace {padding}"),
            Change(4, 4, "Other news", padding),
        ])  # fmt: skip
        scores = engine.matching(And((Word("peace"), Not(Word("war"))))).scores
        assert sorted(scores, key=lambda number: scores[number]) == [1, 2, 3]
        assert engine.matching(Word("peace")).scores == engine.matching(Word("peace")).scores
        engine.close()

    def test_progress_is_told_after_commits(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path)
        told: list[int] = []
        engine.apply([Change(number, number, "", "x") for number in range(1, 8)], told.append)
        assert told[-1] == 7
        engine.close()
