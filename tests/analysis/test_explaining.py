"""Why a statement or an aim was found, read off the findings."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

import tui_reader.analysis
from tui_reader.analysis.aiming.cues import Frame
from tui_reader.analysis.explaining import explain
from tui_reader.domain.annotation import Annotations, Holder, Mention, Person, Priority, Speaker, Statement
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span

TEXT = (
    "Anna Kovar came to Tallinn. She said that Estonia seeks to save the lake. "
    "“We want clean water,” the expert added. “And soon.”"
)
ARTICLE = Article("a", TEXT, (Block("paragraph", Span(0, len(TEXT))),), Origin("a.txt", "/a.txt"))


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def speaker(words: str | None, ident: str | None = "anna-kovar") -> Speaker:
    return Speaker("Anna Kovar" if ident else str(words), "expert", at(words) if words else None, ident)


def statement(words: str, rule: str, cue: str | None, who: Speaker | None) -> Statement:
    return Statement(at(words), "direct", 1, rule, 0.9, at(cue) if cue else None, who)


STATEMENTS = (
    statement("Estonia seeks to save the lake", "said_that", "said", speaker("She")),
    statement("We want clean water", "said_after", "added", speaker("the expert")),
    statement("And soon.", "quotation_follows", None, speaker(None)),
)
FOUND = Annotations(
    ARTICLE.text_hash,
    "1",
    "w",
    "en",
    (
        Mention(at("Anna Kovar"), "person", "anna-kovar", "Anna Kovar", "full"),
        Mention(at("Tallinn"), "country", "EE", "Estonia", "capital"),
        Mention(at("Estonia"), "country", "EE", "Estonia", "name"),
    ),
    (),
    STATEMENTS,
    (
        Priority(
            at("save the lake"), "goal", Holder("Estonia", "EE"), at("She said that Estonia seeks to"),
            "goal_verb_to:seek", at("seeks to"), "Anna Kovar", negated=True,
        ),
        Priority(
            at("clean water"), "goal", Holder("Estonia", "EE"), at("“We want clean water,” the expert"),
            "goal_verb:want", at("want"), None, past=True,
        ),
    ),
)  # fmt: skip


def told(span: Span) -> dict[str, tuple[str, str | None]]:
    """The reasons of what stands there: step to what it says and the words that it was read from."""
    (one,) = [each for each in explain(ARTICLE, FOUND) if each.span == span]
    return {r.step: (r.says, r.span.of(TEXT) if r.span else None) for r in one.reasons}


def test_a_pronoun_a_role_and_silence_tell_how_the_speaker_was_found() -> None:
    she = told(STATEMENTS[0].span)
    assert she["rule"][0].startswith("said_that: ")
    assert she["cue"] == ("the word that tells", "said")
    assert she["speaker"] == (
        "Anna Kovar, who fits and was named or spoke last; named before as “Anna Kovar”",
        "She",
    )
    assert told(STATEMENTS[1].span)["speaker"][0].startswith("Anna Kovar, whom the text calls so")
    assert told(STATEMENTS[2].span)["speaker"] == ("not named here: Anna Kovar spoke last", "Anna Kovar")


def test_an_aim_tells_whose_it_is_and_who_says_so() -> None:
    lake = told(at("save the lake"))
    assert lake["holder"] == ("Estonia, named here (name)", "Estonia")
    assert lake["stated by"] == ("Anna Kovar, in a statement", "Estonia seeks to save the lake")
    assert "denied" in lake
    water = told(at("clean water"))
    assert water["holder"] == ("Estonia, for whom the one who says so speaks", "We")
    assert water["stated by"] == ("the article itself", None)
    assert "past" in water


def test_a_place_asks_for_what_overlaps_with_it() -> None:
    assert [each.finding for each in explain(ARTICLE, FOUND, at("save the"))] == ["statement", "priority"]
    assert explain(ARTICLE, FOUND, at("came to")) == ()


def test_a_source_without_a_name_and_no_source_are_told_as_such() -> None:
    experts = Speaker("three experts of the lake", "expert", at("the expert"), None)
    for who, says in (
        (speaker("the expert", None), "without a name"),
        # other words than those of the source, as a pronoun has
        (experts, "three experts of the lake, whom these words mean"),
        (None, "nobody is named"),
    ):
        found = Annotations(
            ARTICLE.text_hash, "1", "w", "en", statements=(statement("And soon.", "new_rule", None, who),)
        )
        (one,) = explain(ARTICLE, found)
        assert one.reasons[0].says == "new rule"
        assert says in one.reasons[-1].says


def _emitted(node: ast.AST) -> Iterator[str]:
    """The rules that a piece of source names: a word before a confidence, or a keyword `rule`."""
    if isinstance(node, ast.Tuple | ast.Call):
        values = node.elts if isinstance(node, ast.Tuple) else node.args
        for value, following in pairwise(values):
            last = following.body if isinstance(following, ast.IfExp) else following
            if isinstance(last, ast.Constant) and isinstance(last.value, float):
                yield from _words(value)
    if isinstance(node, ast.keyword) and node.arg == "rule":
        yield from _words(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Turn":
        yield from _words(node.args[-1])


def _words(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _words(node.body)
        yield from _words(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def emitted() -> list[str]:
    sources = Path(tui_reader.analysis.__file__).parent.rglob("*.py")
    found = {
        rule for path in sources for node in ast.walk(ast.parse(path.read_text())) for rule in _emitted(node)
    }
    built = {"noun_that", "noun_to", *(f"judged_by_{word}" for word in ("as", "of", "for", "to"))}
    return sorted(found | built | {"quotation_follows", "quotation_in_passing"})


@pytest.mark.parametrize("how", ["", "chain_", "participle_", "infinitive_", "passive_"])
def test_every_rule_of_a_statement_is_told_in_words(how: str) -> None:
    rules = emitted()
    assert {"said_that", "called", "transcript", "introduced_text", "said_after", "headline_colon"} <= {
        *rules
    }
    for rule in rules:
        found = Annotations(
            ARTICLE.text_hash, "1", "w", "en", statements=(statement("And soon.", how + rule, None, None),)
        )
        (one,) = explain(ARTICLE, found)
        assert one.reasons[0].says.startswith(f"{how}{rule}: "), how + rule


@pytest.mark.parametrize("frame", get_args(Frame))
def test_every_frame_of_an_aim_is_told_in_words_whatever_kind_it_became(frame: str) -> None:
    aim = Priority(
        at("save the lake"), "priority", Holder("Estonia", "EE"), at("She said that Estonia seeks to"),
        f"goal_{frame}:seek", at("seeks to"), None,
    )  # fmt: skip
    (one,) = explain(ARTICLE, Annotations(ARTICLE.text_hash, "1", "w", "en", priorities=(aim,)))
    assert one.reasons[0].says.startswith(f"goal_{frame}:seek: ")


def test_somebody_of_another_side_is_no_reason_for_whose_an_aim_is() -> None:
    text = "Anna Kovar of Chile came as the lake was to be saved, and the US saw it."
    whole = Span(0, len(text))
    words = Span(text.index("saved"), text.index("saved") + 5)
    found = Annotations(
        "h", "1", "w", "en",
        (Mention(Span(0, 10), "person", "anna-kovar", "Anna Kovar", "full"),),
        (Person("anna-kovar", "Anna Kovar", "official", "envoy", None, "CL"),),
        (),
        (Priority(words, "goal", Holder("Estonia", "EE"), whole, "goal_modal:be", words, None),),
    )  # fmt: skip
    article = Article("a", text, (Block("paragraph", whole),), Origin("a.txt", "/a.txt"))
    (one,) = explain(article, found)
    assert [reason.says for reason in one.reasons if reason.step == "holder"] == ["Estonia"]


def test_the_us_is_no_us() -> None:
    text = "The US warned that the lake must be saved."
    whole = Span(0, len(text))
    words = Span(text.index("saved"), text.index("saved") + 5)
    aim = Priority(words, "goal", Holder("Estonia", "EE"), whole, "goal_modal:be", words, None)
    article = Article("a", text, (Block("paragraph", whole),), Origin("a.txt", "/a.txt"))
    (one,) = explain(article, Annotations("h", "1", "w", "en", (), (), (), (aim,)))
    assert [reason.says for reason in one.reasons if reason.step == "holder"] == ["Estonia"]
